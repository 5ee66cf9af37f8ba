import type { DutyShiftView, RosterPerson } from '@yingsheng/shared/api/roster';
import type { DutyDay } from '../../features/people/duty-words';

/** What is being arranged: a new shift of a person on a day, or one that is there. */
export interface Arranging {
  readonly person: RosterPerson;
  readonly day: DutyDay;
  readonly shift: DutyShiftView | null;
}
