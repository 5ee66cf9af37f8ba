import type { Server } from 'node:http';
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import { DEPARTMENTS, type DepartmentCode, type Role } from '@yingsheng/shared/people/role';
import request from 'supertest';
import { RefreshToken } from '../../src/auth/entities/refresh-token';
import { Building, Unit } from '../../src/directory/entities/building';
import { Company } from '../../src/directory/entities/company';
import { Department } from '../../src/directory/entities/department';
import { DutyShift } from '../../src/directory/entities/duty-shift';
import { Estate } from '../../src/directory/entities/estate';
import { Household } from '../../src/directory/entities/household';
import { FROM_RECORDS, HouseholdMember } from '../../src/directory/entities/household-member';
import { NEW_PERSON, Person } from '../../src/directory/entities/person';
import { Asset, PublicArea } from '../../src/directory/entities/public-area';
import { RoleGrant } from '../../src/directory/entities/role-grant';
import { FollowUpShare } from '../../src/follow-up/entities/follow-up-share';
import { insertRows } from '../../src/platform/database/insert-rows';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import { newId } from '../../src/platform/ids';
import type { BootedApp } from './boot-app';
import { bearerOf, signInOf } from './signed-in';

interface StaffRow {
  readonly name: string;
  readonly department: DepartmentCode;
  readonly roles: readonly Role[];
  readonly estate: 'here' | 'there';
  readonly skills?: readonly CategoryCode[];
}

/** The people of the tests, by what they are to the estate. `there` is another estate of the same company. */
const STAFF = {
  desk: { name: '周敏', department: 'customerService', roles: ['frontDesk'], estate: 'here' },
  plumber: {
    name: '李建国',
    department: 'engineering',
    roles: ['handler'],
    estate: 'here',
    skills: ['plumbing', 'seepage', 'in-home'],
  },
  secondPlumber: {
    name: '吴大勇',
    department: 'engineering',
    roles: ['handler'],
    estate: 'here',
    skills: ['plumbing'],
  },
  cleaner: { name: '何玉兰', department: 'environment', roles: ['handler'], estate: 'here' },
  lead: { name: '赵国平', department: 'engineering', roles: ['teamLead'], estate: 'here' },
  manager: { name: '陈志远', department: 'customerService', roles: ['estateManager'], estate: 'here' },
  foreignDesk: { name: '钱芳', department: 'customerService', roles: ['frontDesk'], estate: 'there' },
  foreignManager: { name: '郑浩', department: 'customerService', roles: ['estateManager'], estate: 'there' },
} as const satisfies Record<string, StaffRow>;

const RESIDENTS = { lin: '林晓梅', neighbour: '王桂兰', stranger: '许静' } as const;
/** Signed in by WeChat, bound to no room, and without a number on record. */
const PASSER_BY = '微信用户';

export type PersonKey = keyof typeof STAFF | keyof typeof RESIDENTS | 'passerBy';

export interface SmallEstate {
  readonly companyId: string;
  readonly estateId: string;
  readonly foreignEstateId: string;
  readonly departmentIds: Readonly<Record<DepartmentCode, string>>;
  readonly people: Readonly<Record<PersonKey, string>>;
  /** Home of `lin`, `neighbour` (both here) and `stranger` (there). */
  readonly rooms: Readonly<Record<keyof typeof RESIDENTS, string>>;
  /** Where the homes here, and the one there, are. */
  readonly buildingId: string;
  readonly foreignBuildingId: string;
  readonly publicAreaId: string;
  readonly assetId: string;
  /** Sends requests as that person, with a token that is always fresh. */
  as(person: PersonKey): Client;
}

export interface Client {
  get(path: string): request.Test;
  /** `headers` on top of the sign-in. */
  post(path: string, body: object, headers?: Record<string, string>): request.Test;
  put(path: string, body: object): request.Test;
  /** A file as a phone would upload it; of a photo the answer's body is the media view. */
  upload(file: Buffer, name: string, path?: string): request.Test;
}

let built = 0;

/** Several may stand in one database: each test takes its own and need not boot a server for itself. */
export async function buildSmallEstate(booted: BootedApp): Promise<SmallEstate> {
  built += 1;
  const series = built === 1 ? '' : String(built);
  const ids = drawIds();
  await booted.app.get(TransactionRunner).run(async (manager) => {
    const insert = <Row extends object>(target: new () => Row, rows: readonly Row[]) =>
      insertRows(manager, target, rows);
    await insert(Company, [{ id: ids.companyId, name: '清和物业' }]);
    await insert(Estate, [
      estateRow(ids.companyId, ids.estateId, `YS${series}`, '翠湖花园'),
      estateRow(ids.companyId, ids.foreignEstateId, `FL${series}`, '枫林苑'),
    ]);
    await insert(
      Department,
      DEPARTMENTS.map((code, position) => ({
        id: ids.departmentIds[code],
        companyId: ids.companyId,
        code,
        name: `${code}部`,
        position,
        retiredAt: null,
      })),
    );
    await insert(Building, [
      { id: ids.buildingId, estateId: ids.estateId, name: '3 栋', position: 1, retiredAt: null },
      { id: ids.foreignBuildingId, estateId: ids.foreignEstateId, name: '1 栋', position: 1, retiredAt: null },
    ]);
    await insert(Unit, [
      { id: ids.unitId, buildingId: ids.buildingId, name: '2 单元', position: 1, retiredAt: null },
      { id: ids.foreignUnitId, buildingId: ids.foreignBuildingId, name: '1 单元', position: 1, retiredAt: null },
    ]);
    await insert(Household, householdRows(ids));
    await insert(PublicArea, [
      {
        id: ids.publicAreaId,
        estateId: ids.estateId,
        buildingId: ids.buildingId,
        name: '3 栋电梯厅',
        kind: 'lift',
        position: 1,
        retiredAt: null,
      },
    ]);
    await insert(Asset, [
      {
        id: ids.assetId,
        estateId: ids.estateId,
        publicAreaId: ids.publicAreaId,
        name: '东侧电梯',
        kind: 'lift',
        registrationNumber: null,
        position: 0,
        retiredAt: null,
      },
    ]);
    await insert(Person, personRows(ids));
    await insert(HouseholdMember, memberRows(ids));
    await insert(RoleGrant, grantRows(ids));
    await insert(RefreshToken, Object.values(ids.people).map(signInOf));
    await insert(DutyShift, shiftRows(ids));
    // Calls are made only where a rule asks for one: which closings chance would choose hangs on their ids.
    await insert(FollowUpShare, [
      {
        estateId: ids.estateId,
        percent: 0,
        setById: ids.people.manager,
        setAt: booted.clock.now(),
        nextPercent: null,
        nextFrom: null,
      },
    ]);
  });
  return { ...ids, as: (person) => clientOf(booted, ids.people[person]) };
}

/** The same estate, asked for in a server that was started anew on its database. */
export function estateIn(booted: BootedApp, estate: SmallEstate): SmallEstate {
  return { ...estate, as: (person) => clientOf(booted, estate.people[person]) };
}

type Ids = ReturnType<typeof drawIds>;
const staffKeys = Object.keys(STAFF) as (keyof typeof STAFF)[];
const residentKeys = Object.keys(RESIDENTS) as (keyof typeof RESIDENTS)[];

function drawIds() {
  const draw = <Key extends string>(keys: readonly Key[]) =>
    Object.fromEntries(keys.map((key) => [key, newId()])) as Record<Key, string>;
  return {
    companyId: newId(),
    estateId: newId(),
    foreignEstateId: newId(),
    buildingId: newId(),
    foreignBuildingId: newId(),
    unitId: newId(),
    foreignUnitId: newId(),
    publicAreaId: newId(),
    assetId: newId(),
    departmentIds: draw(DEPARTMENTS),
    people: draw<PersonKey>([...staffKeys, ...residentKeys, 'passerBy']),
    rooms: draw(residentKeys),
  };
}

function estateRow(companyId: string, id: string, code: string, name: string): Estate {
  const where = { address: '湖滨路 1 号', latitude: null, longitude: null };
  return { id, companyId, code, name, servicePhone: '0571-88880000', ...where, retiredAt: null };
}

function householdRows(ids: Ids): Household[] {
  const here = { estateId: ids.estateId, buildingId: ids.buildingId, unitId: ids.unitId, retiredAt: null };
  const there = {
    estateId: ids.foreignEstateId,
    buildingId: ids.foreignBuildingId,
    unitId: ids.foreignUnitId,
    retiredAt: null,
  };
  return [
    { ...here, id: ids.rooms.lin, name: '1201', placeText: '3 栋 2 单元 1201' },
    { ...here, id: ids.rooms.neighbour, name: '1202', placeText: '3 栋 2 单元 1202' },
    { ...there, id: ids.rooms.stranger, name: '101', placeText: '1 栋 1 单元 101' },
  ];
}

function personRows(ids: Ids): Person[] {
  const staff = staffKeys.map((key) => {
    const { name, department, ...rest }: StaffRow = STAFF[key];
    return {
      ...NEW_PERSON,
      id: ids.people[key],
      name,
      departmentId: ids.departmentIds[department],
      workPhone: '0571-88880001',
      skills: [...(rest.skills ?? [])],
      zones: [],
    };
  });
  const residents = residentKeys.map((key) => ({
    ...NEW_PERSON,
    id: ids.people[key],
    name: RESIDENTS[key],
    phone: '13800001234',
    skills: [],
    zones: [],
  }));
  const passerBy = { ...NEW_PERSON, id: ids.people.passerBy, name: PASSER_BY, skills: [], zones: [] };
  return [...staff, ...residents, passerBy];
}

function memberRows(ids: Ids): HouseholdMember[] {
  return residentKeys.map((key) => ({ ...FROM_RECORDS, personId: ids.people[key], householdId: ids.rooms[key] }));
}

function grantRows(ids: Ids): RoleGrant[] {
  const estateOf = { here: ids.estateId, there: ids.foreignEstateId };
  const staff = staffKeys.flatMap((key) => {
    const { roles, estate }: StaffRow = STAFF[key];
    return roles.map((role) => ({ personId: ids.people[key], role, estateId: estateOf[estate] }));
  });
  const residents = residentKeys.map((key) => ({
    personId: ids.people[key],
    role: 'resident' as const,
    estateId: key === 'stranger' ? ids.foreignEstateId : ids.estateId,
  }));
  return [...staff, ...residents];
}

/** Round the clock, far beyond the test's clock on both sides. */
function shiftRows(ids: Ids): DutyShift[] {
  return staffKeys.map((key) => {
    const { estate }: StaffRow = STAFF[key];
    return {
      id: newId(),
      estateId: estate === 'here' ? ids.estateId : ids.foreignEstateId,
      personId: ids.people[key],
      startsAt: new Date('2026-01-01T00:00:00Z'),
      endsAt: new Date('2027-12-31T00:00:00Z'),
    };
  });
}

function clientOf({ app, http }: BootedApp, personId: string): Client {
  const bearer = () => bearerOf({ app }, personId);
  const to = (server: Server) => request(server);
  return {
    get: (path) => to(http).get(path).set('authorization', bearer()),
    post: (path, body, headers = {}) => to(http).post(path).set('authorization', bearer()).set(headers).send(body),
    put: (path, body) => to(http).put(path).set('authorization', bearer()).send(body),
    upload: (file, name, path = '/api/media') =>
      to(http).post(path).set('authorization', bearer()).attach('file', file, name),
  };
}
