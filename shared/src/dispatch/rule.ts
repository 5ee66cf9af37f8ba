import { CATEGORY_CODES, CATEGORY_GROUPS, type CategoryCode, type CategoryGroup } from '../complaint/category';
import type { Urgency } from '../complaint/urgency';

/** More than this nobody oversees, and the first match wins anyway. */
export const MAX_DISPATCH_RULES = 100;
/** Open orders a person may be allowed at most; 0: nothing is ever offered automatically. */
export const MAX_LOAD_CAP = 50;
export const HOURS_OF_DAY = 24;

/** A whole group of categories, or one category. */
export type CategoryScope = CategoryGroup | CategoryCode;
export const CATEGORY_SCOPES: readonly CategoryScope[] = [...CATEGORY_GROUPS, ...CATEGORY_CODES];

/** 派单规则: what it applies to, and where such a matter goes. A condition that is empty or null narrows nothing. */
export interface DispatchRuleTerms {
  readonly categoryScope: CategoryScope | null;
  readonly buildingIds: readonly string[];
  readonly publicAreaId: string | null;
  /** Stands in `publicAreaId`. */
  readonly assetId: string | null;
  readonly urgencies: readonly Urgency[];
  /** Local hour (0–23) from which it applies; later than `toHour`: over midnight. */
  readonly fromHour: number | null;
  /** Local hour (1–24) at which it ends. */
  readonly toHour: number | null;
  readonly departmentId: string;
  /** Whoever gets it must have this among their skills. */
  readonly requiredSkill: CategoryCode | null;
  /** Into the department's pool instead of to a person. */
  readonly isForGrabs: boolean;
}
