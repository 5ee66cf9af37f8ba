import type { RoomCodeAnswer, RoomCodeView } from '@yingsheng/shared/api/room-letters';
import type { MembershipKind } from '@yingsheng/shared/people/membership';
import { In } from 'typeorm';
import { AuditEntry } from '../../src/directory/entities/audit-entry';
import { HouseholdMember } from '../../src/directory/entities/household-member';
import { RegisterEntry } from '../../src/directory/entities/register-entry';
import { Notice } from '../../src/notifications/notice.entity';
import { insertRows } from '../../src/platform/database/insert-rows';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import { newId } from '../../src/platform/ids';
import { OutboxWorker } from '../../src/platform/outbox/outbox-worker';
import { RoomCode } from '../../src/residency/entities/room-code';
import { RoomRequest } from '../../src/residency/entities/room-request';
import { RoomCodes } from '../../src/residency/letters/room-codes';
import { type BootedApp, bootApp } from '../support/boot-app';
import { pagesOfPdf } from '../support/read-pdf';
import { buildSmallEstate, type PersonKey, type SmallEstate } from '../support/small-estate';

const MONDAY = new Date('2026-11-23T02:00:00.000Z');
const OWNER = { name: '林晓梅', phone: '13800001234', kind: 'owner' as const };
let series = 0;

describe('the letters of rooms', () => {
  let booted: BootedApp;
  let estate: SmallEstate;
  let room: string;
  let address: string;

  beforeAll(async () => {
    booted = await bootApp({ config: { trustedProxies: 1 } });
  });
  beforeEach(async () => {
    series += 1;
    address = `198.51.100.${series}`;
    booted.clock.set(MONDAY);
    estate = await buildSmallEstate(booted);
    room = estate.rooms.lin;
  });
  afterAll(() => booted.close());

  const manager = () => booted.dataSource.manager;
  const letters = (rest = '') => `/api/estates/${estate.estateId}/room-letters${rest}`;
  const print = async (body: object = { householdId: room }): Promise<string[]> => {
    const answer = await estate.as('manager').post(letters(), body).buffer(true).expect(200);
    return pagesOfPdf(answer.body as Buffer);
  };
  const codeIn = (page = ''): string => /[2-9A-HJKMNP-Z]{5} [2-9A-HJKMNP-Z]{5}/.exec(page)?.[0] ?? '';
  const printed = async (body?: object): Promise<string> => codeIn((await print(body))[0]);
  const codes = (path: string, body: object, person: PersonKey) =>
    estate.as(person).post(`/api/residency/room-codes/${path}`, body, { 'x-forwarded-for': address });
  const look = (code: string, person: PersonKey = 'passerBy') => codes('look', { code }, person);
  const accept = (code: string, kind: MembershipKind = 'family', person: PersonKey = 'passerBy', more: object = {}) =>
    codes('accept', { code, kind, name: '林小雨', ...more }, person);
  const bound = async (...args: Parameters<typeof accept>): Promise<RoomCodeAnswer> =>
    (await accept(...args).expect(200)).body;
  const stateOf = async (): Promise<RoomCodeView> =>
    (
      await estate
        .as('manager')
        .get(letters(`/codes/${room}`))
        .expect(200)
    ).body;
  const members = async () =>
    (await manager().findBy(HouseholdMember, { householdId: room })).map(({ personId }) => personId).sort();
  const register = (changes: Partial<RegisterEntry>) =>
    booted.app.get(TransactionRunner).run((m) =>
      insertRows(m, RegisterEntry, [
        {
          ...OWNER,
          id: newId(),
          estateId: estate.estateId,
          householdId: room,
          source: 'import',
          importId: null,
          enteredAt: MONDAY,
          until: null,
          endedAt: null,
          ...changes,
        },
      ]),
    );

  it('theCodeOfALetter_saysWhichRoomItIs_andBindsOnce_andTheOwnersAreToldTheDay', async () => {
    const code = await printed();
    expect((await look(code.toLowerCase().replace(' ', '-')).expect(200)).body).toEqual({
      estateName: '翠湖花园',
      placeText: '3 栋 2 单元 1201',
    });
    expect(await bound(code)).toEqual({ isBound: true, placeText: '3 栋 2 单元 1201', kind: 'family', dueAt: null });
    const personId = estate.people.passerBy;
    const member = await manager().findOneByOrFail(HouseholdMember, { personId });
    expect(member).toMatchObject({ householdId: room, kind: 'family', confirmedBy: 'roomCode', confirmedById: null });
    await booted.app.get(OutboxWorker).drain();
    expect(await manager().findOneByOrFail(Notice, { personId: estate.people.lin })).toMatchObject({
      title: '您的房号多了一位成员',
      body: expect.stringContaining(
        '11 月 23 日（周一）10:00，林小雨（家人）凭信上的房号码绑定了 翠湖花园 3 栋 2 单元 1201。',
      ),
    });
    expect((await look(code, 'neighbour').expect(404)).body.code).toBe('RESIDENCY.ROOM_CODE_WRONG');
    expect(await stateOf()).toMatchObject({ state: 'used', usedAt: MONDAY.toISOString(), printedByName: '陈志远' });
  });

  it('whoeverIsOnTheBooks_isWhatTheBooksSay_andAnOwnerWhoIsNot_waitsForTheDesk_withTheLetterStillGood', async () => {
    await register({ name: '方文', phone: '13911112222', kind: 'tenant', until: new Date('2027-06-30T16:00:00Z') });
    const code = await printed();
    expect((await accept(code, 'owner').expect(422)).body.code).toBe('RESIDENCY.PHONE_MISSING');
    const waiting = await bound(code, 'owner', 'stranger', { phone: '13955556666' });
    expect(waiting).toMatchObject({ isBound: false, kind: 'owner', dueAt: expect.any(String) });
    expect(await manager().findOneByOrFail(RoomRequest, { personId: estate.people.stranger })).toMatchObject({
      hasLetter: true,
      kind: 'owner',
      state: 'waiting',
    });
    const { body } = await estate.as('desk').get('/api/room-requests').expect(200);
    expect(body.items.find(({ householdId }: { householdId: string }) => householdId === room)).toMatchObject({
      hasLetter: true,
    });
    const onTheBooks = await bound(code, 'owner', 'passerBy', { name: '方文', phone: '139 1111 2222' });
    expect(onTheBooks).toMatchObject({ isBound: true, kind: 'tenant' });
    expect(await manager().findOneByOrFail(HouseholdMember, { personId: estate.people.passerBy })).toMatchObject({
      until: new Date('2027-06-30T16:00:00Z'),
    });
  });

  it('twentyWhoScanOneLetterAtOnce_areOne', async () => {
    const code = await printed();
    const people: PersonKey[] = ['passerBy', 'neighbour', 'stranger', 'plumber'];
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => accept(code, 'family', people[index % people.length])),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await members()).toHaveLength(2);
  });

  it('aGoodCode_isPrintedAgain_aUsedOrVoidedOneIsReplaced_andARenewedOneEndsTheOneBefore', async () => {
    const first = await printed();
    expect(await printed()).toBe(first);
    const renewed = await printed({ householdId: room, isRenewed: true });
    expect(renewed).not.toBe(first);
    await look(first).expect(404);
    await look(renewed).expect(200);
    await estate
      .as('manager')
      .post(letters(`/codes/${room}/void`), {})
      .expect(204);
    expect(await stateOf()).toMatchObject({ state: 'voided', voidedAt: MONDAY.toISOString() });
    await look(renewed).expect(404);
    const third = await printed();
    await bound(third);
    const fourth = await printed();
    expect(new Set([first, renewed, third, fourth]).size).toBe(4);
    await look(fourth, 'stranger').expect(200);
    const audited = await manager().find(AuditEntry, { where: { subjectId: room }, order: { id: 'ASC' } });
    expect(audited.map(({ action, actorId }) => [action, actorId])).toEqual([
      ...Array.from({ length: 3 }, () => ['lettersPrinted', estate.people.manager]),
      ['roomCodeVoided', estate.people.manager],
      ['lettersPrinted', estate.people.manager],
      ['roomBound', estate.people.passerBy],
      ['lettersPrinted', estate.people.manager],
    ]);
    expect(JSON.stringify(audited)).not.toMatch(new RegExp(first.replace(' ', ' ?')));
  });

  it('theLetterOfARoomOutOfUse_opensNothing', async () => {
    const code = await printed();
    await estate.as('manager').post(`/api/estates/${estate.estateId}/places/household/${room}/retire`, {}).expect(204);
    expect((await look(code).expect(404)).body.code).toBe('RESIDENCY.ROOM_CODE_WRONG');
    expect((await estate.as('manager').post(letters(), { householdId: room }).expect(422)).body.code).toBe(
      'RESIDENCY.NO_LETTERS',
    );
  });

  it('theLetterOfWhoSoldTheRoom_opensNothing', async () => {
    const code = await printed();
    const ask = { householdId: room, name: '许静', phone: '13966667777', kind: 'owner' };
    await estate.as('stranger').post('/api/residency/requests', ask).expect(200);
    const { id } = await manager().findOneByOrFail(RoomRequest, { householdId: room });
    await estate.as('desk').post(`/api/room-requests/${id}/grant`, { kind: 'owner', isSale: true }).expect(204);
    await accept(code).expect(404);
    expect(await members()).toEqual([estate.people.stranger]);
  });

  it('theLetterOfAnOwnerWhoIsGoneFromTheBooks_opensNothing_andIsNotPrintedAgain', async () => {
    await register({});
    const code = await printed();
    booted.clock.set(new Date(MONDAY.getTime() + 1000));
    await manager().update(RegisterEntry, { householdId: room }, { endedAt: booted.clock.now() });
    await accept(code).expect(404);
    expect(await stateOf()).toMatchObject({ state: 'voided', voidedAt: null });
    expect(await printed()).not.toBe(code);
  });

  it('twoWhoPrintAtOnce_printTheSameCodes_andWhatWasUsedMeanwhileStaysUsed', async () => {
    const code = await printed();
    const [one, other] = await Promise.all([print({}), print({}), bound(code)]);
    const kept = await manager().findBy(RoomCode, { householdId: In([room, estate.rooms.neighbour]) });
    expect(kept).toHaveLength(2);
    expect(codeIn(one[1])).toBe(codeIn(other[1]));
    expect((await look(code, 'stranger')).status).toBe(404);
  });

  it('anotherSecretOfTheServer_makesOldLettersWorthless_andTheNextPrintingNewOnes', async () => {
    const code = await printed();
    await manager().update(RoomCode, { householdId: room }, { codeDigest: 'f'.repeat(64) });
    await look(code).expect(404);
    const next = await printed();
    expect(next).not.toBe(code);
    await look(next).expect(200);
  });

  it('theCode_standsNowhereInTheDatabase', async () => {
    const code = (await printed()).replace(' ', '');
    const row = await manager().findOneByOrFail(RoomCode, { householdId: room });
    expect(JSON.stringify(row)).not.toContain(code);
    expect(await booted.app.get(RoomCodes).find(manager(), code)).toEqual({ ...row, isOutdated: false });
  });
});
