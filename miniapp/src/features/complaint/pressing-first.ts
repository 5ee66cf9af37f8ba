import type { ComplaintSummary } from '@yingsheng/shared/api/complaint';
import { latenessOf } from './late-words';

type Matter = Pick<ComplaintSummary, 'status' | 'urgency' | 'header' | 'nextClock'>;

/** 危险的、已迟的排最前: then what waits for the resident, then the rest as it came; the later, the further up. */
export function pressingFirst<Own extends Matter>(matters: readonly Own[], now: Date): Own[] {
  const ranked = matters.map((matter, index) => ({
    matter,
    index,
    rank: rankOf(matter, now),
    dueAt: dueOf(matter, now),
  }));
  return ranked.sort((a, b) => a.rank - b.rank || a.dueAt - b.dueAt || a.index - b.index).map(({ matter }) => matter);
}

/** Danger or lateness: what a resident must see without looking for it. */
export function isPressing(matter: Matter, now: Date): boolean {
  return rankOf(matter, now) <= RANK.late;
}

const RANK = { danger: 0, late: 1, waitingForYou: 2, running: 3 } as const;

function rankOf(matter: Matter, now: Date): number {
  const { status, urgency } = matter;
  if (status === 'resolved') return RANK.waitingForYou;
  if (status === 'closed') return RANK.running;
  if (urgency === 'lifeSafety') return RANK.danger;
  return latenessOf(matter, now) === null ? RANK.running : RANK.late;
}

function dueOf(matter: Matter, now: Date): number {
  const lateness = latenessOf(matter, now);
  return lateness === null ? Number.MAX_SAFE_INTEGER : new Date(lateness.dueAt).getTime();
}
