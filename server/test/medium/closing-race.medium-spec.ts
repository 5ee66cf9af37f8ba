import { TimelineEntry } from '../../src/complaints/entities/timeline-entry';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate } from '../support/small-estate';

const AT_ONCE = 8;

describe('many decide on, or call about, one closed matter at once', () => {
  let booted: BootedApp;
  let journey: Journey;
  let id: string;

  beforeAll(async () => {
    booted = await bootApp();
    await booted.app.listen(0, '127.0.0.1');
  });
  beforeEach(async () => {
    journey = new Journey(await buildSmallEstate(booted));
    ({ id } = await journey.resolved());
    await journey.act('lin', id, 'confirm', {});
  });
  afterAll(() => booted.close());

  async function statusesOf(sends: readonly (readonly [action: string, body: object])[]): Promise<number[]> {
    const { version } = await journey.complaint('manager', id);
    const answers = await Promise.all(
      sends.map(([action, body]) =>
        journey.estate.as('manager').post(`/api/complaints/${id}/${action}`, { version, ...body }),
      ),
    );
    return answers.map(({ status }) => status).sort();
  }
  const oneWins = [200, ...Array.from({ length: AT_ONCE - 1 }, () => 409)];
  const written = (...actions: string[]) =>
    booted.dataSource.manager
      .findBy(TimelineEntry, { complaintId: id })
      .then((entries) => entries.filter(({ action }) => actions.includes(action)).length);

  it('oneAppeal_getsOneVerdict', async () => {
    await journey.act('lin', id, 'fileAppeal', { reason: '还在滴水', mediaIds: [] });
    const sends = Array.from(
      { length: AT_ONCE },
      (_, index) => [index % 2 === 0 ? 'uphold-appeal' : 'reject-appeal', { answer: '已核查' }] as const,
    );
    expect(await statusesOf(sends)).toEqual(oneWins);
    expect(await written('upholdAppeal', 'rejectAppeal')).toBe(1);
  });

  it('oneCall_hasOneOutcome', async () => {
    await journey.act('lin', id, 'rate', { speed: 1, attitude: 1, quality: 1 });
    const sends = Array.from(
      { length: AT_ONCE },
      (_, index) =>
        [
          'record-follow-up-call',
          { outcome: index % 2 === 0 ? 'satisfied' : 'unsatisfied', note: '他这样说' },
        ] as const,
    );
    expect(await statusesOf(sends)).toEqual(oneWins);
    expect(await written('recordFollowUpCall')).toBe(1);
  });
});
