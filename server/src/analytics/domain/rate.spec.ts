import { rateView } from './rate';

describe('rateView', () => {
  it('withoutASample_givesNoNumber', () => {
    expect(rateView({ kept: 0, total: 0 }, { kept: 3, total: 4 })).toEqual({
      value: null,
      changePoints: null,
      sampleSize: 0,
    });
  });

  it('withoutAPast_givesNoChange', () => {
    expect(rateView({ kept: 9, total: 10 }, { kept: 0, total: 0 })).toEqual({
      value: 0.9,
      changePoints: null,
      sampleSize: 10,
    });
  });

  it('theChange_isInPercentagePoints', () => {
    expect(rateView({ kept: 9, total: 10 }, { kept: 4, total: 5 }).changePoints).toBe(10);
    expect(rateView({ kept: 2, total: 3 }, { kept: 3, total: 4 }).changePoints).toBe(-8.3);
  });
});
