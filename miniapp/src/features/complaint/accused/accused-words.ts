import type { ComplaintDetail, SubmitComplaintRequest } from '@yingsheng/shared/api/complaint';
import { type CategoryCode, isAboutStaff } from '@yingsheng/shared/complaint/category';

/** Somebody of the staff as a form remembers them. */
export interface NamedPerson {
  personId: string;
  name: string;
}

interface Naming {
  /** Chosen, not suggested: whoever names somebody has settled what it is about. */
  category: CategoryCode | null;
  accused: readonly NamedPerson[];
  accusedText: string;
}

/** What a form says about whom; nothing once it is about something else. */
export function accusedParts({
  category,
  accused,
  accusedText,
}: Naming): Pick<SubmitComplaintRequest, 'accusedIds' | 'accusedText'> {
  if (category === null || !isAboutStaff(category)) return {};
  const text = accusedText.trim();
  return {
    ...(accused.length > 0 ? { accusedIds: accused.map(({ personId }) => personId) } : {}),
    ...(text === '' ? {} : { accusedText: text }),
  };
}

type Accusation = Pick<ComplaintDetail, 'accused' | 'accusedText' | 'isAccusedUnconfirmed' | 'isMine'>;

/** Whom it is about; empty where nobody was named. The reporter of a described person reads no name. */
export function accusedWords({ accused, accusedText, isAccusedUnconfirmed, isMine }: Accusation): string {
  const names = accused.map(({ name, departmentName }) =>
    departmentName === null ? name : `${name}（${departmentName}）`,
  );
  if (names.length > 0) return `${names.join('、')}，不参与处理`;
  if (accusedText === null) return '';
  if (isAccusedUnconfirmed) return `“${accusedText}”，等负责人核实`;
  return `“${accusedText}”，${isMine ? '负责人已核实' : '已核实不涉及工作人员'}`;
}

/** Somebody taken off, or nobody left, has to be explained. */
export function isNamingReasonNeeded(
  before: readonly Pick<NamedPerson, 'personId'>[],
  after: readonly Pick<NamedPerson, 'personId'>[],
): boolean {
  if (after.length === 0) return true;
  return before.some(({ personId }) => !after.some((person) => person.personId === personId));
}

/** Those whose name or 岗位 has the typed words; everybody for nothing typed. */
export function matching<Person extends { name: string; departmentName: string }>(
  people: readonly Person[],
  typed: string,
): Person[] {
  const words = typed.trim();
  return people.filter(({ name, departmentName }) => name.includes(words) || departmentName.includes(words));
}
