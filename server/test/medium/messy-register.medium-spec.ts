import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { ImportCount, ImportKind, ImportPreview, ImportView } from '@yingsheng/shared/api/import';
import { DEPARTMENT_LABEL } from '@yingsheng/shared/labels.zh';
import { DEPARTMENTS } from '@yingsheng/shared/people/role';
import { readAddress } from '@yingsheng/shared/place/address';
import { IsNull } from 'typeorm';
import { Department } from '../../src/directory/entities/department';
import { Estate } from '../../src/directory/entities/estate';
import { Household } from '../../src/directory/entities/household';
import { RegisterEntry } from '../../src/directory/entities/register-entry';
import { RoleGrant } from '../../src/directory/entities/role-grant';
import { RunImports } from '../../src/directory/import/run-imports';
import { insertRows } from '../../src/platform/database/insert-rows';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import { newId } from '../../src/platform/ids';
import { type BootedApp, bootApp } from '../support/boot-app';
import {
  type MessyFile,
  type MessyRegister,
  makeMessyRegister,
  type PlantedFault,
  type TrueRoom,
} from '../support/messy-register';
import { buildSmallEstate, type SmallEstate } from '../support/small-estate';

const ROOMS = 1200;

/** What the words of a fault's kind have to speak of. */
const WORDS: Partial<Record<PlantedFault['kind'], RegExp>> = {
  phone: /号码|公式/,
  name: /姓名/,
  kind: /身份/,
  date: /日期/,
  room: /房号|楼栋/,
  estate: /小区/,
  account: /账号|相同/,
  role: /岗位/,
  department: /部门/,
};

describe('registers as companies keep them, with faults in them', () => {
  let booted: BootedApp;
  let world: SmallEstate;
  let folder: string;
  let register: MessyRegister;
  let estateIds: string[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'yingsheng-register-'));
    register = makeMessyRegister(folder, `--rooms=${ROOMS}`, '--staff=60');
    booted = await bootApp();
    world = await buildSmallEstate(booted);
    estateIds = [];
    for (const { estate } of register.files) estateIds.push(await addEstate(estate));
  });
  afterAll(async () => {
    await booted.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Empty, and looked after by who imports. */
  async function addEstate(name: string): Promise<string> {
    const id = newId();
    const there = { companyId: world.companyId, address: '', latitude: null, longitude: null, retiredAt: null };
    await booted.app.get(TransactionRunner).run(async (manager) => {
      await insertRows(manager, Estate, [
        { ...there, id, name, code: `M${estateIds.length}`, servicePhone: '0571-88880000' },
      ]);
      await insertRows(manager, RoleGrant, [{ personId: world.people.manager, role: 'admin', estateId: id }]);
    });
    return id;
  }

  async function preview(estateId: string, path: string, kind: ImportKind = 'places'): Promise<ImportPreview> {
    const address = `/api/estates/${estateId}/imports/preview?kind=${kind}`;
    const answer = await world.as('manager').upload(readFileSync(path), basename(path), address);
    expect(answer.body).toMatchObject({ state: 'previewed' });
    return answer.body as ImportPreview;
  }

  /** As the worker does it. */
  async function write(estateId: string, id: string): Promise<ImportView> {
    await world.as('manager').post(`/api/estates/${estateId}/imports/${id}/start`, {}).expect(200);
    await booted.app.get(RunImports).run(booted.clock.now());
    const { body } = await world.as('manager').get(`/api/estates/${estateId}/imports/${id}`);
    expect(body).toMatchObject({ state: 'done', progress: null });
    return body as ImportView;
  }

  function faultsAreNamed({ problems, problemCount }: ImportPreview, { faults }: MessyFile): void {
    const places = (found: readonly { sheet: string; cell: string }[]) =>
      found.map(({ sheet, cell }) => `${sheet}!${cell}`).sort();
    expect(places(problems)).toEqual(places(faults));
    expect(problemCount).toBe(faults.length);
    for (const { sheet, cell, kind } of faults) {
      const named = problems.find((problem) => problem.sheet === sheet && problem.cell === cell);
      expect(named?.text).toMatch(WORDS[kind]!);
    }
  }

  it('everyFault_isNamedAtItsCell_andNothingElseIs', async () => {
    for (const [index, file] of register.files.entries()) {
      faultsAreNamed(await preview(estateIds[index]!, file.workbook), file);
    }
  });

  it('ofAStaffList_too', async () => {
    for (const code of DEPARTMENTS) {
      const department = { companyId: world.companyId, code };
      await booted.dataSource.manager.update(Department, department, { name: DEPARTMENT_LABEL[code] });
    }
    const { staff } = register;
    const staffPreview = await preview(estateIds[0]!, staff.workbook, 'staff');
    faultsAreNamed(staffPreview, staff);
    expect(staffPreview.counts).toContainEqual(
      expect.objectContaining({
        subject: 'colleague',
        added: staff.people.filter(({ fault }) => fault === undefined).length,
      }),
    );
  });

  it('whatIsWritten_isWhatTheRegisterMeans_withoutTheLinesThatAreWrong', async () => {
    for (const [index, { workbook, rooms }] of register.files.entries()) {
      const estateId = estateIds[index]!;
      await write(estateId, (await preview(estateId, workbook)).id);
      expect(await written(estateId)).toEqual(meant(rooms));
    }
  });

  it('theSameAgain_fromWhicheverKindOfFile_changesNothing', async () => {
    for (const [index, { workbook, csv, rooms }] of register.files.entries()) {
      for (const path of [workbook, csv.gbk, csv.utf8].filter((each) => each !== undefined)) {
        const { counts } = await preview(estateIds[index]!, path);
        expect(counts.map(changesOf)).toEqual(counts.map(() => 0));
        expect(unchangedOf(counts)).toBe(rooms.filter(isNamed).length);
      }
    }
  });

  /** `room name phone kind`, as the books have it; a room without people as it is. */
  async function written(estateId: string): Promise<string[]> {
    const { manager } = booted.dataSource;
    const rooms = await manager.findBy(Household, { estateId });
    const entries = await manager.findBy(RegisterEntry, { estateId, endedAt: IsNull() });
    const placeOf = new Map(rooms.map(({ id, placeText }) => [id, keyOf(placeText)]));
    const lines = entries.map(({ householdId, name, phone, kind }) =>
      [placeOf.get(householdId), name, phone, kind].join(' '),
    );
    return [...placeOf.values(), ...lines].sort();
  }
});

const changesOf = ({ added, changed, ended }: ImportCount): number => added + changed + ended;
const unchangedOf = (counts: readonly ImportCount[]): number =>
  counts.find(({ subject }) => subject === 'room')?.unchanged ?? 0;

/** However a room is spelled. */
const keyOf = (place: string): string =>
  readAddress(place)
    .map(({ value }) => value)
    .join('-');

/** Its line names a room that can be read, of this estate. */
const isNamed = ({ fault }: TrueRoom): boolean => fault !== 'room' && fault !== 'estate';

function meant(rooms: readonly TrueRoom[]): string[] {
  const there = rooms
    .filter(isNamed)
    .map((room) => ({ ...room, key: keyOf(`${room.building} ${room.unit} ${room.room}`) }));
  const lines = there.flatMap(({ key, people, fault }) => {
    // Who or what somebody is must be known; a number may be missing.
    if (fault !== undefined && fault !== 'phone') return [];
    return people.flatMap(({ name, kind, phones }) =>
      (fault === 'phone' ? [''] : phones).map((phone) => [key, name, phone, kind].join(' ')),
    );
  });
  return [...there.map(({ key }) => key), ...lines].sort();
}
