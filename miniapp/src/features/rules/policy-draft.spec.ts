import { DEFAULT_LIMITS, type LimitsOverride } from '@yingsheng/shared/sla/policy';
import { changeCount, useDrafts } from './policy-draft';

const current = { limits: DEFAULT_LIMITS, overrides: [] };
const seepage: LimitsOverride = { category: 'seepage', urgency: 'normal', limits: DEFAULT_LIMITS.fees };
const quicker = { ...DEFAULT_LIMITS, fees: { ...DEFAULT_LIMITS.fees, firstResponseMinutes: 60 } };

describe('changeCount', () => {
  it.each([
    ['nothing', current, current, 0],
    ['a class', { ...current, limits: quicker }, current, 1],
    ['a category singled out', { ...current, overrides: [seepage] }, current, 1],
    ['a category no longer singled out', current, { ...current, overrides: [seepage] }, 1],
    [
      'a singled out category',
      { ...current, overrides: [{ ...seepage, limits: DEFAULT_LIMITS.other }] },
      { ...current, overrides: [seepage] },
      1,
    ],
  ])('%s changed', (_what, draft, published, count) => {
    expect(changeCount(draft, published)).toBe(count);
  });
});

it('aDraft_isKeptForItsEstate_untilItIsGivenUp', () => {
  const { keep } = useDrafts.getState();
  keep('lake', { ...current, limits: quicker });
  keep('maple', current);
  keep('maple', null);
  expect(useDrafts.getState().byEstate).toEqual({ lake: { ...current, limits: quicker } });
});
