import { CODE_ALPHABET, CODE_LENGTH, readCode } from '@yingsheng/shared/printed-code';
import request from 'supertest';
import { AuditEntry } from '../../src/directory/entities/audit-entry';
import { Building, Unit } from '../../src/directory/entities/building';
import { Company } from '../../src/directory/entities/company';
import { Estate } from '../../src/directory/entities/estate';
import { Household } from '../../src/directory/entities/household';
import { PublicArea } from '../../src/directory/entities/public-area';
import { insertRows } from '../../src/platform/database/insert-rows';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import { newId } from '../../src/platform/ids';
import { type BootedApp, bootApp } from '../support/boot-app';
import { codesOnPages, pagesOfPdf } from '../support/read-pdf';
import { buildSmallEstate, type PersonKey, type SmallEstate } from '../support/small-estate';
import { StandInPlatform } from '../support/stand-in-platform';
import { toldIn } from '../support/told';

const HOUR_MS = 3_600_000;

describe('letters, printed and scanned', () => {
  let platform: StandInPlatform;
  let booted: BootedApp;
  let estate: SmallEstate;
  let address = '';
  let series = 0;
  const logged: string[] = [];

  beforeAll(async () => {
    platform = await StandInPlatform.start();
    const log = { write: (line: string) => void logged.push(line) };
    const config = { wechat: platform.config().wechat, trustedProxies: 1, logLevel: 'debug' as const };
    booted = await bootApp({ config, log });
  });
  afterAll(async () => {
    await booted.close();
    await platform.stop();
  });
  beforeEach(async () => {
    series += 1;
    address = `203.0.113.${series}`;
    estate = await buildSmallEstate(booted);
  });

  const letters = (estateId = estate.estateId) => `/api/estates/${estateId}/room-letters`;
  const print = (body: object, person: PersonKey = 'manager') => estate.as(person).post(letters(), body).buffer(true);
  const printed = async (body: object): Promise<Buffer> => (await print(body).expect(200)).body as Buffer;
  const codeIn = (page = '') => readCode(/[2-9A-HJKMNP-Z]{5} [2-9A-HJKMNP-Z]{5}/.exec(page)?.[0] ?? '');
  const look = (code: string, person: PersonKey = 'passerBy', from = address) =>
    estate.as(person).post('/api/residency/room-codes/look', { code }, { 'x-forwarded-for': from });
  /** A second building before the first, with a house of its own that has no units. */
  const build = (names: readonly string[]) => {
    const building = { id: newId(), estateId: estate.estateId, name: '1 栋', position: 0, retiredAt: null };
    const unit = { id: newId(), buildingId: building.id, name: '', position: 0, retiredAt: null };
    const at = { estateId: estate.estateId, buildingId: building.id, unitId: unit.id, retiredAt: null };
    const rooms = names.map((name) => ({ ...at, id: newId(), name, placeText: `1 栋 ${name}` }));
    return booted.app.get(TransactionRunner).run(async (manager) => {
      await insertRows(manager, Building, [building]);
      await insertRows(manager, Unit, [unit]);
      await insertRows(manager, Household, rooms);
    });
  };

  it('theFile_hasAPageForEachRoom_inTheOrderOfTheRound_withACodeToScanAndToType', async () => {
    await build(['902', '1001', '901']);
    const answer = await print({});
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'cache-control': 'no-store',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('绑定信 翠湖花园 2026-11-23.pdf')}`,
    });
    const file = answer.body as Buffer;
    const pages = await pagesOfPdf(file);
    const places = ['1 栋 901', '1 栋 902', '1 栋 1001', '3 栋 2 单元 1201', '3 栋 2 单元 1202'];
    expect(pages).toHaveLength(places.length);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`翠湖花园 ${places[index]} 的业主、住户：`);
      expect(page).toContain(`第 ${index + 1} 封，共 5 封`);
      expect(page).toMatch(/清和物业\s*2026 年 11 月 23 日/);
      expect(page).toContain('0571-88880000');
      expect(page).toContain('小程序');
    }
    expect(codesOnPages(file)).toEqual(
      pages.map((page) => `${booted.config.publicBaseUrl}/open/room-code/index#${codeIn(page)}`),
    );
    for (const [index, page] of pages.entries()) {
      expect((await look(codeIn(page)).expect(200)).body.placeText).toBe(places[index]);
    }
    expect(logged.length).toBeGreaterThan(0);
    for (const page of pages) expect(logged.join()).not.toContain(codeIn(page));
  });

  it('aScope_isABuilding_aUnitOrARoom_andLeavesOutWhoIsBoundWhereAsked', async () => {
    await build(['101']);
    const outlook = async (query: object) => (await estate.as('manager').get(letters()).query(query).expect(200)).body;
    expect(await outlook({})).toMatchObject({ roomCount: 3, letterCount: 3, first: { placeText: '1 栋 101' } });
    expect(await outlook({ isOnlyUnbound: 'true' })).toMatchObject({ roomCount: 3, letterCount: 1 });
    expect(await outlook({ buildingId: estate.buildingId })).toMatchObject({ letterCount: 2 });
    expect(await outlook({ buildingId: estate.buildingId, isOnlyUnbound: 'true' })).toMatchObject({ first: null });
    expect(await pagesOfPdf(await printed({ isOnlyUnbound: true }))).toHaveLength(1);
    expect(await pagesOfPdf(await printed({ householdId: estate.rooms.lin }))).toHaveLength(1);
  });

  it('theLongestNames_stillLeaveOnePageForEach', async () => {
    await build(['某'.repeat(40)]);
    const { manager } = booted.dataSource;
    await manager.update(Estate, { id: estate.estateId }, { name: '璟'.repeat(80), servicePhone: '9'.repeat(40) });
    await manager.update(Household, { estateId: estate.estateId }, { placeText: '龘'.repeat(80) });
    expect(await pagesOfPdf(await printed({}))).toHaveLength(3);
  });

  it('manyLetters_areForWhoKeepsThePlaces_oneForTheDeskToo_andNobodyOfAnotherEstate', async () => {
    const room = estate.rooms.lin;
    for (const person of ['plumber', 'lead', 'lin', 'passerBy'] as const) {
      expect((await print({ householdId: room }, person)).status).toBe(403);
      expect((await estate.as(person).post(`${letters()}/codes/${room}/void`, {})).status).toBe(403);
      expect((await estate.as(person).get(`${letters()}/codes/${room}`)).status).toBe(403);
    }
    for (const scope of [{}, { isOnlyUnbound: true }, { buildingId: estate.buildingId }]) {
      expect((await print(scope, 'desk')).status).toBe(403);
      expect((await estate.as('desk').get(letters()).query({ buildingId: estate.buildingId })).status).toBe(403);
    }
    expect((await print({ householdId: room }, 'foreignManager')).status).toBe(404);
    const there = letters(estate.foreignEstateId);
    expect((await estate.as('desk').post(there, { householdId: room })).status).toBe(404);
    expect((await estate.as('foreignManager').post(there, { householdId: room })).status).toBe(404);
    expect((await estate.as('foreignManager').get(`${there}/codes/${room}`)).status).toBe(404);
    expect((await estate.as('foreignManager').post(`${there}/codes/${room}/void`, {})).status).toBe(404);
    expect((await request(booted.http).post(letters()).send({})).status).toBe(401);
  });

  it('theDesk_printsTheLetterOfOneRoom_andVoidsIt_eachOnRecordUnderItsName', async () => {
    const room = estate.rooms.lin;
    const [page, ...others] = await pagesOfPdf((await print({ householdId: room }, 'desk').expect(200)).body as Buffer);
    expect(others).toEqual([]);
    const code = codeIn(page);
    expect((await look(code).expect(200)).body.placeText).toBe('3 栋 2 单元 1201');
    const state = async () => (await estate.as('desk').get(`${letters()}/codes/${room}`).expect(200)).body;
    expect(await state()).toMatchObject({ state: 'printed', printedByName: '周敏' });
    await estate.as('desk').post(`${letters()}/codes/${room}/void`, {}).expect(204);
    expect(await state()).toMatchObject({ state: 'voided' });
    await look(code).expect(404);
    const entries = await booted.dataSource.manager.find(AuditEntry, {
      where: { subjectId: room },
      order: { id: 'ASC' },
    });
    expect(entries.map(({ actorId, action }) => [actorId, action])).toEqual([
      [estate.people.desk, 'lettersPrinted'],
      [estate.people.desk, 'roomCodeVoided'],
    ]);
  });

  it('aCode_saysNothingBeforeSigningIn', async () => {
    const [page] = await pagesOfPdf(await printed({ householdId: estate.rooms.lin }));
    const answer = await request(booted.http)
      .post('/api/residency/room-codes/look')
      .send({ code: codeIn(page) });
    expect(answer.status).toBe(401);
    expect(toldIn(answer.body)).not.toContain('1201');
  });

  it('wrongUsedVoidedAndHalfCodes_areAnsweredAlike', async () => {
    const codeOf = async (householdId: string) => codeIn((await pagesOfPdf(await printed({ householdId })))[0]);
    const used = await codeOf(estate.rooms.lin);
    const acceptance = { code: used, kind: 'family', name: '林小雨' };
    await estate.as('stranger').post('/api/residency/room-codes/accept', acceptance).expect(200);
    const voided = await codeOf(estate.rooms.neighbour);
    await estate.as('manager').post(`${letters()}/codes/${estate.rooms.neighbour}/void`, {}).expect(204);
    const answers = [];
    for (const code of [used, voided, '2'.repeat(CODE_LENGTH), 'abc', '😀']) {
      const { status, body } = await look(code, 'passerBy');
      answers.push(`${status} ${body.code} ${body.message}`);
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('404 RESIDENCY.ROOM_CODE_WRONG');
  });

  it('guessing_isMadeToWait_ofOnePersonAndOfOneAddress_rightOrWrong_andForgottenAfterAnHour', async () => {
    const [page] = await pagesOfPdf(await printed({ householdId: estate.rooms.lin }));
    const right = codeIn(page);
    const guess = (index: number) => CODE_ALPHABET.charAt(index % CODE_ALPHABET.length).repeat(CODE_LENGTH);
    for (let index = 0; index < 5; index += 1) await look(guess(index)).expect(404);
    expect((await look(right, 'passerBy', '192.0.2.1')).body.code).toBe('REQUEST.RATE_LIMITED');
    const others = ['lin', 'neighbour', 'stranger', 'plumber', 'desk'] as const;
    for (const person of others) {
      for (let index = 0; index < 5; index += 1) await look(guess(index), person).expect(404);
    }
    expect((await look(right, 'manager')).status).toBe(429);
    expect((await look(right, 'manager', '192.0.2.2')).status).toBe(200);
    booted.clock.set(new Date(booted.clock.now().getTime() + HOUR_MS));
    expect((await look(right)).status).toBe(200);
  });

  describe('the poster of a gate', () => {
    const poster = (person: PersonKey = 'manager', areaId?: string) =>
      estate.as(person).get(`/api/estates/${estate.estateId}/poster`).query({ areaId }).buffer(true);
    const linkTo = (place = '') => `${booted.config.publicBaseUrl}/open/report/index?estate=${estate.estateId}${place}`;

    it('isOnePage_withTheCodeOfTheEstate_itsPhone_andWhereItHangs', async () => {
      const answer = await poster('manager', estate.publicAreaId).expect(200);
      const pages = await pagesOfPdf(answer.body as Buffer);
      expect(pages).toHaveLength(1);
      for (const words of ['翠湖花园', '3 栋电梯厅', '0571-88880000', '119', '微信扫这个', '清和物业']) {
        expect(pages[0]).toContain(words);
      }
      expect(codesOnPages(answer.body as Buffer)).toEqual([linkTo(`&place=${encodeURIComponent('3 栋电梯厅')}`)]);
      expect(answer.headers['x-mini-program-code']).toBe('printed');
    });

    it('isPrintedWithoutWechatsCode_whereWechatGivesNone_andSaysSo', async () => {
      const unreleased = { on: 'wechat/wxa/getwxacodeunlimit', kind: 'errcode', value: 41030, times: 1 };
      await platform.order('POST', 'faults', unreleased);
      const answer = await poster().expect(200);
      expect(answer.headers['x-mini-program-code']).toBe('missing');
      const [page] = await pagesOfPdf(answer.body as Buffer);
      expect(page).toContain('用手机相机或微信扫一扫');
      expect(codesOnPages(answer.body as Buffer)).toEqual([linkTo()]);
    });

    it('isForWhoKeepsTheEstate_andOfItsOwnPlacesOnly', async () => {
      expect((await poster('desk')).status).toBe(403);
      expect((await poster('lin')).status).toBe(403);
      expect((await poster('foreignManager')).status).toBe(404);
      expect((await poster('manager', newId())).status).toBe(404);
    });

    it('withTheLongestNames_isStillOnePage', async () => {
      const { manager } = booted.dataSource;
      await manager.update(Estate, { id: estate.estateId }, { name: '璟'.repeat(80), servicePhone: '9'.repeat(40) });
      await manager.update(PublicArea, { id: estate.publicAreaId }, { name: '厅'.repeat(80) });
      await manager.update(Company, { id: estate.companyId }, { name: '司'.repeat(80) });
      expect(await pagesOfPdf((await poster('manager', estate.publicAreaId).expect(200)).body as Buffer)).toHaveLength(
        1,
      );
    });
  });
});
