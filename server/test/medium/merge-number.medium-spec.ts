import type { MergeCandidate } from '@yingsheng/shared/api/complaint-actions';
import { Complaint } from '../../src/complaints/entities/complaint';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate } from '../support/small-estate';

describe('merging into a complaint by its number', () => {
  let booted: BootedApp;
  let journey: Journey;
  beforeAll(async () => {
    booted = await bootApp();
    journey = new Journey(await buildSmallEstate(booted));
  });
  afterAll(() => booted.close());

  async function merge(id: string, target: { targetNumber: string; targetId?: string }) {
    const { version } = await journey.complaint('desk', id);
    return journey.estate
      .as('desk')
      .post(`/api/complaints/${id}/merge`, { version, reason: '说的是同一处', ...target });
  }
  /** As numbers were before they carried the year. */
  const renumber = (id: string, number: string, numberYear: number, accusedIds: string[] = []) =>
    booted.app
      .get(TransactionRunner)
      .run((manager) => manager.update(Complaint, { id }, { number, numberYear, accusedIds }));

  it('anyFormOfTheNumber_isUnderstood', async () => {
    const target = await journey.submit({ text: '大堂漏水' });
    const plain = target.number.replaceAll('-', '').toLowerCase();
    const [code = '', day = '', serial = ''] = target.number.split('-');
    for (const targetNumber of [plain, `${code}-${day.slice(2)}-${serial}`]) {
      const { id } = await journey.submit({ text: '大堂也漏水' });
      expect((await merge(id, { targetNumber })).status).toBe(200);
      const { closeReason } = await booted.dataSource.getRepository(Complaint).findOneByOrFail({ id });
      expect(closeReason).toBe('merged');
    }
  });

  it('aNumberGivenTwice_isNeverGuessed_butChosen', async () => {
    const [old, recent, own] = await Promise.all(
      ['去年的', '今年的', '又一件'].map((text) => journey.submit({ text, dangerAnswer: 'no' })),
    );
    if (old === undefined || recent === undefined || own === undefined) throw new Error('three were submitted');
    await renumber(old.id, 'YS-1123-9042', 2025);
    await renumber(recent.id, 'YS-1123-9042', 2026);
    const refused = await merge(own.id, { targetNumber: 'ys11239042' });
    expect([refused.status, refused.body.code]).toEqual([409, 'COMPLAINT.NUMBER_AMBIGUOUS']);
    const candidates = refused.body.facts.candidates as MergeCandidate[];
    expect(candidates.map(({ year, title }) => [year, title]).sort()).toEqual([
      [2025, '去年的'],
      [2026, '今年的'],
    ]);
    expect((await merge(own.id, { targetNumber: 'ys11239042', targetId: old.id })).status).toBe(200);
    const merged = await booted.dataSource.getRepository(Complaint).findOneByOrFail({ id: own.id });
    expect(merged.mergedIntoId).toBe(old.id);
  });

  it('aBareSerial_isEnough_whereOneOpenMatterHasIt_elseOneIsChosen', async () => {
    const [today, closed, own] = await Promise.all(
      ['今天的', '早关了的', '再来一件'].map((text) => journey.submit({ text, dangerAnswer: 'no' })),
    );
    if (today === undefined || closed === undefined || own === undefined) throw new Error('three were submitted');
    await renumber(today.id, 'YS-261123-0909', 2026);
    await renumber(closed.id, 'YS-251123-0909', 2025);
    await journey.act('lin', closed.id, 'withdraw', {});
    expect((await merge(own.id, { targetNumber: '909' })).status).toBe(200);
    const [another, next] = [await journey.submit({ text: '另一天的' }), await journey.submit({ text: '又一件' })];
    await renumber(another.id, 'YS-261124-0909', 2026);
    const refused = await merge(next.id, { targetNumber: '0909' });
    expect([refused.status, refused.body.code]).toEqual([409, 'COMPLAINT.NUMBER_AMBIGUOUS']);
    const newestFirst = (refused.body.facts.candidates as MergeCandidate[]).map(({ number }) => number);
    expect(newestFirst).toEqual(['YS-261124-0909', 'YS-261123-0909']);
  });

  it('aComplaintThatNamesTheViewer_isNoneOfTheChoice', async () => {
    const [secret, open, own] = await Promise.all(
      ['点名的', '普通的', '再一件'].map((text) => journey.submit({ text, dangerAnswer: 'no' })),
    );
    if (secret === undefined || open === undefined || own === undefined) throw new Error('three were submitted');
    await renumber(secret.id, 'YS-1123-9050', 2025, [journey.estate.people.desk]);
    await renumber(open.id, 'YS-1123-9050', 2026);
    expect((await merge(own.id, { targetNumber: 'YS-1123-9050' })).status).toBe(200);
  });

  it('anIdThatTheNumberDoesNotMean_isNoTarget', async () => {
    const [one, other, own] = await Promise.all(
      ['甲件', '乙件', '丙件'].map((text) => journey.submit({ text, dangerAnswer: 'no' })),
    );
    if (one === undefined || other === undefined || own === undefined) throw new Error('three were submitted');
    const answer = await merge(own.id, { targetNumber: one.number, targetId: other.id });
    expect(answer.body.code).toBe('COMPLAINT.MERGE_TARGET_INVALID');
  });
});
