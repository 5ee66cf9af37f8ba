import type { EstatePromises } from '@yingsheng/shared/api/board';
import type { ApiError } from '@yingsheng/shared/api/common';
import type {
  CalendarView,
  ImportYearResult,
  PolicyPreview,
  PolicyVersions,
  PublishPolicyRequest,
  WeatherAlerts,
} from '@yingsheng/shared/api/sla';
import type { TriageSuggestion } from '@yingsheng/shared/api/triage';
import { DEFAULT_LIMITS, type LimitClass, type Limits } from '@yingsheng/shared/sla/policy';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey, type SmallEstate } from '../support/small-estate';

const limitsWith = (limitClass: LimitClass, change: Partial<Limits>) => ({
  ...DEFAULT_LIMITS,
  [limitClass]: { ...DEFAULT_LIMITS[limitClass], ...change },
});
const draft = (change: Partial<PublishPolicyRequest> = {}): PublishPolicyRequest => ({
  basedOnVersion: 0,
  effectiveFrom: null,
  limits: DEFAULT_LIMITS,
  overrides: [],
  ...change,
});

describe('the rules of an estate', () => {
  let booted: BootedApp;
  let estate: SmallEstate;
  let journey: Journey;

  beforeAll(async () => {
    booted = await bootApp();
  });
  beforeEach(async () => {
    booted.clock.set(new Date('2026-11-23T02:00:00.000Z'));
    estate = await buildSmallEstate(booted);
    journey = new Journey(estate);
  });
  afterAll(() => booted.close());

  const path = (rest: string) => `/api/estates/${estate.estateId}/${rest}`;
  const ask = async <T>(rest: string, person: PersonKey = 'manager') =>
    (await estate.as(person).get(path(rest)).expect(200)).body as T;
  const tell = async <T>(rest: string, body: object, person: PersonKey = 'manager') =>
    (await estate.as(person).post(path(rest), body).expect(200)).body as T;
  const refusalOf = async (rest: string, body: object, person: PersonKey = 'manager') => {
    const { status, body: refusal } = await estate.as(person).post(path(rest), body);
    const { code, facts, message } = refusal as ApiError;
    expect(message).toMatch(/\p{Script=Han}/u);
    return { status, code, facts };
  };
  const dueOf = async (id: string, kind: string) =>
    (await journey.complaint('lin', id)).clocks.find((clock) => clock.kind === kind)?.dueAt;

  describe('promises', () => {
    it('aPublishedVersion_bindsWhatIsFiledAfterwards_andNothingBefore', async () => {
      const before = await journey.submit();
      const limits = limitsWith('normalRepair', { resolutionMinutes: 60, progressUpdateMinutes: 60 });
      const { versions, mayEdit } = await tell<PolicyVersions>('policies', draft({ limits }));
      const after = await journey.submit();
      expect([mayEdit, versions.map(({ version, state }) => [version, state])]).toEqual([true, [[1, 'inForce']]]);
      expect([before.promise.resolutionMinutes, after.promise.resolutionMinutes]).toEqual([2880, 60]);
      expect(await dueOf(before.id, 'resolution')).not.toBe('2026-11-23T03:00:00.000Z');
      expect(await dueOf(after.id, 'resolution')).toBe('2026-11-23T03:00:00.000Z');
    });

    it('aScheduledVersion_waitsForItsDay', async () => {
      const limits = limitsWith('normalRepair', { firstResponseMinutes: 10 });
      const scheduled = draft({ limits, effectiveFrom: '2026-12-01T00:00:00.000+08:00' });
      const { versions } = await tell<PolicyVersions>('policies', scheduled);
      expect(versions.map(({ version, state }) => [version, state])).toEqual([
        [1, 'scheduled'],
        [0, 'inForce'],
      ]);
      expect((await journey.submit()).promise.firstResponseMinutes).toBe(30);
      await tell(
        'policies',
        draft({ basedOnVersion: 1, limits: limitsWith('normalRepair', { firstResponseMinutes: 25 }) }),
      );
      expect((await journey.submit()).promise.firstResponseMinutes).toBe(25);
      booted.clock.set(new Date('2026-12-01T01:00:00.000Z'));
      expect((await journey.submit()).promise.firstResponseMinutes).toBe(10);
    });

    it('aSingledOutCategory_isPromisedItsOwn_onTheFormAndInPublic', async () => {
      const own = { ...DEFAULT_LIMITS.normalRepair, firstResponseMinutes: 20 };
      const overrides = [{ category: 'seepage', urgency: 'normal', limits: own }] as const;
      await tell('policies', draft({ overrides: [...overrides] }));
      expect((await journey.submit({ category: 'seepage' })).promise.firstResponseMinutes).toBe(20);
      expect((await journey.submit({ category: 'plumbing' })).promise.firstResponseMinutes).toBe(30);
      const { rows } = await ask<EstatePromises>('promises', 'lin');
      expect(rows.at(-1)).toMatchObject({ label: '渗水、外墙（一般）', category: 'seepage', firstResponseMinutes: 20 });
    });

    it('workingMinutes_areToldByTheHourTheEngineReckons_onTheForm_theReceiptAndInPublic', async () => {
      const suggestion = await estate
        .as('lin')
        .post('/api/triage/suggest', { estateId: estate.estateId, text: '厨房水管漏水' });
      const receipt = await journey.submit({ category: 'plumbing', urgency: 'normal' });
      const due = await dueOf(receipt.id, 'resolution');
      expect(receipt.promise).toMatchObject({ resolutionMinutes: 2880, resolutionDueAt: due, isRoundTheClock: false });
      expect(receipt.promise.firstResponseDueAt).toBe(receipt.firstResponseDueAt);
      expect((suggestion.body as TriageSuggestion).promise.firstResponseDueAt).toBe(receipt.firstResponseDueAt);
      const { rows } = await ask<EstatePromises>('promises', 'lin');
      expect(rows.find(({ label }) => label === '一般报修')).toMatchObject({
        resolutionDueAt: due,
        workdayMinutes: 450,
      });
      expect(rows[0]).toMatchObject({ workdayMinutes: null });
    });

    it('theSecondOfTwoWhoPublish_isTold_andReplacesNothing', async () => {
      await tell('policies', draft({ limits: limitsWith('fees', { firstResponseMinutes: 60 }) }));
      expect(await refusalOf('policies', draft())).toMatchObject({ status: 409, code: 'PROMISE.STALE_VERSION' });
      const { versions } = await ask<PolicyVersions>('policies');
      expect(versions.map((version) => version.limits.fees.firstResponseMinutes)).toEqual([60]);
      await tell('policies', draft({ basedOnVersion: 1, limits: limitsWith('fees', { firstResponseMinutes: 30 }) }));
    });

    it.each([
      ['zeroMinutes', { limits: limitsWith('fees', { firstResponseMinutes: 0 }) }, 'PROMISE.LIMITS_INVALID'],
      ['emergencyInWorkingTime', { limits: limitsWith('urgent', { time: 'working' }) }, 'PROMISE.LIMITS_INVALID'],
      ['fromThePast', { effectiveFrom: '2026-11-23T01:59:59.000Z' }, 'PROMISE.EFFECTIVE_IN_THE_PAST'],
      ['fromFarAway', { effectiveFrom: '2028-01-01T00:00:00.000Z' }, 'PROMISE.EFFECTIVE_TOO_FAR'],
    ])('%s_isRefused_andTheVersionInForceStays', async (_rule, change, code) => {
      expect(await refusalOf('policies', draft(change))).toMatchObject({ status: 422, code });
      expect((await ask<PolicyVersions>('policies')).versions).toHaveLength(1);
    });

    it('fractionsAndMissingRows_areNamedByTheirField', async () => {
      const { fees, ...others } = limitsWith('urgent', { onSiteMinutes: 1.5 });
      const { status, facts } = await refusalOf('policies', { ...draft(), limits: others });
      expect([status, facts.fields]).toEqual([
        400,
        { 'limits.fees': '请填写这一项', 'limits.urgent.onSiteMinutes': '请填写整数' },
      ]);
      expect(fees).toBeDefined();
    });

    it('thePreview_saysWhatTheRealClocksWillSay_besideWhatIsInForce', async () => {
      const limits = limitsWith('normalRepair', { resolutionMinutes: 600, progressUpdateMinutes: 600 });
      const request = { limits, overrides: [], category: 'plumbing', urgency: 'normal', filedAt: null };
      const preview = await tell<PolicyPreview>('policies/preview', request);
      const current = await journey.submit();
      await tell('policies', draft({ limits }));
      const changed = await journey.submit();
      for (const { kind, dueAt, currentDueAt } of preview.rows) {
        expect([kind, dueAt, currentDueAt]).toEqual([
          kind,
          await dueOf(changed.id, kind),
          await dueOf(current.id, kind),
        ]);
      }
      expect(preview.rows.map(({ kind }) => kind)).toEqual(['firstResponse', 'resolution', 'progressUpdate']);
    });

    it('aDueDateBeyondTheKnownHolidays_carriesItsWarning_inPreviewReceiptAndDetail', async () => {
      booted.clock.set(new Date('2026-12-30T02:00:00.000Z'));
      const request = { limits: DEFAULT_LIMITS, overrides: [], category: 'plumbing', urgency: 'normal', filedAt: null };
      const { rows } = await tell<PolicyPreview>('policies/preview', request);
      expect(rows.map(({ kind, isBeyondCalendar }) => [kind, isBeyondCalendar])).toEqual([
        ['firstResponse', false],
        ['resolution', true],
        ['progressUpdate', true],
      ]);
      const receipt = await journey.submit();
      const { clocks } = await journey.complaint('lin', receipt.id);
      expect(receipt.isBeyondCalendar).toBe(true);
      expect(clocks.find(({ kind }) => kind === 'resolution')).toMatchObject({ isBeyondCalendar: true });
      expect(clocks.find(({ kind }) => kind === 'firstResponse')).toMatchObject({ isBeyondCalendar: false });
    });
  });

  describe('red alert', () => {
    const alert = { reason: '台风', untilAt: '2026-11-24T02:00:00.000Z' };

    it('lengthensRoutineMattersFiledMeanwhile_andKeepsThatPromiseWhenItIsLifted', async () => {
      const before = await journey.submit();
      const { alerts } = await tell<WeatherAlerts>('weather-alerts', alert);
      expect(alerts).toMatchObject([{ isOn: true, reason: '台风', startedByName: '陈志远', liftedAt: null }]);
      const during = await journey.submit();
      const urgent = await journey.submit({ urgency: 'urgent' });
      booted.clock.advance(30);
      await tell('weather-alerts/lift', {});
      const after = await journey.submit();
      expect([before, during, urgent, after].map(({ promise }) => promise.firstResponseMinutes)).toEqual([
        30, 45, 15, 30,
      ]);
      expect([before, during, urgent, after].map(({ promise }) => promise.isLengthened)).toEqual([
        false,
        true,
        false,
        false,
      ]);
      expect(await dueOf(before.id, 'firstResponse')).toBe('2026-11-23T02:30:00.000Z');
      expect(await dueOf(during.id, 'firstResponse')).toBe('2026-11-23T02:45:00.000Z');
      const accepted = await journey.act('desk', during.id, 'accept', { message: '已收到，雨停就来' });
      expect(accepted.isLengthenedByWeather).toBe(true);
      expect(accepted.clocks.find(({ kind }) => kind === 'resolution')?.dueAt).toBe(
        await dueOf(during.id, 'resolution'),
      );
    });

    it('isAnnouncedToResidents_withTheLimitsThatNowHold', async () => {
      const usual = await ask<EstatePromises>('promises', 'lin');
      await tell('weather-alerts', alert);
      const during = await ask<EstatePromises>('promises', 'lin');
      expect([usual.weather, during.weather]).toEqual([
        null,
        { reason: '台风', startedAt: '2026-11-23T02:00:00.000Z', untilAt: alert.untilAt },
      ]);
      expect(during.rows.map((row) => row.firstResponseMinutes)).toEqual([5, 15, 45, 90, 45, 180, 360, 2160, 360]);
    });

    it('endsByItself_andMayBeSwitchedOnAgain', async () => {
      await tell('weather-alerts', alert);
      booted.clock.set(new Date(alert.untilAt));
      expect((await journey.submit()).promise.firstResponseMinutes).toBe(30);
      expect(await refusalOf('weather-alerts/lift', {})).toMatchObject({ status: 409, code: 'WEATHER.NOT_ON' });
      const again = { reason: '暴雨', untilAt: '2026-11-25T02:00:00.000Z' };
      const { alerts } = await tell<WeatherAlerts>('weather-alerts', again);
      expect(alerts.map(({ reason, isOn }) => [reason, isOn])).toEqual([
        ['暴雨', true],
        ['台风', false],
      ]);
    });

    it('isOnOnce_howeverOftenItIsSwitchedOn', async () => {
      const answers = await Promise.all([1, 2, 3].map(() => estate.as('manager').post(path('weather-alerts'), alert)));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
      expect((await ask<WeatherAlerts>('weather-alerts')).alerts).toHaveLength(1);
    });

    it.each(['2026-11-23T02:00:00.000Z', '2026-12-01T02:00:00.000Z'])('until %s, isRefused', async (untilAt) => {
      const refusal = await refusalOf('weather-alerts', { ...alert, untilAt });
      expect(refusal).toMatchObject({ status: 422, code: 'WEATHER.UNTIL_INVALID' });
    });
  });

  describe('calendar', () => {
    const everyMorning = { weekdays: [1, 2, 3, 4, 5, 6], shifts: [{ startMinute: 480, endMinute: 720 }] };
    const file = (days: object[], year = 2027) => ({ year: 2027, file: JSON.stringify({ year, days }) });
    const newYear = { date: '2027-01-01', name: '元旦', isOffDay: true };

    it('newHours_countForWhatIsFiledAfterwards_andMoveNoRunningClock', async () => {
      const before = await journey.submit();
      const due = await dueOf(before.id, 'resolution');
      const { hours } = await tell<CalendarView>('calendar/hours', { owner: null, hours: everyMorning });
      expect(hours).toEqual([{ owner: null, hours: everyMorning }]);
      booted.clock.set(new Date('2026-11-28T03:30:00.000Z'));
      const after = await journey.submit();
      expect(await dueOf(after.id, 'firstResponse')).toBe('2026-11-28T04:00:00.000Z');
      await journey.act('desk', before.id, 'accept', { message: '已收到，马上安排师傅' });
      expect(await dueOf(before.id, 'resolution')).toBe(due);
    });

    it('aDepartmentsHours_countForItsCategories_andCanBeGivenUp', async () => {
      await tell('calendar/hours', { owner: 'engineering', hours: everyMorning });
      booted.clock.set(new Date('2026-11-28T01:00:00.000Z'));
      const dueFor = async (category: 'plumbing' | 'refuse') =>
        dueOf((await journey.submit({ category })).id, 'firstResponse');
      expect([await dueFor('plumbing'), await dueFor('refuse')]).toEqual([
        '2026-11-28T01:30:00.000Z',
        '2026-11-30T01:30:00.000Z',
      ]);
      const { hours } = await tell<CalendarView>('calendar/hours', { owner: 'engineering', hours: null });
      expect(hours.map(({ owner }) => owner)).toEqual([null]);
      expect(await dueFor('plumbing')).toBe('2026-11-30T01:00:00.000Z');
    });

    it.each([
      [
        'overlapping',
        [
          { startMinute: 480, endMinute: 720 },
          { startMinute: 700, endMinute: 900 },
        ],
      ],
      ['inverted', [{ startMinute: 720, endMinute: 480 }]],
    ])('%sShifts_areRefused_andTheOldOnesStay', async (_rule, shifts) => {
      const refusal = await refusalOf('calendar/hours', { owner: null, hours: { weekdays: [1], shifts } });
      expect(refusal).toMatchObject({ status: 422, code: 'CALENDAR.HOURS_INVALID' });
      const { hours } = await ask<CalendarView>('calendar');
      expect(hours[0]?.hours.shifts).toHaveLength(2);
    });

    it('anOwnDayOff_countsForThisEstateAlone_andCanBeTakenBack', async () => {
      const day = { day: '2026-11-24', choice: 'off', name: '停电检修' };
      const marked = await tell<CalendarView>('calendar/days', day);
      expect(marked.days.find(({ source }) => source === 'own')).toEqual({
        day: '2026-11-24',
        isWorkday: false,
        name: '停电检修',
        source: 'own',
      });
      booted.clock.set(new Date('2026-11-23T10:00:00.000Z'));
      expect(await dueOf((await journey.submit()).id, 'firstResponse')).toBe('2026-11-25T01:00:00.000Z');
      const foreign = await estate.as('foreignManager').get(`/api/estates/${estate.foreignEstateId}/calendar`);
      expect((foreign.body as CalendarView).days.map(({ day: other }) => other)).not.toContain('2026-11-24');
      await tell('calendar/days', { ...day, choice: 'plain', name: '' });
      expect(await dueOf((await journey.submit()).id, 'firstResponse')).toBe('2026-11-24T01:00:00.000Z');
    });

    it('anImportedYear_isCoveredFromThenOn_andKeepsTheOwnDays', async () => {
      await tell('calendar/days', { day: '2027-03-01', choice: 'off', name: '园区停电' });
      expect(await ask<CalendarView>('calendar?year=2027')).toMatchObject({
        isCovered: false,
        coveredYears: [2025, 2026],
      });
      const makeUp = { date: '2027-02-14', name: '春节', isOffDay: false };
      const result = await tell<ImportYearResult>('calendar/years', file([newYear, makeUp]));
      expect(result).toMatchObject({ dayOffCount: 1, makeUpDays: ['2027-02-14'], calendar: { isCovered: true } });
      expect(result.calendar.days.map(({ day, source }) => [day, source])).toEqual([
        ['2027-01-01', 'announced'],
        ['2027-02-14', 'announced'],
        ['2027-03-01', 'own'],
      ]);
      booted.clock.set(new Date('2026-12-31T09:30:00.000Z'));
      const { id } = await journey.submit({ category: 'refuse' });
      expect(await dueOf(id, 'firstResponse')).toBe('2027-01-04T01:00:00.000Z');
      expect((await journey.complaint('lin', id)).clocks.map((clock) => clock.isBeyondCalendar)).not.toContain(true);
    });

    it('aSecondImport_replacesTheFirst', async () => {
      await tell('calendar/years', file([newYear]));
      const later = { ...newYear, date: '2027-01-02' };
      const { calendar } = await tell<ImportYearResult>('calendar/years', file([later]));
      expect(calendar.days.map(({ day }) => day)).toEqual(['2027-01-02']);
    });

    it.each([
      ['wrongYear', file([newYear], 2026)],
      ['dayTwice', file([newYear, newYear])],
      ['makeUpDayOnAWeekday', file([newYear, { date: '2027-02-10', name: '春节', isOffDay: false }])],
      ['dayThatDoesNotExist', file([newYear, { date: '2027-13-01', name: '春节', isOffDay: true }])],
      ['noJson', { year: 2027, file: '元旦' }],
    ])('%s_isRefused_andNoDayIsWritten', async (_rule, body) => {
      const { status, code, facts } = await refusalOf('calendar/years', body);
      expect([status, code]).toEqual([422, 'CALENDAR.FILE_INVALID']);
      expect(facts.problems).toEqual([expect.stringMatching(/\p{Script=Han}/u)]);
      expect(await ask<CalendarView>('calendar?year=2027')).toMatchObject({ isCovered: false, days: [] });
    });

    it('aYearWithoutWork_isRefused_andNothingIsWritten', async () => {
      const days = Array.from({ length: 31 }, (_, index) => ({
        date: `2027-${index < 22 ? '05' : '06'}-${String(index < 22 ? 10 + index : index - 21).padStart(2, '0')}`,
        name: '歇业',
        isOffDay: true,
      }));
      expect(await refusalOf('calendar/years', file(days))).toMatchObject({ code: 'CALENDAR.NO_WORKING_TIME' });
      expect(await ask<CalendarView>('calendar?year=2027')).toMatchObject({ isCovered: false, days: [] });
    });

    it.each([
      ['yesterday', { day: '2026-11-22' }, 422, 'CALENDAR.DAY_IN_THE_PAST'],
      ['noDay', { day: '2027-02-29' }, 400, 'REQUEST.INVALID'],
      ['aWeek', { day: '2026-W48' }, 400, 'REQUEST.INVALID'],
    ])('%s_cannotBeMarked', async (_rule, change, status, code) => {
      expect(await refusalOf('calendar/days', { choice: 'off', name: '停电检修', ...change })).toMatchObject({
        status,
        code,
      });
    });

    it('twoWhoMarkDaysAtOnce_loseNoMark', async () => {
      const mark = (day: string) =>
        estate.as('manager').post(path('calendar/days'), { day, choice: 'off', name: '检修' });
      const answers = await Promise.all(['2026-12-01', '2026-12-02'].map(mark));
      const marked = answers.filter(({ status }) => status === 200).length;
      expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
      const { days } = await ask<CalendarView>('calendar');
      expect(days.filter(({ source }) => source === 'own')).toHaveLength(marked);
    });
  });

  it.each(['policies', 'weather-alerts', 'calendar'])(
    '%s_isReadByManagersOfTheEstate_andByNobodyElse',
    async (rest) => {
      expect(await ask<{ mayEdit: boolean }>(rest, 'lead')).toMatchObject({ mayEdit: false });
      for (const person of ['lin', 'desk', 'plumber'] as const) await estate.as(person).get(path(rest)).expect(403);
      await estate.as('foreignManager').get(path(rest)).expect(404);
    },
  );

  it.each<[string, object]>([
    ['policies', draft()],
    ['weather-alerts', { reason: '台风', untilAt: '2026-11-24T02:00:00.000Z' }],
    ['weather-alerts/lift', {}],
    ['calendar/hours', { owner: null, hours: { weekdays: [1], shifts: [{ startMinute: 0, endMinute: 60 }] } }],
    ['calendar/days', { day: '2026-11-24', choice: 'off', name: '停电检修' }],
    ['calendar/years', { year: 2027, file: '{}' }],
  ])('%s_isChangedByTheEstateManager_notByATeamLead', async (rest, body) => {
    expect(await refusalOf(rest, body, 'lead')).toMatchObject({ status: 403, code: 'AUTH.NOT_ALLOWED' });
    expect(await refusalOf(rest, body, 'foreignManager')).toMatchObject({ status: 404 });
  });
});
