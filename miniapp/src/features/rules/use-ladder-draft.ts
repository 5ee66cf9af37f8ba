import type { LadderView } from '@yingsheng/shared/api/ladder';
import type { Ladder, LadderClockKind } from '@yingsheng/shared/sla/ladder';
import { type Rung, rungChanges, useLadderDrafts, withRung } from './ladder-draft';

/** What is being edited of an estate's ladder, beside what is in force. */
export function useLadderDraft(estateId: string, book: LadderView) {
  const kept = useLadderDrafts((state) => state.byEstate[estateId]);
  const keep = useLadderDrafts((state) => state.keep);
  const steps: Ladder = kept?.steps ?? book.steps;
  const take = (next: Ladder) => keep(estateId, { version: kept?.version ?? book.version, steps: next });
  return {
    steps,
    changes: rungChanges(book.steps, steps),
    /** Somebody else has changed the ladder since this draft was begun. */
    isOvertaken: kept !== undefined && kept.version !== book.version,
    take,
    setRung: (kind: LadderClockKind, oldPercent: number | null, rung: Rung | null) =>
      take(withRung(steps, kind, oldPercent, rung)),
    giveUp: () => keep(estateId, null),
  };
}

export type LadderDraftTools = ReturnType<typeof useLadderDraft>;
