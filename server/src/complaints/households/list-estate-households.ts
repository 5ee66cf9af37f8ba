import { Injectable } from '@nestjs/common';
import type { Page } from '@yingsheng/shared/api/common';
import type { EstateHousehold, EstateHouseholdsQuery, EstateResident } from '@yingsheng/shared/api/households';
import { OWNING_ROLES } from '@yingsheng/shared/people/role';
import { type EntityManager, In, IsNull } from 'typeorm';
import { Household } from '../../directory/entities/household';
import { HouseholdMember } from '../../directory/entities/household-member';
import { Person } from '../../directory/entities/person';
import { FindHouseholds } from '../../directory/find-households';
import { maskPhone } from '../../directory/people';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import { hasRole, type Viewer } from '../../platform/http/viewer';
import { Complaint } from '../entities/complaint';
import { hideFromAccused } from '../hide-from-accused';

const PAGE_SIZE = 50;
const inOrder = new Intl.Collator('zh-CN', { numeric: true });

type Room = Pick<Household, 'id' | 'placeText'>;

/** 住户: the homes of one building, or those that somebody looks for, with who lives there and what is not done yet. */
@Injectable()
export class ListEstateHouseholds {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly findHouseholds: FindHouseholds,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND for whoever does not answer residents on this estate */
  async execute(viewer: Viewer, estateId: string, query: EstateHouseholdsQuery): Promise<Page<EstateHousehold>> {
    if (!hasRole(viewer, estateId, ...OWNING_ROLES)) throw new DomainError('REQUEST.NOT_FOUND');
    const said = query.query?.trim() ?? '';
    const found = said === '' ? null : await this.findHouseholds.execute(viewer, estateId, said);
    return this.transactions.read(async (manager) => {
      const ids = found?.hits.map(({ householdId }) => householdId) ?? null;
      const rooms = ids === null ? await roomsOf(manager, estateId, query.buildingId) : await roomsNamed(manager, ids);
      const from = Number(query.cursor ?? 0) || 0;
      const shown = rooms.slice(from, from + PAGE_SIZE);
      const residents = await residentsOf(manager, shown);
      const open = await openCounts(manager, viewer, estateId, shown);
      return {
        items: shown.map(({ id, placeText }) => ({
          householdId: id,
          placeText,
          residents: residents.get(id) ?? [],
          openMatterCount: open.get(id) ?? 0,
        })),
        nextCursor: rooms.length > from + PAGE_SIZE ? String(from + PAGE_SIZE) : null,
      };
    });
  }
}

/** A building has some hundreds of homes at most: they are put in the order of their doors here, which no database does. */
async function roomsOf(manager: EntityManager, estateId: string, buildingId: string | undefined): Promise<Room[]> {
  if (buildingId === undefined) return [];
  const rooms = await manager.find(Household, {
    select: { id: true, placeText: true },
    where: { estateId, buildingId, retiredAt: IsNull() },
  });
  return rooms.sort((one, other) => inOrder.compare(one.placeText, other.placeText));
}

async function roomsNamed(manager: EntityManager, ids: readonly string[]): Promise<Room[]> {
  const rooms = await manager.find(Household, { select: { id: true, placeText: true }, where: { id: In([...ids]) } });
  return rooms.sort((one, other) => inOrder.compare(one.placeText, other.placeText));
}

async function residentsOf(
  manager: EntityManager,
  rooms: readonly Room[],
): Promise<ReadonlyMap<string, EstateResident[]>> {
  const residents = new Map<string, EstateResident[]>();
  if (rooms.length === 0) return residents;
  const members = await manager.find(HouseholdMember, {
    where: { householdId: In(rooms.map(({ id }) => id)) },
    order: { householdId: 'ASC', personId: 'ASC' },
  });
  const people = await manager.findBy(Person, { id: In(members.map(({ personId }) => personId)) });
  const known = new Map(people.map((person) => [person.id, person]));
  for (const { householdId, personId } of members) {
    const person = known.get(personId);
    if (person === undefined) continue;
    const isBound = person.wechatOpenid !== null || person.provenPhone !== null;
    const resident = { personId, name: person.name, phoneMasked: maskPhone(person.phone), isBound };
    residents.set(householdId, [...(residents.get(householdId) ?? []), resident]);
  }
  return residents;
}

/** Without what is about the person who asks. */
async function openCounts(
  manager: EntityManager,
  viewer: Viewer,
  estateId: string,
  rooms: readonly Room[],
): Promise<ReadonlyMap<string, number>> {
  if (rooms.length === 0) return new Map();
  const rows = manager
    .createQueryBuilder(Complaint, 'matter')
    .select('matter.householdId', 'householdId')
    .addSelect('COUNT(*)', 'count')
    .where("matter.estateId = :estateId AND matter.householdId IN (:...ids) AND matter.status <> 'closed'", {
      estateId,
      ids: rooms.map(({ id }) => id),
    })
    .groupBy('matter.householdId');
  const counted = await hideFromAccused(rows, 'matter.id', viewer.personId).getRawMany<{
    householdId: string;
    count: number | string;
  }>();
  return new Map(counted.map(({ householdId, count }) => [householdId, Number(count)]));
}
