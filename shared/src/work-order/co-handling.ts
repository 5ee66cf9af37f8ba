import type { DepartmentCode } from '../people/role';

/** 协办多久做完, in minutes of the time the matter itself is counted in; nearest first. */
export const CO_HANDLING_MINUTES = [60, 120, 240, 480, 1440] as const;

/** What a department is usually asked for: somebody at a gate, water mopped up, a valve closed. */
const USUAL_CO_HANDLING_MINUTES: Readonly<Record<DepartmentCode, number>> = {
  order: 60,
  environment: 120,
  engineering: 240,
  customerService: 480,
  quality: 1440,
};

export function usualCoHandlingMinutes(code: DepartmentCode | null): number {
  return code === null ? 480 : USUAL_CO_HANDLING_MINUTES[code];
}
