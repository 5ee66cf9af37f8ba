import { isSameMatter } from './recurrence';

const matter = {
  estateId: 'e1',
  householdId: 'h1' as string | null,
  publicAreaId: null as string | null,
  assetId: null as string | null,
  category: 'plumbing' as const,
  submittedAt: new Date('2026-11-23T02:00:00Z'),
};
const daysBefore = (days: number) => new Date(matter.submittedAt.getTime() - days * 86_400_000);

describe('isSameMatter', () => {
  it.each([
    ['itself', {}, true],
    ['sameRoomAndCategory_90DaysBefore', { submittedAt: daysBefore(90) }, true],
    ['91DaysBefore', { submittedAt: daysBefore(91) }, false],
    ['later', { submittedAt: daysBefore(-1) }, false],
    ['anotherRoom', { householdId: 'h2' }, false],
    ['anotherCategory', { category: 'seepage' as const }, false],
  ])('%s', (_name, other, expected) => {
    expect(isSameMatter(matter, { ...matter, ...other })).toBe(expected);
  });
  it('publicArea_isTheSameOnlyWithTheSameAsset', () => {
    const lift = { ...matter, householdId: null, publicAreaId: 'hall', assetId: 'lift-1' };
    expect(isSameMatter(lift, lift)).toBe(true);
    expect(isSameMatter(lift, { ...lift, assetId: 'lift-2' })).toBe(false);
  });
  it('placesToldInWordsAlone_areNeverTheSame', () => {
    const somewhere = { ...matter, householdId: null };
    expect(isSameMatter(somewhere, { ...somewhere, submittedAt: daysBefore(1) })).toBe(false);
  });
});
