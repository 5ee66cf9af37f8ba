import type { DutyCandidate } from '../../src/dispatch/domain/duty-candidate';

/** A colleague of the engineering department, on duty, with room; override what the test is about. */
export function candidate(personId: string, overrides: Partial<DutyCandidate> = {}): DutyCandidate {
  return {
    personId,
    name: personId,
    departmentId: 'engineering-id',
    departmentCode: 'engineering',
    roles: ['handler'],
    skills: [],
    zones: [],
    loadCap: 8,
    isOnDuty: true,
    absentUntil: null,
    ...overrides,
  };
}
