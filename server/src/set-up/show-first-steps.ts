import { Injectable } from '@nestjs/common';
import type { FirstSteps } from '@yingsheng/shared/api/first-steps';
import { type EntityManager, In, IsNull, type SelectQueryBuilder } from 'typeorm';
import { Department } from '../directory/entities/department';
import { DutyShift } from '../directory/entities/duty-shift';
import { Estate } from '../directory/entities/estate';
import { Household } from '../directory/entities/household';
import { Person } from '../directory/entities/person';
import { RoleGrant } from '../directory/entities/role-grant';
import { Clock } from '../platform/clock/clock';
import { Config } from '../platform/config/config';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { estateIdsOf, type Viewer } from '../platform/http/viewer';

const IN_BOOKS = 'EXISTS (SELECT 1 FROM register_entry r WHERE r.household_id = household.id AND r.ended_at IS NULL)';
const IS_BOUND = 'EXISTS (SELECT 1 FROM household_member m WHERE m.household_id = household.id)';
const HAS_LETTER = 'EXISTS (SELECT 1 FROM room_code c WHERE c.household_id = household.id)';
const IS_ACTIVE = 'person.isActive = :isActive';
const active = { isActive: true };

const WORKS_ON =
  "EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = person.id AND g.role <> 'resident' AND g.estate_id IN (:...estateIds))";

/** 第一步: counted anew whenever an admin looks, of the estates they administer. */
@Injectable()
export class ShowFirstSteps {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  execute(viewer: Viewer): Promise<FirstSteps> {
    return this.transactions.read(async (manager) => {
      const estates = await manager.find(Estate, {
        where: { id: In(estateIdsOf(viewer, 'admin')), retiredAt: IsNull() },
        order: { code: 'ASC' },
      });
      const here = { estateId: In(estates.map(({ id }) => id)) };
      const rooms = manager.createQueryBuilder(Household, 'household').where({ ...here, retiredAt: IsNull() });
      const roomsOf = await countByEstate(rooms);
      const registeredOf = await countByEstate(rooms.clone().andWhere(IN_BOOKS));
      const desksOf = await countByEstate(frontDesks(manager).andWhere(here));
      const shifts = manager.createQueryBuilder(DutyShift, 'shift').where(here);
      const shiftsOf = await countByEstate(shifts.andWhere('shift.endsAt > :now', { now: this.clock.now() }));
      const without = (counts: Counts) => estates.filter(({ id }) => !counts.has(id)).map(({ name }) => name);
      return {
        estateCount: estates.length,
        roomCount: sumOf(roomsOf),
        registeredRoomCount: sumOf(registeredOf),
        boundRoomCount: await rooms.clone().andWhere(IS_BOUND).getCount(),
        unreachedRoomCount: await rooms.clone().andWhere(`NOT ${IS_BOUND} AND NOT ${HAS_LETTER}`).getCount(),
        departmentCount: await countDepartments(manager, estates),
        ...(await countColleagues(manager, viewer, estates)),
        shiftCount: sumOf(shiftsOf),
        estatesWithout: {
          rooms: without(roomsOf),
          register: without(registeredOf),
          frontDesk: without(desksOf),
          shifts: without(shiftsOf),
        },
        hasSmsCodes: typeof this.config.sms?.codeTemplateId === 'string',
        hasWechat: this.config.wechat.appId !== null,
      };
    });
  }
}

type Counts = ReadonlyMap<string, number>;

async function countByEstate<Row extends { estateId: string }>(rows: SelectQueryBuilder<Row>): Promise<Counts> {
  const counts = await rows
    .clone()
    .select(`${rows.alias}.estateId`, 'estateId')
    .addSelect('COUNT(*)', 'count')
    .groupBy(`${rows.alias}.estateId`)
    .getRawMany<{ estateId: string; count: string | number }>();
  return new Map(counts.map(({ estateId, count }) => [estateId, Number(count)]));
}

function sumOf(counts: Counts): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function frontDesks(manager: EntityManager): SelectQueryBuilder<RoleGrant> {
  return manager
    .createQueryBuilder(RoleGrant, 'held')
    .innerJoin(Person, 'person', 'person.id = held.personId')
    .where(IS_ACTIVE, active)
    .andWhere({ role: 'frontDesk' });
}

function countDepartments(manager: EntityManager, estates: readonly Estate[]): Promise<number> {
  const companyId = In(estates.map((estate) => estate.companyId));
  return manager.countBy(Department, { companyId, retiredAt: IsNull() });
}

async function countColleagues(manager: EntityManager, { personId }: Viewer, estates: readonly Estate[]) {
  // An empty list is no SQL.
  const estateIds = ['', ...estates.map(({ id }) => id)];
  const colleagues = manager
    .createQueryBuilder(Person, 'person')
    .where(WORKS_ON, { estateIds })
    .andWhere(IS_ACTIVE, active)
    .andWhere('person.id <> :personId', { personId });
  return {
    colleagueCount: await colleagues.getCount(),
    waitingColleagueCount: await colleagues.andWhere('person.passwordHash IS NULL').getCount(),
  };
}
