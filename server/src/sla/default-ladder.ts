import type { Ladder, LadderClockKind, LadderRole } from '@yingsheng/shared/sla/ladder';

type Rung = readonly [percent: number, ...roles: LadderRole[]];

/** 承诺到期之前先提醒经手人，到期之后逐级上报，直到公司品质部。 */
const PROMISED: readonly Rung[] = [
  [80, 'handler', 'teamLead'],
  [100, 'departmentHead'],
  [150, 'estateManager'],
  [200, 'companyQuality'],
];

/** Inner steps reach nobody outside before they have hurt for a while. */
const INNER: readonly Rung[] = [
  [80, 'handler'],
  [100, 'teamLead'],
  [150, 'departmentHead'],
  [200, 'estateManager'],
];

/** 回访: whoever is to call is reminded; then whoever answers for the estate. */
const CALLED: readonly Rung[] = [
  [80, 'handler'],
  [100, 'estateManager'],
  [200, 'companyQuality'],
];

/** 待核实的险情: five minutes in all, so the manager is told as soon as nobody has found out. */
const VERIFIED: readonly Rung[] = [
  [60, 'handler'],
  [100, 'teamLead', 'estateManager'],
  [200, 'companyQuality'],
];

export const DEFAULT_LADDER: Ladder = [
  ...steps('verification', VERIFIED),
  ...steps('firstResponse', PROMISED),
  ...steps('onSite', PROMISED),
  ...steps('resolution', PROMISED),
  // The whole rhythm is missed by one person only; the house hears of it one rung later.
  ...steps('progressUpdate', INNER),
  // At the limit the order also goes on to the next candidate: that is dispatch's own rule.
  ...steps('acceptOrder', INNER),
  ...steps('approval', PROMISED),
  // Whoever asked for a call waits by the phone: the manager hears of it at once.
  ...steps('callTask', [
    [80, 'handler'],
    [100, 'estateManager'],
  ]),
  ...steps('followUpCall', CALLED),
];

function steps(clockKind: LadderClockKind, rungs: readonly Rung[]): Ladder {
  return rungs.flatMap(([percent, ...roles]) => roles.map((role) => ({ clockKind, percent, role })));
}
