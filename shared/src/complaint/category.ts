import type { DepartmentCode } from '../people/role';
import type { LimitClass } from '../sla/policy';

interface CategoryGroupRow {
  readonly department: DepartmentCode;
  readonly limitClass: Exclude<LimitClass, 'lifeSafety' | 'urgent' | 'enquiry'>;
  readonly codes: readonly string[];
}

/** 投诉类别, two levels: group → code. Department and limit class are the group's defaults. */
export const CATEGORY_TREE = {
  engineering: {
    department: 'engineering',
    limitClass: 'normalRepair',
    codes: [
      'lift',
      'plumbing',
      'seepage',
      'power-lighting',
      'gas',
      'heating',
      'fire-safety',
      'access-cctv',
      'roads-facilities',
      'in-home',
    ],
  },
  environment: {
    department: 'environment',
    limitClass: 'cleaningGreening',
    codes: ['refuse', 'corridors', 'odour-sewage', 'pests', 'greening'],
  },
  order: {
    department: 'order',
    limitClass: 'securityOrder',
    codes: ['parking', 'gate', 'theft', 'falling-objects', 'e-bikes', 'blocked-fire-lane', 'pets'],
  },
  neighbour: {
    department: 'customerService',
    limitClass: 'disputeAttitude',
    codes: ['noise', 'leak-liability', 'fumes', 'occupying-common-area', 'group-rental'],
  },
  attitude: {
    department: 'quality',
    limitClass: 'disputeAttitude',
    codes: ['shirking', 'rudeness', 'unreachable', 'false-completion'],
  },
  fees: {
    department: 'customerService',
    limitClass: 'fees',
    codes: ['property-fee', 'public-revenue', 'maintenance-fund'],
  },
  general: {
    department: 'customerService',
    limitClass: 'other',
    codes: ['renovation', 'committee', 'other', 'not-property'],
  },
} as const satisfies Record<string, CategoryGroupRow>;

export type CategoryGroup = keyof typeof CATEGORY_TREE;
export type CategoryCode = (typeof CATEGORY_TREE)[CategoryGroup]['codes'][number];

export const CATEGORY_GROUPS = Object.keys(CATEGORY_TREE) as CategoryGroup[];
export const CATEGORY_CODES: readonly CategoryCode[] = CATEGORY_GROUPS.flatMap((group) => [
  ...CATEGORY_TREE[group].codes,
]);

const GROUP_OF = new Map<CategoryCode, CategoryGroup>(
  CATEGORY_GROUPS.flatMap((group) =>
    CATEGORY_TREE[group].codes.map((code): [CategoryCode, CategoryGroup] => [code, group]),
  ),
);

export function categoryGroupOf(code: CategoryCode): CategoryGroup {
  const group = GROUP_OF.get(code);
  if (group === undefined) throw new Error(`category without a group: ${code}`);
  return group;
}

/** 服务态度: such a complaint is about people and may name them. */
export function isAboutStaff(code: CategoryCode): boolean {
  return categoryGroupOf(code) === 'attitude';
}

/** 邻里纠纷、服务态度: a lead must join. */
export function isLeadRequired(code: CategoryCode): boolean {
  return isAboutStaff(code) || categoryGroupOf(code) === 'neighbour';
}
