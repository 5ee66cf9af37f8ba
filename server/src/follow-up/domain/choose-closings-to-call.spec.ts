import { aComplaint } from '../../../test/factories/a-complaint';
import { newId } from '../../platform/ids';
import { callReasonsOf, isInShare, isLowRating } from './choose-closings-to-call';

const confirmed = aComplaint().closed('confirmed');

describe('callReasonsOf', () => {
  it.each([
    ['lifeSafety', confirmed.with({ urgency: 'lifeSafety' }), ['lifeSafety']],
    ['attitude', confirmed.with({ category: 'rudeness' }), ['attitude']],
    ['reopened', confirmed.with({ reopenCount: 1 }), ['reopened']],
    ['goodwillGranted', confirmed.spent({ status: 'approved', kind: 'goodwill' }), ['compensation']],
    ['waiverInsideAuthority', confirmed.spent({ status: 'recorded', kind: 'waiver' }), ['compensation']],
    ['goodwillRefused', confirmed.spent({ status: 'rejected', kind: 'goodwill' }), []],
    ['materialsOnly', confirmed.spent({ status: 'recorded', kind: 'materials' }), []],
    ['timeout', aComplaint().closed('timeout'), ['timeout']],
    [
      'severalAtOnce',
      aComplaint().closed('timeout').with({ urgency: 'lifeSafety', reopenCount: 2 }),
      ['lifeSafety', 'reopened', 'timeout'],
    ],
    ['nothingSpecial', confirmed, []],
  ] as const)('%s', (_name, complaint, reasons) => {
    expect(callReasonsOf(complaint.facts(), 0)).toEqual(reasons);
  });
  it('theRest_areCalledByShare_whichIsNamedOnlyWhereNoRuleAsks', () => {
    expect(callReasonsOf(confirmed.facts(), 100)).toEqual(['share']);
    expect(callReasonsOf(confirmed.with({ reopenCount: 1 }).facts(), 100)).toEqual(['reopened']);
  });
});

describe('isInShare', () => {
  const ids = Array.from({ length: 2000 }, () => newId());
  it.each([0, 10, 50, 100])('%i_percent_areDrawn_giveOrTakeFew', (percent) => {
    const drawn = ids.filter((id) => isInShare(id, percent)).length / 20;
    expect(Math.abs(drawn - percent)).toBeLessThan(5);
  });
  it('isTheSameHoweverOftenItIsAsked_andALargerShareOnlyAdds', () => {
    for (const id of ids.slice(0, 200)) {
      expect(isInShare(id, 30)).toBe(isInShare(id, 30));
      if (isInShare(id, 10)) expect(isInShare(id, 30)).toBe(true);
    }
  });
});

it.each([
  [{ speed: 5, attitude: 5, quality: 5 }, false],
  [{ speed: 3, attitude: 3, quality: 3 }, false],
  [{ speed: 5, attitude: 2, quality: 5 }, true],
  [{ speed: 5, attitude: 5, quality: 1 }, true],
])('isLowRating_%j', (scores, isLow) => {
  expect(isLowRating(scores)).toBe(isLow);
});
