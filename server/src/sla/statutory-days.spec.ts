import { getHolidaysInRange } from 'chinese-days';
import { statutoryDays } from './statutory-days';

const daysOf = (year: number, name: string) =>
  statutoryDays(year)
    .filter((mark) => mark.name === name)
    .map(({ day }) => day);

describe('statutoryDays', () => {
  it.each([
    [2026, ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19'], '2026-04-05', '2026-06-19', '2026-09-25'],
    [2027, ['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'], '2027-04-05', '2027-06-09', '2027-09-15'],
    [2028, ['2028-01-25', '2028-01-26', '2028-01-27', '2028-01-28'], '2028-04-04', '2028-05-28', '2028-10-03'],
    [2033, ['2033-01-30', '2033-01-31', '2033-02-01', '2033-02-02'], '2033-04-04', '2033-06-01', '2033-09-08'],
  ])('%i', (year, spring, qingming, dragonBoat, midAutumn) => {
    expect(daysOf(year, '春节')).toEqual(spring);
    expect(daysOf(year, '清明节')).toEqual([qingming]);
    expect(daysOf(year, '端午节')).toEqual([dragonBoat]);
    // 2028: Mid-Autumn falls into the National Day, whose name goes with the day that comes last.
    expect(statutoryDays(year).map(({ day }) => day)).toContain(midAutumn);
  });
  it.each([2025, 2026])('everyStatutoryDayOf_%i_isAmongTheAnnouncedDaysOff', (year) => {
    const off = getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, true);
    expect(statutoryDays(year).filter(({ day }) => !off.includes(day))).toEqual([]);
  });
  it('thirteenDaysAYear_forThirtyYears_fewerOnlyWhereTwoFallTogether', () => {
    for (let year = 2025; year < 2055; year += 1) {
      const { length } = statutoryDays(year);
      expect([12, 13]).toContain(length);
      expect(daysOf(year, '春节')).toHaveLength(4);
    }
  });
});
