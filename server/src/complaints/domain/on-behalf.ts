/**
 * 替人反映：本人没有答复之前，代报的人和本人都算反映的一方；本人接手，或者说没有同意以后，这件事只归本人，代报的人不再看到进展。
 */
import type { ComplaintState } from './facts';

export type ReportersSide = Pick<ComplaintState, 'reporterId' | 'onBehalfOfPersonId'>;
type Filed = Pick<ComplaintState, 'filedById' | 'filing'>;

/** What the person is called whose name nobody wrote. */
const UNNAMED_PERSON = '本人';

/** Everybody whose own matter it is. */
export function reportersSideOf({ reporterId, onBehalfOfPersonId }: ReportersSide): string[] {
  return [...new Set([reporterId, onBehalfOfPersonId].filter((id) => id !== null))];
}

export function isOnReportersSide(complaint: ReportersSide, personId: string | null): boolean {
  return personId !== null && (personId === complaint.reporterId || personId === complaint.onBehalfOfPersonId);
}

/** Filed for another, who has not answered. */
export function isFiledForAnother({ filedById, filing }: Filed): boolean {
  return filedById !== null && filing !== null && filing.answer === null;
}

export function nameOfPerson({ onBehalfOfName }: Pick<ComplaintState, 'onBehalfOfName'>): string {
  return onBehalfOfName ?? UNNAMED_PERSON;
}
