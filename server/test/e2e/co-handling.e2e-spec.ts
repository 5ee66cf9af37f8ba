import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import type { CoHandlingOptions } from '@yingsheng/shared/api/dispatch';
import { IsNull } from 'typeorm';
import { ClockRow } from '../../src/complaints/entities/clock-row';
import { OutboxWorker } from '../../src/platform/outbox/outbox-worker';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey } from '../support/small-estate';

const TASK = '请派人把楼道积水清干净';

describe('several departments work on one matter', () => {
  let booted: BootedApp;
  let journey: Journey;
  let id: string;
  let leadOrderId: string;

  beforeAll(async () => {
    booted = await bootApp();
  });
  beforeEach(async () => {
    journey = new Journey(await buildSmallEstate(booted));
    const dispatched = await journey.dispatched();
    id = dispatched.id;
    leadOrderId = dispatched.orderId;
    await journey.work('plumber', leadOrderId, 'accept', {});
  });
  afterAll(() => booted.close());

  const environment = () => journey.estate.departmentIds.environment;
  async function ask(person: PersonKey = 'plumber'): Promise<{ orderId: string; detail: ComplaintDetail }> {
    const detail = await journey.act(person, id, 'coHandle', { departmentId: environment(), task: TASK });
    const [asked] = detail.coHandlings;
    if (asked === undefined) throw new Error('nobody was asked');
    return { orderId: asked.workOrderId, detail };
  }
  const refused = async (person: PersonKey, path: string, body: object, status: number) => {
    const { body: refusal } = await journey.estate.as(person).post(`/api/${path}`, body).expect(status);
    return refusal.code as string;
  };

  it('theAskedDepartment_getsItsOwnOrderAndLimits_andTheLeadSeesHowFarTheyAre', async () => {
    const { orderId, detail } = await ask();
    expect(detail.coHandlings).toEqual([
      expect.objectContaining({ task: TASK, status: 'offered', askedBy: '李建国', isCancellable: true }),
    ]);
    const [card] = (await journey.inbox('cleaner')).items;
    expect(card).toMatchObject({ id: orderId, kind: 'coHandling', task: TASK, nextClock: { kind: 'acceptOrder' } });
    expect(card?.leadDepartmentName).not.toBe(card?.departmentName);

    await journey.work('cleaner', orderId, 'accept', {});
    await journey.act('cleaner', id, 'note', { text: '十分钟后到，先把电梯厅拦起来' });
    const [progress] = (await journey.workOrder('plumber', leadOrderId)).coHandlings;
    expect(progress).toMatchObject({
      status: 'accepted',
      person: { name: '何玉兰' },
      lastNote: { text: '十分钟后到，先把电梯厅拦起来' },
    });
    expect(progress?.dueAt).toBe((await journey.workOrder('cleaner', orderId)).nextClock?.dueAt);
  });

  it('moppingWater_isDueTheSameMorning_orWhenWhoAsksSays_neverAfterTheMatterItself', async () => {
    const dueOf = async (body: object = {}) => {
      const { id: matter, orderId } = await journey.dispatched();
      await journey.work('plumber', orderId, 'accept', {});
      const request = { departmentId: environment(), task: TASK, ...body };
      const [asked] = (await journey.act('plumber', matter, 'coHandle', request)).coHandlings;
      const limits = await journey.workOrder('cleaner', asked?.workOrderId ?? '');
      const clock = limits.clocks.find(({ kind }) => kind === 'resolution');
      return (Date.parse(clock?.dueAt ?? '') - booted.clock.now().getTime()) / 60_000;
    };
    // Ten in the morning: a limit that reaches noon rests for the two hours of the break.
    expect(await dueOf()).toBe(120);
    expect(await dueOf({ limitMinutes: 60 })).toBe(60);
    const { id: matter, orderId } = await journey.dispatched();
    await journey.work('plumber', orderId, 'accept', {});
    const path = `/api/complaints/${matter}/co-handling-options?departmentId=${environment()}`;
    const { limits } = (await journey.estate.as('plumber').get(path).expect(200)).body as CoHandlingOptions;
    expect(limits.filter(({ isUsual }) => isUsual)).toMatchObject([{ minutes: 120 }]);
    const own = { complaintId: matter, kind: 'resolution', workOrderId: IsNull() } as const;
    const { dueAt } = await booted.dataSource.manager.findOneByOrFail(ClockRow, own);
    for (const limit of limits) expect(new Date(limit.dueAt) <= dueAt).toBe(true);
  });

  it('nothingIsResolvedWhileOneIsOpen_andTheirDoneIsNotTheEnd', async () => {
    const { orderId } = await ask();
    await journey.work('plumber', leadOrderId, 'arrive', { beforeMediaIds: [] });
    const { version } = await journey.workOrder('plumber', leadOrderId);
    const done = {
      version,
      note: '换了密封圈',
      rootCause: '老化',
      afterMediaIds: [await journey.uploadPhoto('plumber')],
      isResolving: true,
    };
    expect(await refused('plumber', `work-orders/${leadOrderId}/done`, done, 409)).toBe('COMPLAINT.OPEN_WORK_ORDERS');
    await journey.work('plumber', leadOrderId, 'done', { ...done, isResolving: false });
    const seen = (await journey.complaint('desk', id)).version;
    const early = { version: seen, outcome: '都处理好了' };
    expect(await refused('desk', `complaints/${id}/resolve`, early, 409)).toBe('COMPLAINT.OPEN_WORK_ORDERS');

    await journey.work('cleaner', orderId, 'accept', {});
    const arrived = await journey.work('cleaner', orderId, 'arrive', { beforeMediaIds: [] });
    expect(arrived.isRootCauseRequired).toBe(false);
    const cleaned = { note: '积水已清', afterMediaIds: [await journey.uploadPhoto('cleaner')], isResolving: true };
    const resolving = { ...cleaned, version: arrived.version };
    expect(await refused('cleaner', `work-orders/${orderId}/done`, resolving, 422)).toBe(
      'WORK_ORDER.RESOLVES_ONLY_AS_LEAD',
    );
    await journey.work('cleaner', orderId, 'done', { ...cleaned, isResolving: false });
    expect((await journey.complaint('lin', id)).status).toBe('in_progress');
    expect((await journey.act('plumber', id, 'resolve', { outcome: '修好并清理' })).status).toBe('resolved');
  });

  it('theirPart_needsAPhotoAndComesBackAfterAReturn_likeAnyOther', async () => {
    const { orderId } = await ask();
    const returned = await journey.work('cleaner', orderId, 'return', { reason: '手上有急活' });
    expect(returned).toMatchObject({ status: 'offered', bounceCount: 1 });
    expect(returned.offeree?.name).not.toBe('何玉兰');
    expect((await journey.workOrder('plumber', leadOrderId)).coHandlings[0]).toMatchObject({
      lastNote: { text: expect.stringContaining('改派') },
    });
  });

  it('callingItOff_needsAReason_andIsForTheAskingSideOrTheirLead', async () => {
    const { orderId } = await ask();
    const { version } = await journey.workOrder('desk', orderId);
    const path = `work-orders/${orderId}/cancel`;
    for (const reason of ['', ' ', undefined]) {
      expect(await refused('plumber', path, { version, reason }, 400)).toBe('REQUEST.INVALID');
    }
    const byOther = { version, reason: '不需要了' };
    expect(await refused('secondPlumber', path, byOther, 403)).toBe('WORK_ORDER.ACTION_NOT_YOURS');
    expect(await refused('cleaner', path, byOther, 403)).toBe('WORK_ORDER.ACTION_NOT_YOURS');
    const cancelled = await journey.work('desk', orderId, 'cancel', { reason: '业主自己清了' });
    expect(cancelled.status).toBe('cancelled');
    const { detail } = await ask();
    expect(detail.coHandlings.map(({ status }) => status)).toEqual(['cancelled', 'offered']);
  });

  it('whoCanBeAsked_leavesOutTheLead_andWhoIsAskedAlready', async () => {
    const options = async (departmentId = '') =>
      (
        await journey.estate
          .as('plumber')
          .get(`/api/complaints/${id}/co-handling-options${departmentId === '' ? '' : `?departmentId=${departmentId}`}`)
          .expect(200)
      ).body;
    const before = await options(environment());
    const ids = before.departments.map((department: { id: string }) => department.id);
    expect(ids).toContain(environment());
    expect(ids).not.toContain(journey.estate.departmentIds.engineering);
    expect(before.candidates).toEqual([expect.objectContaining({ name: '何玉兰', obstacle: null, warnings: [] })]);
    await ask();
    const after = await options(environment());
    expect(after).toMatchObject({ departmentId: null, candidates: [] });
    await journey.estate.as('secondPlumber').get(`/api/complaints/${id}/co-handling-options`).expect(403);
  });

  it('badRequests_areToldWhatToDoInstead_andLeaveNothingBehind', async () => {
    const { version } = await journey.complaint('plumber', id);
    const path = `complaints/${id}/co-handle`;
    const own = { version, departmentId: journey.estate.departmentIds.engineering, task: TASK };
    expect(await refused('plumber', path, own, 422)).toBe('COMPLAINT.CO_HANDLING_BY_LEAD');
    const stranger = { version, departmentId: environment(), handlerId: journey.estate.people.foreignDesk, task: TASK };
    expect(await refused('plumber', path, stranger, 422)).toBe('WORK_ORDER.CANDIDATE_INVALID');
    expect(await refused('plumber', path, { ...own, departmentId: 'no-such' }, 422)).toBe(
      'WORK_ORDER.DEPARTMENT_INVALID',
    );
    expect(await refused('plumber', path, { ...own, departmentId: environment(), task: ' ' }, 400)).toBe(
      'REQUEST.INVALID',
    );
    expect((await journey.complaint('plumber', id)).version).toBe(version);
    const { detail } = await ask();
    const again = { version: detail.version, departmentId: environment(), task: '再来一位' };
    expect(await refused('desk', path, again, 409)).toBe('COMPLAINT.CO_HANDLING_ASKED_ALREADY');
    expect(await refused('lin', path, again, 403)).toBe('AUTH.NOT_ALLOWED');
  });

  it('whatColleaguesSay_staysAmongThem', async () => {
    const { orderId } = await ask();
    await journey.work('cleaner', orderId, 'accept', {});
    await journey.act('lead', id, 'note', { text: '业主情绪激动，说话注意' });
    await booted.app.get(OutboxWorker).drain();
    const seen = await journey.complaint('lin', id);
    expect(JSON.stringify(seen)).not.toMatch(/情绪激动|积水清干净/);
    expect(seen.coHandlings).toEqual([]);
    expect(seen.timeline.map(({ title }) => title)).toContain('已请environment部一起处理');
    const notices = async (person: PersonKey) => (await journey.estate.as(person).get('/api/notices').expect(200)).text;
    expect(await notices('lin')).not.toContain('情绪激动');
    for (const person of ['desk', 'plumber', 'cleaner'] as const) expect(await notices(person)).toContain('情绪激动');
    const { version } = seen;
    expect(await refused('lin', `complaints/${id}/note`, { version, text: '你好' }, 403)).toBe('AUTH.NOT_ALLOWED');
    expect(await refused('secondPlumber', `complaints/${id}/note`, { version, text: '你好' }, 403)).toBe(
      'COMPLAINT.ACTION_NOT_YOURS',
    );
  });
});
