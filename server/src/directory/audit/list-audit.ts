import { Injectable } from '@nestjs/common';
import type { AuditEntryView, AuditPage, AuditQuery } from '@yingsheng/shared/api/audit';
import { ROLES, type Role } from '@yingsheng/shared/people/role';
import { foldText } from '@yingsheng/shared/place/fold-text';
import { Brackets, type EntityManager, In, type SelectQueryBuilder } from 'typeorm';
import { likePattern } from '../../platform/database/like-pattern';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { estateIdsOf, type Viewer } from '../../platform/http/viewer';
import { AuditEntry } from '../entities/audit-entry';
import { CompanyGrant } from '../entities/company-grant';
import { Estate } from '../entities/estate';
import { Person } from '../entities/person';
import { HiddenMatters } from '../ports/hidden-matters';

const PAGE_SIZE = 30;
const DAY_MS = 86_400_000;

/** 操作记录: what happened on the estates one administers; of the whole company for who administers that. */
@Injectable()
export class ListAudit {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly hiddenMatters: HiddenMatters,
  ) {}

  /** Newest first. */
  page(viewer: Viewer, query: AuditQuery): Promise<AuditPage> {
    return this.transactions.read(async (manager) => {
      const wanted = await within(manager, viewer);
      narrow(wanted, query);
      this.hiddenMatters.hide(wanted, 'entry.subjectId', viewer.personId);
      const rows = await wanted
        .orderBy('entry.id', 'DESC')
        .limit(PAGE_SIZE + 1)
        .getMany();
      const shown = rows.slice(0, PAGE_SIZE);
      const nextCursor = rows.length > PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null;
      return { items: await views(manager, shown), nextCursor };
    });
  }
}

async function within(manager: EntityManager, viewer: Viewer): Promise<SelectQueryBuilder<AuditEntry>> {
  const { personId } = viewer;
  const isCompanyAdmin = await manager.existsBy(CompanyGrant, { personId, role: 'admin' });
  const entries = manager.createQueryBuilder(AuditEntry, 'entry').leftJoin(Person, 'actor', 'actor.id = entry.actorId');
  if (isCompanyAdmin) return entries.where('1 = 1');
  // An empty list is no SQL.
  const estateIds = ['', ...estateIdsOf(viewer, 'admin')];
  return entries.where('entry.estateId IN (:...estateIds)', { estateIds });
}

function narrow(
  wanted: SelectQueryBuilder<AuditEntry>,
  { query, action, subjectKind, estateId, day, cursor }: AuditQuery,
): void {
  if (query) {
    const words = likePattern(foldText(query));
    wanted.andWhere(
      new Brackets((either) =>
        either
          .where("LOWER(entry.subjectName) LIKE :words ESCAPE '!'", { words })
          .orWhere("LOWER(actor.name) LIKE :words ESCAPE '!'", { words }),
      ),
    );
  }
  if (action) wanted.andWhere('entry.action = :action', { action });
  if (subjectKind) wanted.andWhere('entry.subjectKind = :subjectKind', { subjectKind });
  if (estateId) wanted.andWhere('entry.estateId = :estateId', { estateId });
  if (cursor) wanted.andWhere('entry.id < :cursor', { cursor });
  if (!day) return;
  const from = new Date(`${day}T00:00:00+08:00`);
  const until = new Date(from.getTime() + DAY_MS);
  wanted.andWhere('entry.at >= :from AND entry.at < :until', { from, until });
}

async function views(manager: EntityManager, entries: readonly AuditEntry[]): Promise<AuditEntryView[]> {
  const aboutOf = ({ details }: AuditEntry) => (typeof details.personId === 'string' ? details.personId : '');
  const people = await manager.findBy(Person, {
    id: In([...entries.map((entry) => entry.actorId ?? ''), ...entries.map(aboutOf)]),
  });
  const estates = await manager.findBy(Estate, { id: In(entries.map((entry) => entry.estateId ?? '')) });
  const nameOf = new Map([...people, ...estates].map(({ id, name }) => [id, name]));
  return entries.map((entry) => ({
    id: entry.id,
    at: entry.at.toISOString(),
    actorName: nameOf.get(entry.actorId ?? '') ?? null,
    action: entry.action,
    subjectKind: entry.subjectKind,
    subjectName: entry.subjectName,
    estateName: nameOf.get(entry.estateId ?? '') ?? null,
    role: roleIn(entry),
    fields: fieldsIn(entry),
    aboutName: nameOf.get(aboutOf(entry)) ?? null,
  }));
}

function roleIn({ details }: AuditEntry): Role | null {
  return ROLES.find((role) => role === details.role) ?? null;
}

function fieldsIn({ details }: AuditEntry): string[] {
  return Array.isArray(details.fields) ? details.fields.filter((field) => typeof field === 'string') : [];
}
