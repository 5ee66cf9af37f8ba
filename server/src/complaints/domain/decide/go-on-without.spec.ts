import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { Urgency } from '@yingsheng/shared/complaint/urgency';
import { aComplaint } from '../../../../test/factories/a-complaint';
import { NOW } from '../../../../test/factories/complaint-facts';
import { applyDecision } from '../apply-decision';
import { goOnAlone, goOnWithAnother, letOthersGoOn, whoGoesOn } from './go-on-without';

const withdrawn = { id: 'first', number: 'YS-1123-0001', reporterId: 'lin', onBehalfOfPersonId: null };

function waiting(id: string, part: Partial<ReturnType<typeof plain>> = {}) {
  return { ...plain(id), ...part };
}
function plain(id: string) {
  return {
    ...{ id, number: `YS-${id}`, text: `${id} 也是`, urgency: 'normal' as Urgency, submittedAt: NOW },
    ...{ category: 'lift' as CategoryCode, accusedIds: [] as readonly string[], accusedText: null as string | null },
    ...{ reporterId: id as string | null, onBehalfOfPersonId: null },
  };
}
function mergedFacts() {
  const facts = aComplaint().inProgress().facts();
  return { ...facts, complaint: { ...facts.complaint, status: 'closed', closeReason: 'merged' } as const };
}
const minutesLater = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const idsOf = (groups: ReturnType<typeof whoGoesOn>) =>
  groups.map(({ leader, followers }) => [leader.id, ...followers.map(({ id }) => id)]);

describe('whoever said the same, when the matter they wait with is withdrawn', () => {
  it('theEarliest_goesOn_andTheOthersGoOnInIt', () => {
    const merged = [waiting('c', { submittedAt: minutesLater(2) }), waiting('b', { submittedAt: minutesLater(1) })];
    expect(idsOf(whoGoesOn(withdrawn, merged))).toEqual([['b', 'c']]);
  });

  it('theMostUrgent_goesBeforeTheEarliest_soThatNothingIsMadeLessUrgent', () => {
    const merged = [waiting('b'), waiting('c', { urgency: 'urgent', submittedAt: minutesLater(5) })];
    expect(idsOf(whoGoesOn(withdrawn, merged))).toEqual([['c', 'b']]);
  });

  it('anotherOfWhoeverWithdrew_doesNotGoOn_butThatOfACallerDoes', () => {
    const merged = [waiting('own', { reporterId: 'lin' }), waiting('caller', { reporterId: null })];
    expect(idsOf(whoGoesOn(withdrawn, merged))).toEqual([['caller']]);
    expect(whoGoesOn(withdrawn, [waiting('own', { reporterId: 'lin' })])).toEqual([]);
  });

  it('whoNamesSomebody_isNotLaidTogetherWithOneThatDoesNot', () => {
    const merged = [
      waiting('a', { accusedIds: ['guard'] }),
      waiting('b'),
      waiting('c', { accusedIds: ['guard', 'cleaner'] }),
    ];
    expect(idsOf(whoGoesOn(withdrawn, merged))).toEqual([['a', 'b'], ['c']]);
  });

  it('whoDescribesSomebody_isNotLaidTogetherWithOneThatIsAboutNobody', () => {
    const merged = [waiting('a'), waiting('b', { category: 'rudeness', accusedText: '短发的女保安' })];
    expect(idsOf(whoGoesOn(withdrawn, merged))).toEqual([['a'], ['b']]);
  });

  it('alone_itBeginsAnew_withTheWordsOfTheOthersForColleaguesOnly', () => {
    const merged = mergedFacts();
    const decided = goOnAlone(merged, withdrawn, [waiting('b')]);
    expect(applyDecision(merged, decided).complaint).toMatchObject({
      ...{ status: 'submitted', closeReason: null, closedAt: null, mergedIntoId: null, isJoined: false },
    });
    expect(decided.entries).toMatchObject([
      { action: 'goOnAlone', isBySystem: true, isVisibleToResident: true },
      { action: 'takeIn', body: 'b 也是', isVisibleToResident: false },
    ]);
    expect(decided.events.map(({ type }) => type)).toEqual(['JoinedGoesOn']);
  });

  it('withAnother_itStaysMerged_andIsToldWhereItGoesOn', () => {
    const decided = goOnWithAnother(mergedFacts(), withdrawn, { id: 'b', number: 'YS-b' });
    expect(decided.complaint).toEqual({ mergedIntoId: 'b' });
    expect(decided.entries[0]?.body).toBe('原来与 YS-1123-0001 一并处理，改为与 YS-b 一并处理');
    expect(decided.events.map(({ type }) => type)).toEqual(['JoinedGoesOnElsewhere']);
  });

  it('theWithdrawnOne_keepsForColleagues_whatWentOnWithoutIt', () => {
    const groups = whoGoesOn(withdrawn, [waiting('b'), waiting('c', { submittedAt: minutesLater(1) })]);
    const { entries } = letOthersGoOn(groups);
    expect(entries.map(({ data }) => data.mergedId)).toEqual(['b', 'c']);
    expect(entries.every(({ isVisibleToResident }) => !isVisibleToResident)).toBe(true);
  });
});
