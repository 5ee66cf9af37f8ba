import type { PolicyVersions, PolicyVersionView } from '@yingsheng/shared/api/sla';
import { LIMIT_CLASSES, type Limits, type LimitsOverride, type PolicyLimits } from '@yingsheng/shared/sla/policy';
import { create } from 'zustand';

/** What is being edited: rows of classes, and categories that are singled out. */
export interface PolicyDraft {
  readonly limits: PolicyLimits;
  readonly overrides: readonly LimitsOverride[];
}

interface Drafts {
  readonly byEstate: Readonly<Record<string, PolicyDraft>>;
  keep(estateId: string, draft: PolicyDraft | null): void;
}

/** Outlives a look at another tab; a reload begins with what is in force. */
export const useDrafts = create<Drafts>((set) => ({
  byEstate: {},
  keep: (estateId, draft) =>
    set(({ byEstate }) => {
      const { [estateId]: _old, ...others } = byEstate;
      return { byEstate: draft === null ? others : { ...others, [estateId]: draft } };
    }),
}));

/** The version in force. */
export function inForce({ versions }: PolicyVersions): PolicyVersionView {
  const current = versions.find(({ state }) => state === 'inForce');
  if (current === undefined) throw new Error('an estate without a version in force');
  return current;
}

/** The number a new version is built on. */
export function latestVersion({ versions }: PolicyVersions): number {
  return Math.max(0, ...versions.map(({ version }) => version));
}

export function isSameLimits(one: Limits, other: Limits): boolean {
  return (Object.keys(one) as (keyof Limits)[]).every((key) => one[key] === other[key]);
}

/** How many rows differ from what is in force. */
export function changeCount(draft: PolicyDraft, current: PolicyDraft): number {
  const classes = LIMIT_CLASSES.filter((one) => !isSameLimits(draft.limits[one], current.limits[one]));
  const single = draft.overrides.filter((row) => !current.overrides.some((other) => isSameOverride(row, other)));
  const gone = current.overrides.filter((row) => !draft.overrides.some((other) => isSameKey(row, other)));
  return classes.length + single.length + gone.length;
}

function isSameKey(one: LimitsOverride, other: LimitsOverride): boolean {
  return one.category === other.category && one.urgency === other.urgency;
}

function isSameOverride(one: LimitsOverride, other: LimitsOverride): boolean {
  return isSameKey(one, other) && isSameLimits(one.limits, other.limits);
}
