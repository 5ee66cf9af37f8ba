import { FollowUpSweep } from '../../src/follow-up/follow-up-sweep';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate } from '../support/small-estate';

describe('when the resident says it is not fixed, or says nothing', () => {
  let booted: BootedApp;
  let journey: Journey;

  beforeAll(async () => {
    booted = await bootApp();
  });
  beforeEach(async () => {
    journey = new Journey(await buildSmallEstate(booted));
  });
  afterAll(() => booted.close());

  it('refuse_reopens_andTheSameHandlerIsOfferedTheRework', async () => {
    const { id } = await journey.resolved();
    const refused = await journey.act('lin', id, 'refuse', { kind: 'notFixed', reason: '晚上又漏了', mediaIds: [] });
    expect(refused).toMatchObject({ status: 'in_progress', reopenCount: 1 });

    const [rework] = (await journey.inbox('plumber')).items;
    expect(rework).toMatchObject({ complaintId: id, status: 'offered' });
    await journey.finish(rework?.id ?? '');
    expect(await journey.act('lin', id, 'confirm', {})).toMatchObject({ status: 'closed', reopenCount: 1 });
  });

  it('photosOfTheFirstTry_proveNothingAboutTheSecond', async () => {
    const { id } = await journey.resolved();
    await journey.act('lin', id, 'refuse', { kind: 'notFixed', reason: '晚上又漏了', mediaIds: [] });
    const [rework] = (await journey.inbox('plumber')).items;
    const { complaintVersion: version } = await journey.work('lead', rework?.id ?? '', 'cancel', {
      reason: '不用去了',
    });
    const body = { version, outcome: '已经处理过了' };
    const answer = await journey.estate.as('desk').post(`/api/complaints/${id}/resolve`, body).expect(422);
    expect(answer.body).toMatchObject({ code: 'COMPLAINT.AFTER_PHOTO_MISSING' });
  });

  it('silence_isRemindedTwice_andClosesAfter72Hours', async () => {
    const { id } = await journey.resolved();
    const sweep = booted.app.get(FollowUpSweep);
    const statusAfter = async (hours: number) => {
      booted.clock.advance(hours * 60);
      await sweep.run(booted.clock.now());
      await sweep.run(booted.clock.now());
      return journey.complaint('lin', id);
    };
    const reminders = (detail: { timeline: { action: string }[] }) =>
      detail.timeline.filter((entry) => entry.action === 'remind').length;
    expect(reminders(await statusAfter(23))).toBe(0);
    expect(reminders(await statusAfter(2))).toBe(1);
    expect(reminders(await statusAfter(24))).toBe(2);
    expect(await statusAfter(22)).toMatchObject({ status: 'resolved' });
    expect(await statusAfter(2)).toMatchObject({ status: 'closed', closeReason: 'timeout' });
  });

  it('reopen_insideTheWindow_worksAgain_afterItIsRefused', async () => {
    const { id } = await journey.resolved();
    await journey.act('lin', id, 'confirm', {});
    booted.clock.advance(13 * 24 * 60);
    expect(await journey.act('lin', id, 'reopen', { reason: '又开始漏了' })).toMatchObject({
      status: 'in_progress',
      reopenCount: 1,
    });
    expect((await journey.inbox('plumber')).counts.offered).toBe(1);

    const { id: other } = await journey.resolved({ text: '阳台地漏堵了' });
    const { version } = await journey.act('lin', other, 'confirm', {});
    booted.clock.advance(15 * 24 * 60);
    const body = { version, reason: '又堵了' };
    const answer = await journey.estate.as('lin').post(`/api/complaints/${other}/reopen`, body).expect(409);
    expect(answer.body).toMatchObject({ code: 'COMPLAINT.REOPEN_WINDOW_OVER' });
  });
});
