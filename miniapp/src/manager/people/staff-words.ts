import type { StaffRecord } from '@yingsheng/shared/api/staff';
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import { CATEGORY_LABEL } from '@yingsheng/shared/labels.zh';
import { absenceText } from '../../features/people/duty-words';
import type { Tone } from '../../ui/tag';

interface StandingWords {
  readonly tone: Tone;
  readonly text: string;
}

/** The absence that runs now, if any. */
export function runningAbsence({ absences }: StaffRecord) {
  const now = new Date().toISOString();
  return absences.find((absence) => absence.status === 'granted' && absence.startsAt <= now);
}

export function isAway(person: StaffRecord): boolean {
  return person.isActive && runningAbsence(person) !== undefined;
}

/** 在不在: one word with its tone. */
export function standingOf(person: StaffRecord): StandingWords {
  if (!person.isActive) return { tone: 'grey', text: '已停用' };
  const absence = runningAbsence(person);
  if (absence !== undefined) return { tone: 'amber', text: absenceText(absence) };
  return person.isOnDuty ? { tone: 'green', text: '值班中' } : { tone: 'grey', text: '不在班' };
}

/** `给排水、渗漏/外墙`; nobody without a list is without use. */
export function skillsText({ skills }: Pick<StaffRecord, 'skills'>): string {
  if (skills.length === 0) return '本部门各类';
  return skills.map((skill) => CATEGORY_LABEL[skill as CategoryCode] ?? skill).join('、');
}
