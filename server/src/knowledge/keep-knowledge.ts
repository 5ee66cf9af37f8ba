import { Injectable } from '@nestjs/common';
import type {
  AddKnowledgeRequest,
  ChangeKnowledgeRequest,
  KnowledgeEntryFields,
} from '@yingsheng/shared/api/knowledge';
import { KNOWLEDGE_MAX_ENTRIES } from '@yingsheng/shared/knowledge/knowledge';
import { type EntityManager, IsNull } from 'typeorm';
import { departmentsInUse } from '../directory/departments';
import { WhoIsOnDuty } from '../directory/who-is-on-duty';
import { Clock } from '../platform/clock/clock';
import { insertRows } from '../platform/database/insert-rows';
import { lockForUpdate } from '../platform/database/row-lock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import type { Viewer } from '../platform/http/viewer';
import { newId } from '../platform/ids';
import { entryMustBeSound } from './domain/entry-rules';
import { KnowledgeEntry } from './entities/knowledge-entry';
import { EstateAnswers } from './estate-answers';
import { type KnowledgeEditor, requireKnowledgeEditor } from './require-knowledge-editor';

/** One entry as somebody saw it. */
export interface SeenEntry {
  readonly estateId: string;
  readonly id: string;
  readonly version: number;
}

/** 维护常见问题: written, changed, taken out of use and back. Of two who change the same, the second is told. */
@Injectable()
export class KeepKnowledge {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly duty: WhoIsOnDuty,
    private readonly answers: EstateAnswers,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns the id of the new entry
   * @throws DomainError REQUEST.NOT_FOUND, AUTH.NOT_ALLOWED, REQUEST.INVALID with `fields`, KNOWLEDGE.TOO_MANY
   */
  async add(viewer: Viewer, estateId: string, request: AddKnowledgeRequest): Promise<string> {
    const id = newId();
    await this.write(viewer, estateId, async (manager, editor) => {
      await thereMustBeRoom(manager, editor, 1);
      const columns = await this.columnsOf(manager, viewer, editor, request);
      const entry = { id, companyId: editor.estate.companyId, version: 1, starter: null, retiredAt: null, ...columns };
      await insertRows(manager, KnowledgeEntry, [entry]);
    });
    return id;
  }

  /** A retired entry that is changed stays retired. @throws DomainError as {@link add}, KNOWLEDGE.STALE_VERSION */
  change(viewer: Viewer, estateId: string, id: string, request: ChangeKnowledgeRequest): Promise<void> {
    const { version } = request;
    return this.write(viewer, estateId, async (manager, editor) => {
      await heldEntry(manager, editor, { estateId, id, version });
      const columns = await this.columnsOf(manager, viewer, editor, request);
      await manager.update(KnowledgeEntry, { id }, { ...columns, version: version + 1 });
    });
  }

  /** @throws DomainError REQUEST.NOT_FOUND, AUTH.NOT_ALLOWED, KNOWLEDGE.STALE_VERSION */
  retire(viewer: Viewer, seen: SeenEntry): Promise<void> {
    return this.setRetired(viewer, seen, this.clock.now());
  }

  /** As it was before, published or a draft. @throws DomainError as {@link retire}, KNOWLEDGE.TOO_MANY */
  restore(viewer: Viewer, seen: SeenEntry): Promise<void> {
    return this.setRetired(viewer, seen, null);
  }

  private setRetired(viewer: Viewer, seen: SeenEntry, retiredAt: Date | null): Promise<void> {
    return this.write(viewer, seen.estateId, async (manager, editor) => {
      const entry = await heldEntry(manager, editor, seen);
      if (retiredAt === null && entry.retiredAt !== null) await thereMustBeRoom(manager, editor, 1);
      const written = { updatedById: viewer.personId, updatedAt: this.clock.now() };
      await manager.update(KnowledgeEntry, { id: seen.id }, { ...written, retiredAt, version: seen.version + 1 });
    });
  }

  private async write(
    viewer: Viewer,
    estateId: string,
    work: (manager: EntityManager, editor: KnowledgeEditor) => Promise<void>,
  ): Promise<void> {
    await this.transactions.run(async (manager) =>
      work(manager, await requireKnowledgeEditor(manager, viewer, estateId)),
    );
    this.answers.forget();
  }

  private async columnsOf(
    manager: EntityManager,
    viewer: Viewer,
    { estate, isOfCompany }: KnowledgeEditor,
    fields: KnowledgeEntryFields,
  ) {
    if (fields.isCompanyWide && !isOfCompany) throw new DomainError('AUTH.NOT_ALLOWED');
    const now = this.clock.now();
    const departments = await departmentsInUse(manager, estate.id);
    const staff = await this.duty.staffOf(manager, estate.id, now);
    entryMustBeSound(
      fields,
      {
        departmentIds: new Set(departments.map(({ id }) => id)),
        personIds: new Set(staff.map(({ personId }) => personId)),
      },
      now,
    );
    const { questions, answer, validUntil, isForGuests, departmentId, personId, isPublished } = fields;
    return {
      ...{ questions, answer, validUntil, isForGuests, departmentId, personId, isPublished },
      estateId: fields.isCompanyWide ? null : estate.id,
      updatedById: viewer.personId,
      updatedAt: now,
    };
  }
}

/** @throws DomainError REQUEST.NOT_FOUND, AUTH.NOT_ALLOWED for the company's own, KNOWLEDGE.STALE_VERSION */
async function heldEntry(
  manager: EntityManager,
  { estate, isOfCompany }: KnowledgeEditor,
  { id, version }: SeenEntry,
): Promise<KnowledgeEntry> {
  const rows = manager.createQueryBuilder(KnowledgeEntry, 'entry').where({ id, companyId: estate.companyId });
  const entry = await lockForUpdate(rows).getOne();
  if (entry === null || (entry.estateId !== null && entry.estateId !== estate.id)) {
    throw new DomainError('REQUEST.NOT_FOUND');
  }
  if (entry.estateId === null && !isOfCompany) throw new DomainError('AUTH.NOT_ALLOWED');
  if (entry.version !== version) throw new DomainError('KNOWLEDGE.STALE_VERSION');
  return entry;
}

/** @throws DomainError KNOWLEDGE.TOO_MANY */
export async function thereMustBeRoom(
  manager: EntityManager,
  { estate: { id: estateId, companyId } }: KnowledgeEditor,
  count: number,
): Promise<void> {
  const inUse = { companyId, retiredAt: IsNull() };
  const known = await manager.count(KnowledgeEntry, {
    where: [
      { ...inUse, estateId },
      { ...inUse, estateId: IsNull() },
    ],
  });
  if (known + count > KNOWLEDGE_MAX_ENTRIES)
    throw new DomainError('KNOWLEDGE.TOO_MANY', { max: KNOWLEDGE_MAX_ENTRIES });
}
