import type { StaffJob } from '@yingsheng/shared/api/staff-accounts';
import { ROLE_LABEL } from '@yingsheng/shared/labels.zh';

/** A slip has room for so many estates of one role; the rest as a number. */
const MOST_ESTATES = 3;

/** `工程部`, `翠湖花园、枫林苑：一线员工`: whom of two of the same name the slip is for. */
export function jobLines({ departmentName, roles }: Pick<StaffJob, 'departmentName' | 'roles'>): string[] {
  const held = [...new Set(roles.map(({ role }) => role))];
  const ofRole = held.map((role) => {
    const names = roles.filter((one) => one.role === role).map(({ estateName }) => estateName ?? '全公司');
    const shown = names.slice(0, MOST_ESTATES).join('、');
    return `${shown}${names.length > MOST_ESTATES ? `等 ${names.length} 个小区` : ''}：${ROLE_LABEL[role]}`;
  });
  return [...(departmentName === null ? [] : [departmentName]), ...ofRole];
}
