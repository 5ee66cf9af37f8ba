/** 危险要到手机上: as a company that went live has it, with SMS and nothing else, and colleagues who came by invitation. */
import type { ToldView } from '@yingsheng/shared/api/delivery';
import request from 'supertest';
import { Complaint } from '../../src/complaints/entities/complaint';
import { DutyShift } from '../../src/directory/entities/duty-shift';
import { Person } from '../../src/directory/entities/person';
import { SweepLadder } from '../../src/escalation/sweep-ladder';
import { TellEscalations } from '../../src/notifications/tell-escalations';
import { insertRows } from '../../src/platform/database/insert-rows';
import { newId } from '../../src/platform/ids';
import { OutboxEvent } from '../../src/platform/outbox/outbox-event';
import { OutboxWorker } from '../../src/platform/outbox/outbox-worker';
import { SmallWorld } from '../factories/small-world';
import { type BootedApp, bootApp } from '../support/boot-app';
import { buildSmallEstate } from '../support/small-estate';
import { StandInPlatform } from '../support/stand-in-platform';

const NIGHT = new Date('2026-11-23T23:00:00+08:00');
const DANGER = '家里燃气泄漏，味道很重';
const MANAGER_PHONE = '13700009999';
const NO_WAY = expect.stringContaining('没有可用的渠道');

describe.each(['sms', 'sms and mail', 'nothing'] as const)('with %s set up', (ways) => {
  let platform: StandInPlatform;
  let booted: BootedApp;
  let world: SmallWorld;
  let owner: { id: string; phone: string };
  let next = 0;

  beforeAll(async () => {
    platform = await StandInPlatform.start();
    const { sms, email } = platform.config();
    const none = { sms: null, email: null, wecom: null };
    const set = { sms: { ...none, sms }, 'sms and mail': { ...none, sms, email }, nothing: none }[ways];
    booted = await bootApp({ config: { ...set, isProduction: true } });
  });
  afterAll(async () => {
    await booted.close();
    await platform.stop();
  });
  beforeEach(async () => {
    next += 1;
    booted.clock.set(NIGHT);
    world = new SmallWorld(booted, await buildSmallEstate(booted));
    await platform.order('DELETE', 'faults');
    await platform.order('DELETE', 'messages');
    await platform.order('POST', 'clock', { now: NIGHT.toISOString() });
    owner = await invitedDesk();
    await onDuty(owner.id, world.estate.people.manager, world.estate.people.plumber);
    await manager().update(Person, { id: world.estate.people.manager }, { phone: `+86 ${MANAGER_PHONE}` });
    await manager().update(OutboxEvent, { state: 'pending' }, { state: 'done' });
  });

  const manager = () => booted.dataSource.manager;
  const work = () => booted.app.get(OutboxWorker).drain();
  const invitedDesk = async () => {
    const { estate } = world;
    const phone = `1390000${1000 + next}`;
    const form = { name: '韩雪梅', account: `hanxuemei${next}`, phone, skills: [], zones: [], loadCap: 6 };
    const departmentId = estate.departmentIds.customerService;
    const roles = [{ role: 'frontDesk', estateId: estate.estateId }];
    const link = await estate
      .as('manager')
      .post('/api/staff-accounts', { ...form, departmentId, roles })
      .expect(200);
    const code = new URL(link.body.address).searchParams.get('code');
    const accepted = { code, password: 'a phrase of their own' };
    await request(booted.http).post('/api/auth/staff-links/accept').send(accepted).expect(200);
    return { id: link.body.personId as string, phone };
  };
  const onDuty = async (...personIds: string[]) => {
    const { estateId } = world.estate;
    await manager().delete(DutyShift, { estateId });
    const [startsAt, endsAt] = [new Date(NIGHT.getTime() - 3_600_000), new Date(NIGHT.getTime() + 8 * 3_600_000)];
    await insertRows(
      manager(),
      DutyShift,
      personIds.map((personId) => ({ id: newId(), estateId, personId, startsAt, endsAt })),
    );
  };
  const smsTo = async () => (await platform.messages('sms')).map(({ to }) => to).sort();
  const told = async (id: string): Promise<ToldView[]> =>
    (await world.estate.as('manager').get(`/api/complaints/${id}/deliveries`).expect(200)).body.filter(
      ({ isToStaff }: ToldView) => isToStaff,
    );
  const failed = async () =>
    (await world.estate.as('manager').get(`/api/estates/${world.estate.estateId}/failed-deliveries`).expect(200)).body;
  const report = async (text: string) => {
    const { id } = await world.submit(text, newId());
    await work();
    return id;
  };

  if (ways === 'nothing') {
    it('aDanger_isListedAsReachingNobodyOutside_onTheComplaintToo', async () => {
      const id = await report(DANGER);
      const { items, channelsToStaff } = await failed();
      expect(channelsToStaff).toEqual([]);
      expect(items).toContainEqual(
        expect.objectContaining({ complaintId: id, personName: '韩雪梅', state: 'unreachable', cause: NO_WAY }),
      );
      expect(items).toContainEqual(expect.objectContaining({ personName: '陈志远', cause: NO_WAY }));
      expect(await told(id)).toContainEqual(expect.objectContaining({ personName: '韩雪梅', cause: NO_WAY }));
    });

    it('whatIsNoDanger_isNotListed', async () => {
      await report('楼道灯不亮');
      expect((await failed()).items).toEqual([]);
    });
    return;
  }

  it('aDanger_goesByNightToThePhonesOfWhoeverIsResponsible_andOfTheManagerOnDuty', async () => {
    const id = await report(DANGER);
    const complaint = await manager().findOneByOrFail(Complaint, { id });
    expect(complaint.firstContactOwnerId).toBe(owner.id);
    expect(await smsTo()).toEqual(expect.arrayContaining([`+86${owner.phone}`, `+86${MANAGER_PHONE}`].sort()));
    expect(await told(id)).toContainEqual(expect.objectContaining({ personName: '陈志远', state: 'sent' }));
    expect((await platform.messages('sms')).every(({ text }) => text.includes(complaint.number))).toBe(true);
  });

  it('whatIsNoDanger_isNotSentToThePhonesOfColleagues', async () => {
    await report('楼道灯不亮');
    expect(await smsTo()).not.toContain(`+86${owner.phone}`);
    expect((await failed()).items).toEqual([]);
  });

  it('whoHasNoNumber_isListed_andIsReachedOnceItIsThere', async () => {
    await manager().update(Person, { id: owner.id }, { phone: null });
    await report(DANGER);
    const { items } = await failed();
    const row = items.find(({ personName }: ToldView) => personName === '韩雪梅');
    expect(row).toMatchObject({ state: 'unreachable', cause: NO_WAY });
    await manager().update(Person, { id: owner.id }, { phone: owner.phone });
    await world.estate.as('manager').post(`/api/deliveries/${row.id}/retry`, {}).expect(204);
    await work();
    expect(await smsTo()).toContain(`+86${owner.phone}`);
  });

  it('aDangerThatRunsLate_goesToThePhone', async () => {
    await report(DANGER);
    await platform.order('DELETE', 'messages');
    const late = new Date(NIGHT.getTime() + 30 * 60_000);
    booted.clock.set(late);
    await platform.order('POST', 'clock', { now: late.toISOString() });
    await booted.app.get(SweepLadder).run(late);
    await booted.app.get(TellEscalations).run(late);
    await work();
    expect(await smsTo()).toContain(`+86${MANAGER_PHONE}`);
  });

  if (ways === 'sms and mail') {
    it('whileSmsIsDown_aDangerGoesByMailAtOnce', async () => {
      await manager().update(Person, { id: owner.id }, { email: 'han@example.com' });
      await platform.order('POST', 'faults', { on: 'tencent-sms', kind: 'status', value: 503 });
      await report(DANGER);
      expect((await platform.messages('email')).map(({ to }) => to)).toContain('han@example.com');
    });
  }
});
