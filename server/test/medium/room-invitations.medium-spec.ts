import type { IssuedRoomInvitation } from '@yingsheng/shared/api/residency';
import request from 'supertest';
import { FormerMembership, HouseholdMember } from '../../src/directory/entities/household-member';
import { Notice } from '../../src/notifications/notice.entity';
import { REFUSED_AFTER_MS } from '../../src/platform/http/even-refusal';
import { newId } from '../../src/platform/ids';
import { JobRegistry } from '../../src/platform/jobs/job-registry';
import { OutboxWorker } from '../../src/platform/outbox/outbox-worker';
import { RoomInvitation } from '../../src/residency/entities/room-invitation';
import { type BootedApp, bootApp } from '../support/boot-app';
import { buildSmallEstate, type PersonKey, type SmallEstate } from '../support/small-estate';

const MONDAY = new Date('2026-11-23T02:00:00.000Z');
const DAY_MS = 86_400_000;
let series = 0;

describe('an owner and who belongs to the room', () => {
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
  const path = (rest: string) => `/api/residency/rooms/${room}${rest}`;
  const invite = (body: object = { kind: 'family' }, person: PersonKey = 'lin') =>
    estate.as(person).post(path('/invitations'), body);
  const invited = async (body?: object): Promise<IssuedRoomInvitation> => (await invite(body).expect(200)).body;
  const look = (token: string) =>
    request(booted.http).post('/api/residency/invitations/look').set('x-forwarded-for', address).send({ token });
  const accept = (token: string, person: PersonKey = 'passerBy', name: string | null = '林小雨') =>
    estate.as(person).post('/api/residency/invitations/accept', name === null ? { token } : { token, name }, {
      'x-forwarded-for': address,
    });
  const members = async () =>
    (await manager().findBy(HouseholdMember, { householdId: room })).map(({ personId }) => personId).sort();
  const titlesOf = async (personId: string) => {
    await booted.app.get(OutboxWorker).drain();
    return (await manager().findBy(Notice, { personId })).map(({ title }) => title);
  };
  const runExpiry = () =>
    booted.app
      .get(JobRegistry)
      .all()
      .find(({ name }) => name === 'end-expired-rooms')
      ?.run(booted.clock.now());

  it('aLink_saysWhatItIsFor_andBindsWhoeverAcceptsIt_andTheOwnersAreTold', async () => {
    const { token, link, qr } = await invited({ kind: 'tenant', untilDay: '2027-06-30' });
    expect(link).toContain(`/open/room-invitation/index?code=${token}`);
    expect(qr).toMatch(/^data:image\/png;base64,/);
    expect((await look(token).expect(200)).body).toEqual({
      estateName: '翠湖花园',
      placeText: '3 栋 2 单元 1201',
      kind: 'tenant',
      until: '2027-06-30T16:00:00.000Z',
    });
    expect((await accept(token, 'passerBy', null).expect(422)).body.code).toBe('RESIDENCY.NAME_MISSING');
    await accept(token).expect(204);
    expect(await members()).toEqual([estate.people.lin, estate.people.passerBy].sort());
    const member = await manager().findOneByOrFail(HouseholdMember, { personId: estate.people.passerBy });
    expect(member).toMatchObject({ kind: 'tenant', confirmedBy: 'owner', confirmedById: estate.people.lin });
    expect(await titlesOf(estate.people.lin)).toEqual(['您的房号多了一位成员']);
    const { body } = await estate.as('lin').get(path('')).expect(200);
    expect(body).toMatchObject({ invitations: [], members: [{ name: '林晓梅' }, { name: '林小雨', kind: 'tenant' }] });
    expect((await estate.as('passerBy').get(path('')).expect(200)).body.members).toEqual([]);
  });

  it('aLinkIsGoodOnce_alsoForTwentyAtOnce_andItsTokenStandsNowhere', async () => {
    const { token } = await invited();
    expect(JSON.stringify(await manager().find(RoomInvitation))).not.toContain(token);
    const people: PersonKey[] = ['passerBy', 'neighbour', 'stranger', 'plumber'];
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => accept(token, people[index % people.length] ?? 'passerBy')),
    );
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    expect(await members()).toHaveLength(2);
  });

  it('usedVoidedLateAndUnknownLinks_lookTheSame', async () => {
    const used = await invited();
    await accept(used.token).expect(204);
    const voided = await invited();
    await estate
      .as('lin')
      .post(path(`/invitations/${voided.id}/take-back`), {})
      .expect(204);
    const late = await invited();
    booted.clock.set(new Date(MONDAY.getTime() + 7 * DAY_MS));
    const answers = [];
    for (const token of [used.token, voided.token, late.token, 'A'.repeat(22)]) {
      const { status, body } = await look(token);
      answers.push(`${status} ${body.code} ${body.message}`);
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('404 RESIDENCY.INVITATION_GONE');
  });

  it('aLinkThatLeadsNowhere_isRefusedNoSooner_howeverFarTheLookingGot', async () => {
    const used = await invited();
    await accept(used.token).expect(204);
    const ofWhoLeft = await invited();
    await estate.as('lin').post(path('/leave'), {}).expect(204);
    for (const token of ['A'.repeat(22), used.token, ofWhoLeft.token]) {
      const startedAt = performance.now();
      expect((await look(token)).body.code).toBe('RESIDENCY.INVITATION_GONE');
      expect(performance.now() - startedAt).toBeGreaterThanOrEqual(REFUSED_AFTER_MS);
    }
  });

  it('hundredsOfGuessedLinks_findNothing_andAreHeldUp', async () => {
    await invited();
    const seen = new Set<string>();
    for (let guess = 0; guess < 300; guess += 1) seen.add((await look(newId().slice(0, 22))).body.code);
    expect([...seen].sort()).toEqual(['REQUEST.RATE_LIMITED', 'RESIDENCY.INVITATION_GONE']);
  });

  it('onlyOwnersInviteAndRemove_andNobodyElsesRoomIsFound', async () => {
    for (const person of ['neighbour', 'stranger', 'passerBy', 'desk'] as const) {
      await invite({ kind: 'family' }, person).expect(404);
      await estate.as(person).get(path('')).expect(404);
      await estate
        .as(person)
        .post(path(`/members/${estate.people.lin}/end`), {})
        .expect(404);
      await estate.as(person).post(path('/leave'), {}).expect(404);
    }
    await accept((await invited()).token).expect(204);
    expect((await invite({ kind: 'family' }, 'passerBy').expect(403)).body.code).toBe('RESIDENCY.OWNERS_ONLY');
    await estate
      .as('passerBy')
      .post(path(`/members/${estate.people.lin}/end`), {})
      .expect(403);
    await invite({ kind: 'owner' }).expect(400);
    await invite({ kind: 'tenant', untilDay: '2026-11-23' }).expect(422);
  });

  it('theOwnerRemovesFamily_butNoOtherOwner_andWhoIsRemovedIsTold', async () => {
    await accept((await invited()).token).expect(204);
    const remove = () => estate.as('lin').post(path(`/members/${estate.people.passerBy}/end`), {});
    await manager().update(HouseholdMember, { personId: estate.people.passerBy }, { kind: 'owner' });
    expect((await remove().expect(403)).body.code).toBe('RESIDENCY.OWNER_STAYS');
    await manager().update(HouseholdMember, { personId: estate.people.passerBy }, { kind: 'family' });
    await remove().expect(204);
    await remove().expect(404);
    expect(await titlesOf(estate.people.passerBy)).toEqual(['房号绑定已解除']);
    expect((await estate.as('passerBy').get('/api/me')).body).toMatchObject({ homes: [], roles: [] });
  });

  it('whatAnOwnerInvitedBeforeLeaving_isWorthNothing', async () => {
    const { token } = await invited();
    await estate.as('lin').post(path('/leave'), {}).expect(204);
    await accept(token).expect(404);
    const former = await manager().findOneByOrFail(FormerMembership, { personId: estate.people.lin });
    expect(former).toMatchObject({ endedBy: 'self', householdId: room });
  });

  it('aLeaseEnds_whenItsLastDayIsOver', async () => {
    await accept((await invited({ kind: 'tenant', untilDay: '2026-12-31' })).token).expect(204);
    booted.clock.set(new Date('2026-12-31T15:59:59.000Z'));
    await runExpiry();
    expect(await members()).toHaveLength(2);
    booted.clock.set(new Date('2026-12-31T16:00:00.000Z'));
    await runExpiry();
    expect(await members()).toEqual([estate.people.lin]);
    expect(await titlesOf(estate.people.passerBy)).toEqual(['房号绑定已解除']);
  });

  it('aRoomHasTenOpenInvitations_atMost_alsoAtOnce', async () => {
    const answers = await Promise.all(Array.from({ length: 14 }, () => invite()));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(10);
    expect(await manager().countBy(RoomInvitation, { householdId: room })).toBe(10);
  });
});
