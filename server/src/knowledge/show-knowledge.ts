import { Injectable } from '@nestjs/common';
import type { KnowledgeBook, KnowledgeEntryView } from '@yingsheng/shared/api/knowledge';
import { type EntityManager, In, IsNull } from 'typeorm';
import { Department } from '../directory/entities/department';
import { Person } from '../directory/entities/person';
import { WhoIsOnDuty } from '../directory/who-is-on-duty';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { countReadings, NO_READINGS } from './count-readings';
import { countedMonth } from './domain/counted-month';
import { stateOf } from './domain/entry-state';
import { KnowledgeEntry } from './entities/knowledge-entry';
import { type KnowledgeEditor, requireKnowledgeEditor } from './require-knowledge-editor';
import { STARTERS } from './starters';

/** 常见问题, as those who keep them see them: everything of the estate and of the company, with this month's counts. */
@Injectable()
export class ShowKnowledge {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly duty: WhoIsOnDuty,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND, AUTH.NOT_ALLOWED */
  execute(viewer: Viewer, estateId: string): Promise<KnowledgeBook> {
    return this.transactions.read(async (manager) => {
      const editor = await requireKnowledgeEditor(manager, viewer, estateId);
      const { companyId } = editor.estate;
      const entries = await manager.find(KnowledgeEntry, {
        where: [
          { companyId, estateId },
          { companyId, estateId: IsNull() },
        ],
        order: { id: 'ASC' },
      });
      const month = countedMonth(this.clock.now());
      const here = new Set(entries.map(({ starter }) => starter));
      return {
        month: month.name,
        entries: await this.viewsOf(manager, entries, editor, month.startsAt),
        mayEditCompanyWide: editor.isOfCompany,
        missingStarterCount: STARTERS.filter(({ key }) => !here.has(key)).length,
      };
    });
  }

  private async viewsOf(
    manager: EntityManager,
    entries: readonly KnowledgeEntry[],
    { estate, isOfCompany }: KnowledgeEditor,
    since: Date,
  ): Promise<KnowledgeEntryView[]> {
    const now = this.clock.now();
    const departments = await manager.findBy(Department, { companyId: estate.companyId });
    const people = await peopleOf(manager, entries);
    const staff = new Set((await this.duty.staffOf(manager, estate.id, now)).map(({ personId }) => personId));
    const counts = await countReadings(manager, estate.id, since);
    return entries.map((entry) => {
      const department = departments.find(({ id }) => id === entry.departmentId);
      const { id, questions, answer, validUntil, isForGuests, version, personId, updatedById } = entry;
      const isCompanyWide = entry.estateId === null;
      return {
        ...{ id, questions, answer, validUntil, isForGuests, isCompanyWide, version },
        state: stateOf(entry, now),
        department: {
          id: entry.departmentId,
          name: department?.name ?? '',
          isRetired: department === undefined || department.retiredAt !== null,
        },
        person:
          personId === null ? null : { id: personId, name: people.get(personId) ?? '', isGone: !staff.has(personId) },
        updatedByName: updatedById === null ? null : (people.get(updatedById) ?? ''),
        updatedAt: entry.updatedAt.toISOString(),
        counts: counts.get(id) ?? NO_READINGS,
        mayEdit: !isCompanyWide || isOfCompany,
      };
    });
  }
}

async function peopleOf(manager: EntityManager, entries: readonly KnowledgeEntry[]): Promise<Map<string, string>> {
  const ids = entries.flatMap(({ personId, updatedById }) => [personId ?? [], updatedById ?? []].flat());
  if (ids.length === 0) return new Map();
  const people = await manager.find(Person, { where: { id: In([...new Set(ids)]) }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}
