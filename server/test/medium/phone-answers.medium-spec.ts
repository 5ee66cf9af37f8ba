/** Residents who only phone: what they say is taken down, sent back to them in writing, and nothing closes unasked. */
import { Complaint } from '../../src/complaints/entities/complaint';
import { AuditEntry } from '../../src/directory/entities/audit-entry';
import { FollowUpSweep } from '../../src/follow-up/follow-up-sweep';
import { CallTask } from '../../src/notifications/entities/call-task';
import { OutboxEvent } from '../../src/platform/outbox/outbox-event';
import { OutboxWorker } from '../../src/platform/outbox/outbox-worker';
import { SmallWorld } from '../factories/small-world';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate } from '../support/small-estate';
import { StandInPlatform } from '../support/stand-in-platform';

const NOON = new Date('2026-11-23T12:00:00+08:00');

describe('residents who only phone', () => {
  let platform: StandInPlatform;
  let booted: BootedApp;
  let world: SmallWorld;
  let journey: Journey;

  beforeAll(async () => {
    platform = await StandInPlatform.start();
    booted = await bootApp({ config: platform.config() });
  });
  afterAll(async () => {
    await booted.close();
    await platform.stop();
  });
  beforeEach(async () => {
    booted.clock.set(NOON);
    world = new SmallWorld(booted, await buildSmallEstate(booted));
    journey = new Journey(world.estate);
    await platform.order('POST', 'clock', { now: NOON.toISOString() });
    await platform.order('DELETE', 'messages');
    await booted.dataSource.manager.update(OutboxEvent, { state: 'pending' }, { state: 'done' });
  });

  const work = () => booted.app.get(OutboxWorker).drain();
  const calls = async () => (await world.estate.as('desk').get('/api/call-tasks').expect(200)).body;
  const record = (id: string, body: object) => world.estate.as('desk').post(`/api/call-tasks/${id}/record`, body);
  const tasks = (complaintId: string) =>
    booted.dataSource.manager.find(CallTask, { where: { complaintId }, order: { id: 'ASC' } });
  const statusOf = async (id: string) => (await booted.dataSource.manager.findOneByOrFail(Complaint, { id })).status;
  /** Answered, and now a resident is to be rung who prefers that. */
  const answered = async (text = '水表在哪里') => {
    const { id } = await journey.submit({ text, contactPreference: 'phone' });
    await journey.act('desk', id, 'answerOnTheSpot', { answer: '水表在楼道' });
    await work();
    return id;
  };

  it('saidFixed_closesIt_withTheWords_andSheReadsItInWriting', async () => {
    const id = await answered();
    const [{ matters }] = await calls();
    expect((await record(matters[0].id, { outcome: 'saidFixed' })).body.code).toBe('CALL_TASK.WORDS_MISSING');
    await record(matters[0].id, { outcome: 'saidFixed', words: '找到了，谢谢' }).expect(204);
    await work();
    const seen = await journey.complaint('lin', id);
    expect(seen).toMatchObject({ status: 'closed', closeReason: 'confirmedByPhone' });
    expect(seen.header.statusText).toBe('您在电话里确认');
    const [message] = await platform.messages('sms');
    expect(message?.to).toBe('+8613800001234');
    const { body } = await world.estate.as('lin').get('/api/notices').expect(200);
    expect(JSON.stringify(body)).toMatch(/您说“找到了，谢谢”.*12 月 7 日.*重新打开/);
    expect(await calls()).toEqual([]);
  });

  it('saidNotFixed_isWorkedOnAgain_asIfSheHadPressedItHerself', async () => {
    const id = await answered();
    const [{ matters }] = await calls();
    await record(matters[0].id, { outcome: 'saidNotFixed', words: '楼道里没有' }).expect(204);
    const seen = await journey.complaint('lin', id);
    expect(seen).toMatchObject({ status: 'in_progress', reopenCount: 1 });
    expect(seen.timeline.find(({ action }) => action === 'refuse')).toMatchObject({
      title: '电话里说还没修好',
      body: '原因：楼道里没有',
    });
  });

  it('onePerson_isRungOnce_aboutAllMatters_eachWithItsOwnResult', async () => {
    const meter = await answered();
    const key = await answered('信报箱钥匙在哪里领');
    const [call, ...others] = await calls();
    expect(others).toEqual([]);
    expect(call.script).toMatch(/水表在哪里.*另外，您反映的“信报箱/);
    const idOf = (complaintId: string) =>
      call.matters.find((matter: { complaintId: string }) => matter.complaintId === complaintId).id;
    await record(idOf(meter), { outcome: 'saidFixed', words: '找到了' }).expect(204);
    await record(idOf(key), { outcome: 'saidNotFixed', words: '还没领到' }).expect(204);
    expect([await statusOf(meter), await statusOf(key)]).toEqual(['closed', 'in_progress']);
    expect(await calls()).toEqual([]);
  });

  it('herOwnAnswerInTheApp_endsTheCall_withItsClock', async () => {
    const id = await answered();
    const [{ matters }] = await calls();
    booted.clock.advance(1);
    await journey.act('lin', id, 'confirm', {});
    await work();
    expect(await tasks(id)).toMatchObject([{ outcome: null, doneAt: booted.clock.now() }]);
    expect(await calls()).toEqual([]);
    const late = await record(matters[0].id, { outcome: 'saidFixed', words: '好了' });
    expect(late.body.code).toBe('CALL_TASK.DONE');
    expect((await journey.complaint('lin', id)).closeReason).toBe('confirmed');
  });

  it.each([
    ['refuse', { kind: 'notFixed', reason: '没找到', mediaIds: [] }],
    ['withdraw', {}],
  ] as const)('after_%s_nobodyIsRungAboutWhatIsOver', async (action, body) => {
    const id = await answered();
    booted.clock.advance(1);
    await journey.act('lin', id, action, body as never);
    await work();
    const [task] = await tasks(id);
    expect(task).toMatchObject({ outcome: null, doneAt: booted.clock.now() });
    const clocks = (await world.show('desk', id)).clocks.filter(({ kind }) => kind === 'callTask');
    expect(clocks.map(({ outcome }) => outcome)).toEqual(['cancelled']);
    const told = await world.estate.as('desk').get(`/api/complaints/${id}/deliveries`).expect(200);
    expect(told.body).toContainEqual(expect.objectContaining({ state: 'callDropped' }));
  });

  it('whileACallIsOwed_silenceClosesNothing_afterItWasTriedInVain_itDoes', async () => {
    const id = await answered();
    const sweep = async (hours: number) => {
      booted.clock.advance(hours * 60);
      await booted.app.get(FollowUpSweep).run(booted.clock.now());
      await work();
    };
    for (const hours of [25, 25, 25, 25, 25]) await sweep(hours);
    expect(await statusOf(id)).toBe('resolved');
    for (let tries = 0; tries < 3; tries += 1) {
      const [call] = await calls();
      await record(call.matters[0].id, { outcome: 'notReached' }).expect(204);
    }
    expect(await calls()).toEqual([]);
    await sweep(11);
    expect(await statusOf(id)).toBe('resolved');
    await sweep(2);
    expect(await statusOf(id)).toBe('closed');
  });

  it('whoIsToAnswer_isGivenTheWholeNumber_onDemand_andIsOnRecord', async () => {
    const { id } = await journey.submit({ text: '楼道灯不亮' });
    const ask = (who: 'desk' | 'plumber' | 'lin' | 'manager') =>
      world.estate.as(who).post(`/api/complaints/${id}/reporter-phone`, {});
    expect((await journey.complaint('desk', id)).isPhoneOnDemand).toBe(true);
    expect((await ask('desk').expect(200)).body).toEqual({ phone: '13800001234' });
    expect((await ask('manager').expect(200)).body).toEqual({ phone: '13800001234' });
    await ask('lin').expect(403);
    await ask('plumber').expect(404);
    const seen = await booted.dataSource.manager.findBy(AuditEntry, { action: 'phoneSeen', subjectId: id });
    expect(seen.map(({ actorId }) => actorId).sort()).toEqual(
      [world.estate.people.desk, world.estate.people.manager].sort(),
    );
  });
});
