import type { ClockView } from '@yingsheng/shared/api/complaint';
import type { WorkOrderSummary } from '@yingsheng/shared/api/work-order';
import { detailLine, edgeOf, rivalsText, stepsOf } from './order-words';

const now = new Date('2026-11-23T02:00:00.000Z');

function clock(part: Partial<ClockView> = {}): ClockView {
  return {
    id: 'k-1',
    kind: 'onSite',
    startedAt: '2026-11-23T01:00:00.000Z',
    warnAt: '2026-11-23T02:30:00.000Z',
    dueAt: '2026-11-23T03:00:00.000Z',
    endedAt: null,
    outcome: null,
    ...part,
  };
}

describe('the coloured edge of a card', () => {
  const late = clock({ warnAt: '2026-11-23T01:30:00.000Z', dueAt: '2026-11-23T01:59:00.000Z' });
  const warning = clock({ warnAt: '2026-11-23T01:59:00.000Z' });
  it.each<[string, WorkOrderSummary['urgency'], ClockView | null, string | undefined]>([
    ['life safety is red however much time is left', 'lifeSafety', clock(), 'danger'],
    ['a broken promise is red', 'normal', late, 'danger'],
    ['urgent is amber', 'urgent', clock(), 'warn'],
    ['a promise about to break is amber', 'normal', warning, 'warn'],
    ['an ordinary matter in time has none', 'normal', clock(), undefined],
    ['nor one without a promise', 'enquiry', null, undefined],
  ])('%s', (_rule, urgency, nextClock, edge) => {
    expect(edgeOf({ urgency, isToVerify: false, nextClock }, now)).toBe(edge);
  });

  it('what may be a danger is red, however calm the words are', () => {
    expect(edgeOf({ urgency: 'normal', isToVerify: true, nextClock: clock() }, now)).toBe('danger');
  });
});

describe('the second line of a card', () => {
  const order = {
    title: '滴水',
    recurrenceCount: 1,
    nextUpdateDueAt: '2026-11-23T06:00:00.000Z',
    allowedActions: [] as WorkOrderSummary['allowedActions'],
  };
  it('anUpdateOwed_isNamedOnlyToTheOneWorking', () => {
    expect(detailLine({ ...order, status: 'arrived' }, now)).toBe('滴水 · 需告知进展：14:00 前');
    expect(detailLine({ ...order, status: 'offered' }, now)).toBe('滴水');
    expect(detailLine({ ...order, status: 'arrived', allowedActions: ['acceptTransfer'] }, now)).toBe('滴水');
  });
  it('aRepeat_isSaidBeforeAnybodyAccepts', () => {
    expect(detailLine({ ...order, recurrenceCount: 3, status: 'offered' }, now)).toBe('滴水 · 此处 90 天内第 3 次');
  });
});

describe('the rivals for an order in the pool', () => {
  it.each([
    [[], '当班的只有您能接'],
    [['李建国', '吴大勇'], '李建国、吴大勇 也能抢'],
    [['甲', '乙', '丙', '丁'], '甲、乙、丙 等 4 人 也能抢'],
  ])('%j', (names, text) => {
    expect(rivalsText(names)).toBe(text);
  });
});

describe('the four steps', () => {
  const order = {
    status: 'accepted' as const,
    acceptedAt: '2026-11-23T01:41:00.000Z',
    arrivedAt: null,
    doneAt: null,
    expectedAt: null,
    clocks: [clock(), clock({ kind: 'resolution', dueAt: '2026-11-24T02:00:00.000Z' })],
  };
  it('anAcceptedOrder_showsWhenItWasTaken_andBothPromisesAhead', () => {
    expect(stepsOf(order, now).map((step) => [step.label, step.state, step.text])).toEqual([
      ['接单', 'done', '09:41'],
      ['到场', 'current', '11:00 前'],
      ['处理', 'todo', '—'],
      ['完成', 'todo', '明天 10:00 前'],
    ]);
  });
  it('theExpectedTimeToldToTheResident_replacesTheLimit', () => {
    const steps = stepsOf({ ...order, expectedAt: '2026-11-23T08:00:00.000Z' }, now);
    expect(steps[3]?.text).toBe('16:00');
  });
});
