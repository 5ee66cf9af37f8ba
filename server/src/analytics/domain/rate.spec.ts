import { rateView } from './rate';

describe('rateView', () => {
  it('withoutASample_givesNoNumber', () => {
    expect(rateView({ kept: 0, total: 0 }, { kept: 3, total: 40 })).toEqual({
      value: null,
      changePoints: null,
      keptCount: 0,
      sampleSize: 0,
      previousSampleSize: 40,
    });
  });

  it('withoutAPast_givesNoChange', () => {
    expect(rateView({ kept: 9, total: 10 }, { kept: 0, total: 0 })).toEqual({
      value: 0.9,
      changePoints: null,
      keptCount: 9,
      sampleSize: 10,
      previousSampleSize: 0,
    });
  });

  it('theChange_isInPercentagePoints', () => {
    expect(rateView({ kept: 9, total: 10 }, { kept: 8, total: 10 }).changePoints).toBe(10);
    expect(rateView({ kept: 8, total: 12 }, { kept: 9, total: 12 }).changePoints).toBe(-8.3);
  });

  it.each([
    [4, 40],
    [40, 8],
    [9, 10],
    [10, 9],
  ])('%s_against_%s_matters_areTooFewToCompare', (now, before) => {
    expect(rateView({ kept: 1, total: now }, { kept: 1, total: before }).changePoints).toBeNull();
  });
});
