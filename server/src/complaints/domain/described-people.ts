/**
 * 只说了样子、没说名字：“门口的短发女客服”可能是客服里的任何一位。负责人核实是谁以前，这一拨人都先回避:
 * 不做首接责任人，不自动派给他们，也不由他们一同跟进。
 */
import { isAboutStaff } from '@yingsheng/shared/complaint/category';
import type { DepartmentCode, Role } from '@yingsheng/shared/people/role';
import type { ComplaintState } from './facts';

export type DescribingMatter = Pick<ComplaintState, 'category' | 'accusedIds' | 'accusedText' | 'text'>;

/** A colleague as far as telling groups apart needs to know them. */
export interface Describable {
  readonly departmentCode: DepartmentCode | null;
  readonly roles: readonly Role[];
}

const WORDS_FOR_DEPARTMENT: Readonly<Record<DepartmentCode, RegExp>> = {
  customerService: /客服|前台|管家|服务中心|接待|收费/,
  order: /保安|安保|秩序|门岗|岗亭|门卫|巡逻/,
  environment: /保洁|清洁|绿化|园艺|打扫/,
  engineering: /维修|修理|工程|师傅|水电工|电工/,
  quality: /品质/,
};
const WORDS_FOR_LEADS = /经理|主任|主管|领导|负责人/;

const LEADS: readonly Role[] = ['teamLead', 'departmentHead', 'estateManager'];
/** They answer for the whole estate or company, whichever department they are kept in. */
const ABOVE_DEPARTMENTS: readonly Role[] = ['estateManager', 'companyQuality', 'admin'];
/** Whom a resident may have met, where the words do not tell. */
const MET_EVERY_DAY: readonly Role[] = ['frontDesk', 'handler', 'teamLead'];

/** Whether the person may be the one who was described; never once a lead or the reporter has named somebody. */
export function mayBeTheOneDescribed(person: Describable, matter: DescribingMatter): boolean {
  if (!isAboutStaff(matter.category) || matter.accusedIds.length > 0) return false;
  const { accusedText, text } = matter;
  const described = departmentsIn(accusedText ?? '');
  const departments = described.length > 0 ? described : departmentsIn(text);
  const isLead = accusedText !== null && WORDS_FOR_LEADS.test(accusedText);
  if (isLead && has(person, LEADS)) return departments.length === 0 || isOf(person, departments);
  if (departments.length > 0) return !has(person, ABOVE_DEPARTMENTS) && isOf(person, departments);
  return accusedText !== null && !isLead && has(person, MET_EVERY_DAY);
}

function departmentsIn(words: string): DepartmentCode[] {
  return (Object.keys(WORDS_FOR_DEPARTMENT) as DepartmentCode[]).filter((code) =>
    WORDS_FOR_DEPARTMENT[code].test(words),
  );
}

function isOf({ departmentCode }: Describable, departments: readonly DepartmentCode[]): boolean {
  return departmentCode !== null && departments.includes(departmentCode);
}

function has({ roles }: Describable, wanted: readonly Role[]): boolean {
  return roles.some((role) => wanted.includes(role));
}
