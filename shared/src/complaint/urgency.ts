/** 紧急程度, highest first. Safety is never lowered silently: lowering needs a reason. */
export const URGENCIES = ['lifeSafety', 'urgent', 'normal', 'enquiry'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** True when `to` is less urgent than `from`. */
export function isLowerUrgency(from: Urgency, to: Urgency): boolean {
  return URGENCIES.indexOf(to) > URGENCIES.indexOf(from);
}

/** 险情种类: decides which advice a resident reads before anything else. */
export const HAZARDS = ['trapped', 'gas', 'fire', 'electricity', 'water', 'falling', 'persons'] as const;
export type Hazard = (typeof HAZARDS)[number];
