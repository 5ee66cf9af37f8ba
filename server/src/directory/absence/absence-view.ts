import type { AbsenceView } from '@yingsheng/shared/api/staff';
import { type AbsenceAsker, absenceActionsFor, mayKnowWhy } from '../domain/absence-rules';
import type { Absence } from '../entities/absence';
import type { Person } from '../entities/person';

export function absenceView(absence: Absence, person: Person, asker: AbsenceAsker): AbsenceView {
  const isKnown = mayKnowWhy(asker, person);
  return {
    id: absence.id,
    personId: absence.personId,
    kind: isKnown ? absence.kind : null,
    startsAt: absence.startsAt.toISOString(),
    endsAt: absence.endsAt.toISOString(),
    note: isKnown ? absence.note : null,
    status: absence.status,
    allowedActions: absenceActionsFor(asker, person, absence.status),
  };
}
