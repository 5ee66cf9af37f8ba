import { Injectable } from '@nestjs/common';
import { departmentsInUse } from '../directory/departments';
import { Clock } from '../platform/clock/clock';
import { isDuplicateKey } from '../platform/database/database-errors';
import { insertRows } from '../platform/database/insert-rows';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import type { Viewer } from '../platform/http/viewer';
import { newId } from '../platform/ids';
import { KnowledgeEntry } from './entities/knowledge-entry';
import { thereMustBeRoom } from './keep-knowledge';
import { requireKnowledgeEditor } from './require-knowledge-editor';
import { STARTERS } from './starters';

/** 加入常用问题草稿: those that this estate has not had yet; nobody reads them before they are filled in and published. */
@Injectable()
export class AddStarters {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND, AUTH.NOT_ALLOWED, KNOWLEDGE.TOO_MANY */
  async execute(viewer: Viewer, estateId: string): Promise<void> {
    try {
      await this.transactions.run(async (manager) => {
        const editor = await requireKnowledgeEditor(manager, viewer, estateId);
        const { companyId } = editor.estate;
        const departments = await departmentsInUse(manager, estateId);
        const [anyDepartment] = departments;
        if (anyDepartment === undefined) throw new DomainError('REQUEST.NOT_FOUND');
        const here = new Set(
          (await manager.findBy(KnowledgeEntry, { companyId, estateId })).map(({ starter }) => starter),
        );
        const missing = STARTERS.filter(({ key }) => !here.has(key));
        await thereMustBeRoom(manager, editor, missing.length);
        const rows = missing.map(({ key, department, isForGuests, questions, answer }): KnowledgeEntry => {
          const { id: departmentId } = departments.find(({ code }) => code === department) ?? anyDepartment;
          return {
            ...{ id: newId(), companyId, estateId, questions: [...questions], answer, isForGuests, departmentId },
            ...{ validUntil: null, personId: null, isPublished: false, retiredAt: null, version: 1, starter: key },
            ...{ updatedById: null, updatedAt: this.clock.now() },
          };
        });
        await insertRows(manager, KnowledgeEntry, rows);
      });
    } catch (error) {
      // A colleague added them at the same moment: they are here.
      if (!isDuplicateKey(error)) throw error;
    }
  }
}
