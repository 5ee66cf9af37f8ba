import type { ComplaintHeader, PromisedClockView } from '@yingsheng/shared/api/complaint';
import { countingNotes, expectedLabel, nextUpdateOf, promiseFor, responseWords } from './promise-words';

const zhou = { id: 'zhou', name: '周敏', departmentName: '客服部', phone: null };
const header = (changes: Partial<ComplaintHeader>): ComplaintHeader => ({
  statusText: '处理中',
  firstContactOwner: zhou,
  handler: null,
  inCharge: { label: '处理人', text: '还没派人', person: null },
  joinedLead: null,
  ballHolder: zhou,
  nextStep: '周敏 18:30 前答复您',
  expectedAt: '2026-11-23T10:30:00Z',
  expectedKind: 'firstResponse',
  arrivalDueAt: null,
  etaMovedCount: 0,
  etaMovedReason: null,
  etaMovedFrom: null,
  nextUpdateDueAt: null,
  escalatedTo: null,
  ...changes,
});

it('expectedTime_saysWhatItPromisesAndHowOftenItMoved', () => {
  expect(expectedLabel(header({}))).toBe('最迟答复您');
  expect(expectedLabel(header({ expectedKind: 'eta', etaMovedCount: 2 }))).toBe('预计（已调整 2 次）');
  expect(expectedLabel(header({ expectedKind: 'onSite', etaMovedCount: 2 }))).toBe('最迟到场');
});

it('nextUpdate_isNamedOnlyWhenItComesBeforeTheExpectedTime', () => {
  expect(nextUpdateOf(header({ nextUpdateDueAt: '2026-11-23T06:00:00Z' }))).toBe('2026-11-23T06:00:00Z');
  expect(nextUpdateOf(header({ nextUpdateDueAt: '2026-11-26T02:00:00Z' }))).toBeNull();
  expect(nextUpdateOf(header({ expectedAt: null, nextUpdateDueAt: '2026-11-26T02:00:00Z' }))).not.toBeNull();
});

it('changedUrgency_showsTheEstatesOwnPromiseForIt', () => {
  const row = {
    firstResponseMinutes: 20,
    firstResponseDueAt: '2026-11-23T02:20:00.000Z',
    onSiteDueAt: '2026-11-23T02:40:00.000Z',
    resolutionDueAt: '2026-11-24T02:00:00.000Z',
    workdayMinutes: null,
    onSiteMinutes: 40,
    resolutionMinutes: 1440,
    isRoundTheClock: true,
    isLengthened: false,
  };
  const urgent = { ...row, label: '紧急（公共漏水、停水停电、门禁失效）', category: null, urgency: null };
  const promises = { rows: [urgent] };
  const promise = promiseFor(promises, 'plumbing', 'urgent');
  expect(promise && responseWords(promise, new Date('2026-11-23T02:00:00.000Z'))).toBe('20 分钟内');
  expect(promiseFor(promises, 'plumbing', 'normal')).toBeNull();
  const lift = {
    ...urgent,
    label: '电梯（紧急）',
    category: 'lift',
    urgency: 'urgent',
    firstResponseMinutes: 5,
  } as const;
  expect(promiseFor({ rows: [urgent, lift] }, 'lift', 'urgent')).toBe(lift);
  expect(promiseFor({ rows: [urgent, lift] }, 'plumbing', 'urgent')).toBe(urgent);
});

describe('countingNotes', () => {
  const clock = (kind: 'resolution' | 'onSite', isBeyondCalendar: boolean) =>
    ({ kind, isBeyondCalendar, outcome: null }) as PromisedClockView;
  const shown = { header: header({ expectedKind: 'resolution' }), isLengthenedByWeather: false };

  it('onlyTheShownPromise_isWarnedOf', () => {
    expect(countingNotes({ ...shown, clocks: [clock('resolution', true)] })).toEqual([
      '已超出公布的节假日安排，按法定节假日推算',
    ]);
    expect(countingNotes({ ...shown, clocks: [clock('onSite', true), clock('resolution', false)] })).toEqual([]);
  });

  it('aRedAlert_isSaid', () => {
    expect(countingNotes({ ...shown, isLengthenedByWeather: true, clocks: [] })).toEqual([
      '红色预警期间提交，时限已延长一半',
    ]);
  });
});
