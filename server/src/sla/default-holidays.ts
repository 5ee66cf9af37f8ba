/** 国务院公布的放假与调休安排. Days beyond the last year listed follow the plain week until they are added. */
interface Announced {
  readonly name: string;
  /** First and last day off, local. */
  readonly off: readonly [first: string, last: string];
  /** Weekend days worked instead. */
  readonly worked: readonly string[];
}

const ANNOUNCED: readonly Announced[] = [
  { name: '元旦', off: ['2025-01-01', '2025-01-01'], worked: [] },
  { name: '春节', off: ['2025-01-28', '2025-02-04'], worked: ['2025-01-26', '2025-02-08'] },
  { name: '清明节', off: ['2025-04-04', '2025-04-06'], worked: [] },
  { name: '劳动节', off: ['2025-05-01', '2025-05-05'], worked: ['2025-04-27'] },
  { name: '端午节', off: ['2025-05-31', '2025-06-02'], worked: [] },
  { name: '国庆节、中秋节', off: ['2025-10-01', '2025-10-08'], worked: ['2025-09-28', '2025-10-11'] },
  { name: '元旦', off: ['2026-01-01', '2026-01-03'], worked: ['2026-01-04'] },
  { name: '春节', off: ['2026-02-15', '2026-02-23'], worked: ['2026-02-14', '2026-02-28'] },
  { name: '清明节', off: ['2026-04-04', '2026-04-06'], worked: [] },
  { name: '劳动节', off: ['2026-05-01', '2026-05-05'], worked: ['2026-05-09'] },
  { name: '端午节', off: ['2026-06-19', '2026-06-21'], worked: [] },
  { name: '中秋节', off: ['2026-09-25', '2026-09-27'], worked: [] },
  { name: '国庆节', off: ['2026-10-01', '2026-10-07'], worked: ['2026-09-20', '2026-10-10'] },
];

const DAY_MS = 86_400_000;

export interface HolidayRow {
  readonly day: string;
  readonly isWorkday: boolean;
  readonly name: string;
}

export const DEFAULT_HOLIDAYS: readonly HolidayRow[] = ANNOUNCED.flatMap(({ name, off, worked }) => [
  ...daysBetween(...off).map((day) => ({ day, isWorkday: false, name })),
  ...worked.map((day) => ({ day, isWorkday: true, name: `${name}调休上班` })),
]);

function daysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += DAY_MS) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}
