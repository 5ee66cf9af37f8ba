import type { PublicPromises } from '@yingsheng/shared/api/board';
import type { FollowUpCallPage } from '@yingsheng/shared/api/follow-up';
import type { LadderView } from '@yingsheng/shared/api/ladder';
import type { CompanyBoundsView, RuleChanges } from '@yingsheng/shared/api/rule-change';
import type { PolicyVersions } from '@yingsheng/shared/api/sla';
import { DEFAULT_LIMITS, type LimitClass, type Limits } from '@yingsheng/shared/sla/policy';
import { AuditEntry } from '../../src/directory/entities/audit-entry';
import { Notice } from '../../src/notifications/notice.entity';
import { OutboxWorker } from '../../src/platform/outbox/outbox-worker';
import { appointQuality } from '../support/appoint-quality';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey, type SmallEstate } from '../support/small-estate';

/** 郑浩, who manages another estate, is of the company's quality department here. */
const QUALITY: PersonKey = 'foreignManager';
const NOW = new Date('2026-11-23T02:00:00.000Z');
/** 00:00 of the next day in Shanghai. */
const TOMORROW = '2026-11-23T16:00:00.000Z';
const limitsWith = (limitClass: LimitClass, change: Partial<Limits>) => ({
  ...DEFAULT_LIMITS,
  [limitClass]: { ...DEFAULT_LIMITS[limitClass], ...change },
});

describe('who is measured does not set the measure', () => {
  let booted: BootedApp;
  let estate: SmallEstate;

  beforeAll(async () => {
    booted = await bootApp();
  });
  beforeEach(async () => {
    booted.clock.set(NOW);
    estate = await buildSmallEstate(booted);
    await appointQuality(booted, estate, QUALITY);
  });
  afterAll(() => booted.close());

  const path = (rest: string) => `/api/estates/${estate.estateId}/${rest}`;
  const ask = async <T>(rest: string, person: PersonKey = 'manager') =>
    (await estate.as(person).get(path(rest)).expect(200)).body as T;
  const publish = (limits: typeof DEFAULT_LIMITS, more: object = {}) =>
    estate
      .as('manager')
      .post(path('policies'), { basedOnVersion: 0, effectiveFrom: null, limits, overrides: [], ...more });
  const changes = (person: PersonKey = 'manager') => ask<RuleChanges>('rule-changes', person);
  const decide = (id: string, verb: string, person: PersonKey, body: object = {}) =>
    estate.as(person).post(`/api/rule-changes/${id}/${verb}`, body);
  const firstResponse = async () => {
    const { versions } = await ask<PolicyVersions>('policies');
    return versions.find(({ state }) => state === 'inForce')?.limits.fees.firstResponseMinutes;
  };
  const told = async () => {
    await booted.app.get(OutboxWorker).drain();
    const notices = await booted.dataSource.manager.find(Notice, { order: { createdAt: 'ASC', id: 'ASC' } });
    const keyOf = new Map(Object.entries(estate.people).map(([key, id]) => [id, key]));
    return notices.flatMap(({ personId, title }) => (keyOf.has(personId) ? [`${keyOf.get(personId)}: ${title}`] : []));
  };
  const slower = limitsWith('fees', { firstResponseMinutes: 480 });
  const proposed = async (reason = '人手不够') => {
    await publish(slower, { reason }).expect(200);
    const [waiting] = (await changes()).waiting;
    if (waiting === undefined) throw new Error('nothing waits');
    return waiting;
  };

  it('lifeSafety_isNeverPromisedLongerThanTheCompanysBound_andTheRefusalSaysWhoMayChangeIt', async () => {
    const { status, body } = await publish(limitsWith('lifeSafety', { resolutionMinutes: 43_200 }), {
      reason: '人手不够',
    });
    expect([status, body.code]).toEqual([422, 'PROMISE.LIMITS_INVALID']);
    expect(body.facts.fields['limits.lifeSafety.resolutionMinutes']).toMatch(/公司规定最长 2 小时.*品质部/);
  });

  it('aWeakerPromise_waitsForQuality_isAnnounced_andBindsFromTheNextDay', async () => {
    const waiting = await proposed();
    expect(waiting).toMatchObject({
      kind: 'promises',
      status: 'waiting',
      lines: [{ label: '收费 · 首次响应', from: '4 小时', to: '8 小时', isWeaker: true }],
      reason: '人手不够',
      proposedByName: '陈志远',
      effectiveFrom: TOMORROW,
      mayDecide: false,
      mayWithdraw: true,
    });
    expect(await firstResponse()).toBe(240);
    expect((await decide(waiting.id, 'approve', 'manager')).status).toBe(403);
    await decide(waiting.id, 'approve', QUALITY).expect(200);
    expect(await firstResponse()).toBe(240);
    const announced = await ask<PublicPromises>('public-promises', 'lin');
    expect(announced.changes).toEqual([
      { effectiveFrom: TOMORROW, lines: [{ label: '收费 · 首次响应', from: '4 小时', to: '8 小时', isWeaker: true }] },
    ]);
    booted.clock.set(new Date(TOMORROW));
    expect(await firstResponse()).toBe(480);
    expect((await ask<PublicPromises>('public-promises', 'lin')).changes).toHaveLength(1);
    expect((await changes()).past[0]).toMatchObject({ status: 'approved', decidedByName: '郑浩' });
  });

  it('qualityAndTheManager_areTold_andTheAuditKeepsIt', async () => {
    const waiting = await proposed();
    expect(await told()).toEqual(['foreignManager: 放宽服务承诺，等您批准']);
    await decide(waiting.id, 'refuse', QUALITY, { answer: '先补人手' }).expect(200);
    expect(await told()).toContain('manager: 放宽服务承诺没有批准');
    const audit = await booted.dataSource.manager.findBy(AuditEntry, { subjectId: waiting.id });
    expect(audit.map(({ action }) => action).sort()).toEqual(['ruleChangeProposed', 'ruleChangeRefused']);
    expect((await changes()).past[0]).toMatchObject({ status: 'refused', answer: '先补人手' });
    expect(await firstResponse()).toBe(240);
  });

  it('aStrongerPromise_isInForceAtOnce_andKeptInTheHistory', async () => {
    await publish(limitsWith('fees', { firstResponseMinutes: 60 })).expect(200);
    expect(await firstResponse()).toBe(60);
    expect(await changes()).toMatchObject({
      waiting: [],
      past: [
        { status: 'direct', proposedByName: '陈志远', lines: [{ from: '4 小时', to: '1 小时', isWeaker: false }] },
      ],
    });
  });

  it('whatWasScheduledBefore_doesNotLoosenLater_whatBecameStricterMeanwhile', async () => {
    await publish(limitsWith('fees', {}), { effectiveFrom: '2026-12-01T00:00:00.000Z' }).expect(200);
    const stricter = limitsWith('fees', { firstResponseMinutes: 60 });
    expect((await publish(stricter, { basedOnVersion: 1 })).body).toMatchObject({
      code: 'RULE_CHANGE.LOOSENED_LATER',
      facts: { from: '2026-12-01T00:00:00.000Z' },
    });
    const alsoThen = { basedOnVersion: 1, effectiveFrom: '2026-12-01T00:00:00.000Z' };
    await publish(stricter, alsoThen).expect(200);
    await publish(stricter, { basedOnVersion: 2 }).expect(200);
    expect(await firstResponse()).toBe(60);
    booted.clock.set(new Date('2026-12-02T00:00:00.000Z'));
    expect(await firstResponse()).toBe(60);
    expect((await changes()).past.every(({ status }) => status === 'direct')).toBe(true);
  });

  it('whatIsToBecomeStricterLater_isNotCalledOff_byWhatIsPublishedSince', async () => {
    const stricter = limitsWith('fees', { firstResponseMinutes: 60 });
    await publish(stricter, { effectiveFrom: '2026-12-01T00:00:00.000Z' }).expect(200);
    await publish(limitsWith('fees', { firstResponseMinutes: 120 }), { basedOnVersion: 1 }).expect(200);
    expect(await firstResponse()).toBe(120);
    booted.clock.set(new Date('2026-12-02T00:00:00.000Z'));
    expect(await firstResponse()).toBe(60);
  });

  it('aWeakening_needsAReason_andOnlyOneWaits', async () => {
    expect((await publish(slower)).body).toMatchObject({ code: 'RULE_CHANGE.REASON_MISSING' });
    const { id } = await proposed();
    expect((await publish(slower, { reason: '再提一次' })).body).toMatchObject({ code: 'RULE_CHANGE.ALREADY_WAITING' });
    expect((await decide(id, 'withdraw', QUALITY)).status).toBe(403);
    await decide(id, 'withdraw', 'manager').expect(200);
    expect((await decide(id, 'approve', QUALITY)).body).toMatchObject({ code: 'RULE_CHANGE.NOT_WAITING' });
    await proposed('再提一次');
  });

  it('whatWaits_isVoid_onceTheRuleBecameAnother', async () => {
    const { id } = await proposed();
    await publish(limitsWith('fees', { firstResponseMinutes: 60 })).expect(200);
    expect((await decide(id, 'approve', QUALITY)).body).toMatchObject({ code: 'RULE_CHANGE.NOT_WAITING' });
    expect((await changes()).past.map(({ status }) => status).sort()).toEqual(['direct', 'stale']);
  });

  it('withNobodyOfQuality_itIsSaidWhomToAppoint', async () => {
    estate = await buildSmallEstate(booted);
    const { status, body } = await publish(slower, { reason: '人手不够' });
    expect([status, body.code]).toEqual([409, 'RULE_CHANGE.NOBODY_DECIDES']);
    expect(body.message).toContain('同事账号');
  });

  it('theSample_isNotLoweredAlone_norBelowTheCompanysBound', async () => {
    const share = (percent: number, reason?: string) =>
      estate.as('manager').put(path('follow-up-share'), { percent, ...(reason ? { reason } : {}) });
    const current = async () => (await ask<FollowUpCallPage>('follow-up-calls')).sharePercent;
    await share(50).expect(200);
    expect(await current()).toBe(50);
    expect((await share(0, '太忙')).body).toMatchObject({ code: 'SHARE.BELOW_BOUND' });
    await share(10, '太忙').expect(200);
    expect(await current()).toBe(50);
    const [waiting] = (await changes()).waiting;
    await decide(waiting?.id ?? '', 'approve', QUALITY).expect(200);
    expect(await current()).toBe(50);
    booted.clock.set(new Date(TOMORROW));
    expect(await current()).toBe(10);
    expect((await changes()).past.map(({ kind, status }) => [kind, status])).toEqual([
      ['share', 'approved'],
      ['share', 'direct'],
    ]);
  });

  it('quality_isNotTakenOffTheLadderAlone_norForWhatWasFiledBefore', async () => {
    const before = await new Journey(estate).submit({ urgency: 'urgent' });
    const { version, steps } = await ask<LadderView>('ladder');
    const weaker = steps.filter(({ role }) => role !== 'companyQuality');
    const body = { version, steps: weaker, reason: '品质部太忙' };
    await estate.as('manager').put(path('ladder'), body).expect(200);
    expect((await ask<LadderView>('ladder')).steps).toEqual(steps);
    const [waiting] = (await changes()).waiting;
    await decide(waiting?.id ?? '', 'approve', QUALITY).expect(200);
    expect((await ask<LadderView>('ladder')).steps).toEqual(steps);
    booted.clock.set(new Date(TOMORROW));
    expect((await ask<LadderView>('ladder')).steps).toEqual(weaker);
    expect(before.id).toBeTruthy();
  });

  it('whatMovesDueTimesAtOnce_isToldToQualityAtOnce', async () => {
    const alert = { reason: '台风', untilAt: '2026-11-24T02:00:00.000Z' };
    await estate.as('manager').post(path('weather-alerts'), alert).expect(200);
    const hours = { weekdays: [1, 2, 3, 4], shifts: [{ startMinute: 540, endMinute: 720 }] };
    await estate.as('manager').post(path('calendar/hours'), { owner: null, hours }).expect(200);
    const day = { day: '2026-11-24', choice: 'off', name: '停电检修' };
    await estate.as('manager').post(path('calendar/days'), day).expect(200);
    const rule = 'foreignManager: 翠湖花园改了计时规则';
    expect(await told()).toEqual([rule, rule, rule]);
  });

  it('theCompanysBounds_areSetByQuality_andReadByTheManager', async () => {
    const shown = await ask<CompanyBoundsView>('company-bounds');
    expect(shown).toMatchObject({ version: 0, mayEdit: false, bounds: { shareMinPercent: 5 } });
    const bounds = { ...shown.bounds, shareMinPercent: 20 };
    await estate.as('manager').put(path('company-bounds'), { version: 0, bounds }).expect(403);
  });
});
