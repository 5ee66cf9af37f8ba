import { type EntityManager, In, MoreThanOrEqual } from 'typeorm';
import { DomainError } from '../../platform/domain-error';
import { Building, Unit } from '../entities/building';
import { Household } from '../entities/household';
import { FormerMembership, HouseholdMember } from '../entities/household-member';
import type { ImportRun } from '../entities/import-run';
import { Person } from '../entities/person';
import { RegisterEntry } from '../entities/register-entry';

/** What an import of rooms did, by ids. */
export interface WrittenPlaces {
  readonly buildingIds: readonly string[];
  readonly unitIds: readonly string[];
  readonly roomIds: readonly string[];
  /** Entries of the books that it ended. */
  readonly endedIds: readonly string[];
}

const IDS_AT_ONCE = 1000;

/**
 * 撤销导入: what it added is gone, whom it ended is back, as if it had not been.
 * @throws DomainError IMPORT.IN_USE where somebody has built on it since
 */
export async function undoPlaces(manager: EntityManager, run: ImportRun, written: WrittenPlaces): Promise<void> {
  await nobodyMayHaveUsed(manager, run, written);
  await manager.delete(RegisterEntry, { importId: run.id });
  await inPieces(written.endedIds, (ids) => manager.update(RegisterEntry, { id: In(ids) }, { endedAt: null }));
  await inPieces(written.roomIds, (ids) => manager.delete(Household, { id: In(ids) }));
  await inPieces(written.unitIds, (ids) => manager.delete(Unit, { id: In(ids) }));
  await inPieces(written.buildingIds, (ids) => manager.delete(Building, { id: In(ids) }));
}

async function nobodyMayHaveUsed(manager: EntityManager, run: ImportRun, written: WrittenPlaces): Promise<void> {
  if (await boundSince(manager, run)) refuse('已经有住户凭这次登记绑定了房屋');
  if (await isPointedTo(manager, 'householdId', written.roomIds, [Household], run.id)) {
    refuse('新增的房屋里已经有反映、住户或登记');
  }
  if (await isPointedTo(manager, 'unitId', written.unitIds, [Household], run.id)) refuse('新增的单元已经在用');
  const lie = [Unit, Household];
  if (await isPointedTo(manager, 'buildingId', written.buildingIds, lie, run.id))
    refuse('新增的楼栋里已经有公共区域或规则');
  if (await othersLieIn(manager, written)) refuse('新增的楼栋、单元里后来又加了房屋');
  if (await isSomebodysZone(manager, written.buildingIds)) refuse('新增的楼栋已经分给同事负责');
}

function refuse(what: string): never {
  throw new DomainError('IMPORT.IN_USE', { what });
}

/** Somebody came to a room for which this import named people, after it had. */
async function boundSince(manager: EntityManager, run: ImportRun): Promise<boolean> {
  const since = MoreThanOrEqual(run.finishedAt ?? run.createdAt);
  for (const target of [HouseholdMember, FormerMembership]) {
    const isBound = await manager
      .createQueryBuilder(target, 'membership')
      .innerJoin(RegisterEntry, 'entry', 'entry.householdId = membership.householdId')
      .where({ since })
      .andWhere('entry.importId = :importId', { importId: run.id })
      .getExists();
    if (isBound) return true;
  }
  return false;
}

/**
 * Whether any row of any table names one of these places, whichever area the table belongs to; rows that the import
 * itself wrote do not count.
 */
async function isPointedTo(
  manager: EntityManager,
  property: string,
  ids: readonly string[],
  exceptFor: readonly unknown[],
  importId: string,
): Promise<boolean> {
  const pointing = manager.connection.entityMetadatas.filter(
    ({ target, columns }) =>
      !exceptFor.includes(target) && columns.some(({ propertyName }) => propertyName === property),
  );
  for (let start = 0; start < ids.length; start += IDS_AT_ONCE) {
    const some = In(ids.slice(start, start + IDS_AT_ONCE));
    for (const { target } of pointing) {
      const query = manager.createQueryBuilder(target, 'row').where({ [property]: some });
      if (target === RegisterEntry) query.andWhere('(row.importId IS NULL OR row.importId <> :importId)', { importId });
      if (await query.getExists()) return true;
    }
  }
  return false;
}

async function othersLieIn(manager: EntityManager, written: WrittenPlaces): Promise<boolean> {
  const rooms = new Set(written.roomIds);
  const units = new Set(written.unitIds);
  let isFound = false;
  await inPieces(written.unitIds, async (ids) => {
    const inside = await manager.find(Household, { select: { id: true }, where: { unitId: In(ids) } });
    isFound ||= inside.some(({ id }) => !rooms.has(id));
  });
  await inPieces(written.buildingIds, async (ids) => {
    const inside = await manager.find(Unit, { select: { id: true }, where: { buildingId: In(ids) } });
    isFound ||= inside.some(({ id }) => !units.has(id));
  });
  return isFound;
}

async function isSomebodysZone(manager: EntityManager, buildingIds: readonly string[]): Promise<boolean> {
  if (buildingIds.length === 0) return false;
  const added = new Set(buildingIds);
  const colleagues = await manager
    .createQueryBuilder(Person, 'person')
    .select(['person.id', 'person.zones'])
    .where('person.zones <> :none', { none: '[]' })
    .getMany();
  return colleagues.some(({ zones }) => zones.some((zone) => added.has(zone)));
}

async function inPieces(ids: readonly string[], work: (ids: string[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < ids.length; start += IDS_AT_ONCE) await work(ids.slice(start, start + IDS_AT_ONCE));
}
