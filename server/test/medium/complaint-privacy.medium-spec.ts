import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey } from '../support/small-estate';

describe('who learns what', () => {
  let booted: BootedApp;
  let journey: Journey;

  beforeAll(async () => {
    booted = await bootApp();
    journey = new Journey(await buildSmallEstate(booted));
  });
  afterAll(() => booted.close());

  it('theHandlerOfAConfidentialComplaint_neverLearnsWhoComplained', async () => {
    const { id, orderId } = await journey.dispatched({ text: '水管漏水三天没人管', isConfidential: true });
    await journey.act('lin', id, 'comment', { text: '请尽快', mediaIds: [] });
    await journey.finish(orderId);
    const seen = await journey.complaint('plumber', id);
    expect(seen.reporter).toBeNull();
    expect(seen.header.ballHolder).toMatchObject({ name: '业主' });
    const everything = JSON.stringify([seen, await journey.workOrder('plumber', orderId)]);
    expect(everything).not.toContain('林晓梅');
    expect(everything).not.toContain(journey.estate.people.lin);
    const list = await journey.estate.as('plumber').get('/api/complaints').expect(200);
    expect(JSON.stringify(list.body)).not.toContain(journey.estate.people.lin);
  });

  it('theFrontDesk_mustKnowWhomToAnswer_byAMaskedNumber', async () => {
    const { id } = await journey.submit({ text: '水管又漏了', isConfidential: true });
    expect((await journey.complaint('desk', id)).reporter).toEqual({ name: '林晓梅', phoneMasked: '138****1234' });
  });

  it('staffOnlyEntries_neverReachTheResident', async () => {
    const { id } = await journey.submit({ text: '燃气表具归谁修' });
    await journey.act('desk', id, 'proposeDecline', {
      reason: '内部核实：燃气表具归燃气公司',
      ruleText: '《城镇燃气管理条例》',
      whereToGo: '燃气公司 95007',
    });
    const forDesk = await journey.complaint('desk', id);
    expect(forDesk.declineProposal).toMatchObject({ proposedBy: '周敏' });
    expect(forDesk.timeline.map((entry) => entry.action)).toContain('proposeDecline');
    const forLin = await journey.complaint('lin', id);
    expect(JSON.stringify(forLin)).not.toContain('内部核实');
    const declined = await journey.act('manager', id, 'decline', {});
    expect(declined).toMatchObject({ status: 'closed', closeReason: 'declined' });
    const [last] = (await journey.complaint('lin', id)).timeline.slice(-1);
    expect(last?.body).toContain('燃气公司 95007');
  });

  it.each<PersonKey>(['neighbour', 'stranger', 'foreignDesk', 'foreignManager', 'cleaner'])(
    '%s is told that it does not exist',
    async (person) => {
      const { id } = await journey.submit({ text: '水管滴水' });
      const { version }: ComplaintDetail = await journey.complaint('lin', id);
      const client = journey.estate.as(person);
      await client.get(`/api/complaints/${id}`).expect(404);
      const actions = ['comment', 'urge', 'withdraw'];
      for (const action of actions) {
        const body = { version, ...(action === 'comment' ? { text: '我来看看', mediaIds: [] } : {}) };
        await client.post(`/api/complaints/${id}/${action}`, body).expect(404);
      }
    },
  );

  it('aStaleVersion_isRefusedWithTheCurrentState', async () => {
    const { id } = await journey.submit({ text: '水管有异响' });
    const { version } = await journey.act('lin', id, 'comment', { text: '声音更大了', mediaIds: [] });
    const answer = await journey.estate
      .as('desk')
      .post(`/api/complaints/${id}/accept`, { version: version - 1, message: '已收到' })
      .expect(409);
    expect(answer.body).toMatchObject({
      code: 'COMPLAINT.STALE_VERSION',
      facts: { version, seen: version - 1, status: 'submitted' },
    });
  });
});
