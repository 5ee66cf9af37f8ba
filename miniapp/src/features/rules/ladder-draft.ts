import {
  LADDER_CLOCK_KINDS,
  LADDER_PERCENT_MAX,
  LADDER_PERCENT_MIN,
  LADDER_ROLES,
  type Ladder,
  type LadderClockKind,
  type LadderRole,
} from '@yingsheng/shared/sla/ladder';
import { create } from 'zustand';

/** 一级: everybody who is told at the same moment. */
export interface Rung {
  readonly percent: number;
  /** From the bottom up. */
  readonly roles: readonly LadderRole[];
}

/** A ladder while it is being changed, and the version it was taken from. */
export interface LadderDraft {
  readonly version: number;
  readonly steps: Ladder;
}

interface Drafts {
  readonly byEstate: Readonly<Record<string, LadderDraft>>;
  keep(estateId: string, draft: LadderDraft | null): void;
}

/** Outlives a look at another tab; a reload begins with what is in force. */
export const useLadderDrafts = create<Drafts>((set) => ({
  byEstate: {},
  keep: (estateId, draft) =>
    set(({ byEstate }) => {
      const { [estateId]: _old, ...others } = byEstate;
      return { byEstate: draft === null ? others : { ...others, [estateId]: draft } };
    }),
}));

/** The rungs of one limit, the earliest first. */
export function rungsOf(steps: Ladder, clockKind: LadderClockKind): Rung[] {
  const own = steps.filter((step) => step.clockKind === clockKind);
  const percents = [...new Set(own.map(({ percent }) => percent))].sort((a, b) => a - b);
  return percents.map((percent) => ({
    percent,
    roles: LADDER_ROLES.filter((role) => own.some((step) => step.percent === percent && step.role === role)),
  }));
}

/** The ladder with a rung in place of the one at `oldPercent`; `null` adds one, and no rung takes that one away. */
export function withRung(
  steps: Ladder,
  clockKind: LadderClockKind,
  oldPercent: number | null,
  rung: Rung | null,
): Ladder {
  const others = steps.filter((step) => step.clockKind !== clockKind || step.percent !== oldPercent);
  const added = rung === null ? [] : rung.roles.map((role) => ({ clockKind, percent: rung.percent, role }));
  return inOrder([...others, ...added]);
}

/** How many rungs differ. */
export function rungChanges(one: Ladder, other: Ladder): number {
  const [before, after] = [rungTexts(one), rungTexts(other)];
  const changed = new Set([...before].filter(([rung, roles]) => after.get(rung) !== roles).map(([rung]) => rung));
  for (const rung of after.keys()) if (!before.has(rung)) changed.add(rung);
  return changed.size;
}

/** Percent as it was typed; `null`: no whole number a ladder can hold. */
export function percentOf(text: string): number | null {
  if (!/^\d+$/.test(text.trim())) return null;
  const percent = Number(text);
  return percent >= LADDER_PERCENT_MIN && percent <= LADDER_PERCENT_MAX ? percent : null;
}

function inOrder(steps: Ladder): Ladder {
  return LADDER_CLOCK_KINDS.flatMap((clockKind) =>
    rungsOf(steps, clockKind).flatMap(({ percent, roles }) => roles.map((role) => ({ clockKind, percent, role }))),
  );
}

function rungTexts(steps: Ladder): Map<string, string> {
  return new Map(
    LADDER_CLOCK_KINDS.flatMap((clockKind) =>
      rungsOf(steps, clockKind).map(({ percent, roles }) => [`${clockKind}.${percent}`, roles.join()] as const),
    ),
  );
}
