import { AUTHORITY_LIMITS_FEN } from '@yingsheng/shared/spending/authority';
import { Spending } from '../../src/complaints/entities/spending';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey } from '../support/small-estate';

const AT_ONCE = 20;

describe('many spend at once', () => {
  let booted: BootedApp;
  let journey: Journey;
  let id: string;

  beforeAll(async () => {
    booted = await bootApp();
    await booted.app.listen(0, '127.0.0.1');
  });
  beforeEach(async () => {
    journey = new Journey(await buildSmallEstate(booted));
    const dispatched = await journey.dispatched();
    id = dispatched.id;
    await journey.work('plumber', dispatched.orderId, 'accept', {});
  });
  afterAll(() => booted.close());

  const send = (person: PersonKey, action: string, body: object) =>
    journey.estate.as(person).post(`/api/complaints/${id}/${action}`, body);
  const seen = async () => (await journey.complaint('desk', id)).version;
  const rows = () => booted.dataSource.manager.findBy(Spending, { complaintId: id });
  const sumOf = (spendings: readonly Spending[]) => spendings.reduce((sum, { amountFen }) => sum + amountFen, 0);

  /** As an impatient person would: whoever was too late looks again and presses again. */
  async function insist(person: PersonKey, amountFen: number): Promise<number> {
    for (;;) {
      const body = { version: await seen(), kind: 'goodwill', amountFen, note: '赔付橱柜' };
      const { status } = await send(person, 'record-spending', body);
      if (status !== 409) return status;
    }
  }

  it('onTheSameVersion_oneIsRecorded_andTheOthersLookAgain', async () => {
    const body = { version: await seen(), kind: 'goodwill', amountFen: 4_000, note: '赔付橱柜' };
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, index) =>
        send(index % 2 === 0 ? 'plumber' : 'desk', 'record-spending', body),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      200,
      ...Array.from({ length: AT_ONCE - 1 }, () => 409),
    ]);
    expect(await rows()).toHaveLength(1);
  });

  it('howeverOftenTheyInsist_whatIsRecordedStaysInsideTheAuthority', async () => {
    const people = Array.from({ length: AT_ONCE }, (_, index): PersonKey => (index % 2 === 0 ? 'plumber' : 'desk'));
    const answers = await Promise.all(people.map((person) => insist(person, 4_000)));
    expect(new Set(answers)).toEqual(new Set([200]));
    const spendings = await rows();
    expect(spendings).toHaveLength(AT_ONCE);
    const recorded = spendings.filter(({ status }) => status === 'recorded');
    expect(sumOf(recorded)).toBe(8_000);
    expect(sumOf(recorded)).toBeLessThanOrEqual(AUTHORITY_LIMITS_FEN.handler);
    expect(spendings.filter(({ status }) => status === 'pending')).toHaveLength(AT_ONCE - 2);
  }, 60_000);

  it('approvedAndRejectedAtOnce_hasOneAnswer', async () => {
    await journey.act('plumber', id, 'recordSpending', { kind: 'goodwill', amountFen: 30_000, note: '赔付橱柜' });
    const [spending] = await rows();
    const body = { version: await seen(), spendingId: spending?.id };
    const answers = await Promise.all([
      send('lead', 'approve-spending', body),
      send('manager', 'reject-spending', { ...body, reason: '先请保险公司定损' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
