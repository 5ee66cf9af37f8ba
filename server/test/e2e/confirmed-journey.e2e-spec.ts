import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate } from '../support/small-estate';

describe('from a resident’s photo to a confirmed and rated fix', () => {
  let booted: BootedApp;
  let journey: Journey;

  beforeAll(async () => {
    booted = await bootApp();
    journey = new Journey(await buildSmallEstate(booted));
  });
  afterAll(() => booted.close());

  it('everyStep_isDoneByItsPerson_andTheResidentAlwaysKnowsWhoAndWhen', async () => {
    const photoId = await journey.uploadPhoto('lin');
    const receipt = await journey.submit({ mediaIds: [photoId] });
    expect(receipt).toMatchObject({
      status: 'submitted',
      category: 'plumbing',
      firstContactOwner: { name: '周敏' },
      safetyAdvice: null,
    });
    expect(receipt.number).toMatch(/^YS-261123-\d{4}$/);

    const accepted = await journey.act('desk', receipt.id, 'accept', { message: '已收到，马上安排师傅' });
    expect(accepted.status).toBe('accepted');
    const dispatched = await journey.act('desk', receipt.id, 'dispatch', {});
    expect(dispatched.workOrders).toHaveLength(1);

    const [offered] = (await journey.inbox('plumber')).items;
    expect(offered).toMatchObject({ complaintId: receipt.id, placeText: '3 栋 2 单元 1201', status: 'offered' });
    expect(offered?.allowedActions).toEqual(expect.arrayContaining(['accept', 'return']));
    const orderId = offered?.id ?? '';

    expect((await journey.work('plumber', orderId, 'accept', {})).status).toBe('accepted');
    const duringWork = await journey.complaint('lin', receipt.id);
    expect(duringWork).toMatchObject({ status: 'in_progress', header: { handler: { name: '李建国' } } });
    expect(duringWork.evidence).toHaveLength(1);

    const before = await journey.uploadPhoto('plumber');
    const arrived = await journey.work('plumber', orderId, 'arrive', { beforeMediaIds: [before] });
    expect(arrived).toMatchObject({ status: 'arrived', isAfterPhotoRequired: true });
    expect(arrived.before).toHaveLength(1);

    const done = await journey.work('plumber', orderId, 'done', {
      note: '更换密封圈，试水 10 分钟不再漏',
      afterMediaIds: [await journey.uploadPhoto('plumber')],
      isResolving: true,
    });
    expect(done).toMatchObject({ status: 'done', complaintStatus: 'resolved' });

    const waiting = await journey.complaint('lin', receipt.id);
    expect(waiting.allowedActions).toEqual(expect.arrayContaining(['confirm', 'refuse']));
    expect(waiting.header.ballHolder?.id).toBe(journey.estate.people.lin);

    const closed = await journey.act('lin', receipt.id, 'confirm', {});
    expect(closed).toMatchObject({ status: 'closed', closeReason: 'confirmed' });
    const rated = await journey.act('lin', receipt.id, 'rate', { speed: 5, attitude: 5, quality: 4, comment: '很快' });
    expect(rated.rating).toMatchObject({ speed: 5, attitude: 5, quality: 4 });
  });

  it('timeline_isWholeAndInOrder', async () => {
    const { id } = await journey.resolved({ text: '卫生间水管漏水' });
    await journey.act('lin', id, 'confirm', {});
    const { timeline } = await journey.complaint('desk', id);
    const actions = [...timeline].sort((a, b) => a.sequence - b.sequence).map((entry) => entry.action);
    expect(actions).toEqual([
      'submit',
      'accept',
      'dispatch',
      'workOrder.accept',
      'startWork',
      'workOrder.arrive',
      'workOrder.done',
      'resolve',
      'confirm',
    ]);
  });

  it('confirmingTwice_isRefused', async () => {
    const { id } = await journey.resolved({ text: '阳台水管漏水' });
    const { version } = await journey.act('lin', id, 'confirm', {});
    const answer = await journey.estate.as('lin').post(`/api/complaints/${id}/confirm`, { version }).expect(409);
    expect(answer.body).toMatchObject({ code: 'COMPLAINT.ACTION_NOT_IN_STATE' });
  });

  it('ratingTwice_isRefused', async () => {
    const { id } = await journey.resolved({ text: '书房水管漏水' });
    await journey.act('lin', id, 'confirm', {});
    const { version } = await journey.act('lin', id, 'rate', { speed: 5, attitude: 5, quality: 5 });
    const again = { speed: 1, attitude: 1, quality: 1, version };
    const answer = await journey.estate.as('lin').post(`/api/complaints/${id}/rate`, again).expect(409);
    expect(answer.body).toMatchObject({ code: 'COMPLAINT.ALREADY_RATED' });
  });
});
