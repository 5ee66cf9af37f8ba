import type { ComplaintHeader, ComplaintSummary } from '@yingsheng/shared/api/complaint';
import { lateWords } from './late-words';
import { isPressing, pressingFirst } from './pressing-first';

const NOW = new Date('2026-11-30T04:00:00.000Z');
const at = (minutes: number): string => new Date(NOW.getTime() + minutes * 60_000).toISOString();

interface Plan {
  id?: string;
  status?: ComplaintSummary['status'];
  urgency?: ComplaintSummary['urgency'];
  clock?: [kind: 'firstResponse' | 'onSite' | 'resolution' | 'confirmation', minutes: number];
  told?: number;
}

function matter({ id = 'm', status = 'in_progress', urgency = 'normal', clock, told }: Plan) {
  const dueAt = clock === undefined ? null : at(clock[1]);
  const header = {
    expectedAt: told === undefined ? dueAt : at(told),
    expectedKind: told === undefined ? (clock?.[0] ?? null) : 'eta',
  } as ComplaintHeader;
  const nextClock = clock === undefined ? null : { kind: clock[0], dueAt: at(clock[1]) };
  return { id, status, urgency, header, nextClock: nextClock as ComplaintSummary['nextClock'] };
}

describe('lateWords', () => {
  it.each<[string, Plan, string | null]>([
    ['inTime', { clock: ['firstResponse', 1] }, null],
    ['answerLate', { clock: ['firstResponse', -125] }, '答复您已迟 2 小时 5 分钟'],
    ['arrivalLate', { clock: ['onSite', -12] }, '到场已迟 12 分钟'],
    ['whatPeopleToldPassed_thoughTheLimitRuns', { clock: ['resolution', 60], told: -30 }, '完成已迟 30 分钟'],
    ['theFirstThatPassedIsNamed', { clock: ['resolution', -10], told: -30 }, '完成已迟 30 分钟'],
    ['residentsOwnTime_isNotLateness', { status: 'resolved', clock: ['confirmation', -5] }, null],
    ['closed', { status: 'closed', clock: ['resolution', -5] }, null],
    ['nothingPromised', {}, null],
  ])('%s', (_name, plan, words) => {
    expect(lateWords(matter(plan), NOW)).toBe(words);
  });
});

describe('pressingFirst', () => {
  it('danger_thenTheLatest_thenWhatWaitsForTheResident_thenTheRestAsItCame', () => {
    const matters = [
      matter({ id: 'new', clock: ['resolution', 60] }),
      matter({ id: 'confirm', status: 'resolved', clock: ['confirmation', 60] }),
      matter({ id: 'late', clock: ['firstResponse', -5] }),
      matter({ id: 'later', clock: ['firstResponse', -500] }),
      matter({ id: 'danger', urgency: 'lifeSafety', clock: ['onSite', 5] }),
      matter({ id: 'old', clock: ['resolution', 5] }),
    ];
    const order = pressingFirst(matters, NOW).map(({ id }) => id);
    expect(order).toEqual(['danger', 'later', 'late', 'confirm', 'new', 'old']);
  });

  it('dangerThatIsSolved_waitsLikeAnyOther', () => {
    expect(isPressing(matter({ urgency: 'lifeSafety', status: 'resolved' }), NOW)).toBe(false);
    expect(isPressing(matter({ urgency: 'lifeSafety' }), NOW)).toBe(true);
    expect(isPressing(matter({ clock: ['resolution', -1] }), NOW)).toBe(true);
    expect(isPressing(matter({ clock: ['resolution', 1] }), NOW)).toBe(false);
  });
});
