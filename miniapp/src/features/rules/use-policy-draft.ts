import type { PolicyVersions } from '@yingsheng/shared/api/sla';
import type { LimitClass, Limits, LimitsOverride } from '@yingsheng/shared/sla/policy';
import { changeCount, inForce, type PolicyDraft, useDrafts } from './policy-draft';

/** What is being edited of an estate's promises, beside what is in force. */
export function usePolicyDraft(book: PolicyVersions) {
  const { estateId } = book;
  const current = inForce(book);
  const kept = useDrafts((state) => state.byEstate[estateId]);
  const keep = useDrafts((state) => state.keep);
  const draft: PolicyDraft = kept ?? current;
  const take = ({ limits, overrides }: PolicyDraft) => keep(estateId, { limits, overrides });
  const setOverrides = (overrides: readonly LimitsOverride[]) => take({ ...draft, overrides });
  return {
    draft,
    current,
    count: changeCount(draft, current),
    take,
    giveUp: () => keep(estateId, null),
    setClass: (limitClass: LimitClass, limits: Limits) =>
      take({ ...draft, limits: { ...draft.limits, [limitClass]: limits } }),
    addOverride: (row: LimitsOverride) => setOverrides([...draft.overrides, row]),
    setOverride: (index: number, limits: Limits) =>
      setOverrides(draft.overrides.map((row, other) => (other === index ? { ...row, limits } : row))),
    removeOverride: (index: number) => setOverrides(draft.overrides.filter((_, other) => other !== index)),
  };
}

export type PolicyDraftTools = ReturnType<typeof usePolicyDraft>;
