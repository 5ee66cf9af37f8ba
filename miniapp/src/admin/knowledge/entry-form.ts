import type { KnowledgeEntryFields, KnowledgeEntryView } from '@yingsheng/shared/api/knowledge';
import {
  ANSWER_MIN_LENGTH,
  QUESTION_MAX_LENGTH,
  QUESTION_MIN_LENGTH,
  QUESTIONS_MAX_COUNT,
} from '@yingsheng/shared/knowledge/knowledge';

/** What is being written; plain data, so that it can be kept on the device. */
export interface EntryForm {
  /** Of the entry as it was when this was begun; 0: a new one. */
  version: number;
  /** One to a line. */
  questions: string;
  answer: string;
  /** Empty: until somebody changes it. */
  validUntil: string;
  isForGuests: boolean;
  departmentId: string;
  /** Empty: the department. */
  personId: string;
  isCompanyWide: boolean;
}

export const EMPTY_FORM: EntryForm = {
  version: 0,
  questions: '',
  answer: '',
  validUntil: '',
  isForGuests: false,
  departmentId: '',
  personId: '',
  isCompanyWide: false,
};

export function formOf(entry: KnowledgeEntryView): EntryForm {
  const { version, answer, isForGuests, isCompanyWide } = entry;
  return {
    ...{ version, answer, isForGuests, isCompanyWide },
    questions: entry.questions.join('\n'),
    validUntil: entry.validUntil ?? '',
    departmentId: entry.department.id,
    personId: entry.person?.id ?? '',
  };
}

export function questionsIn({ questions }: Pick<EntryForm, 'questions'>): string[] {
  return questions
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What is still missing, said on the button; `null` when it can be saved. */
export function missingOf(form: EntryForm): string | null {
  const questions = questionsIn(form);
  if (questions.length === 0) return '请写至少一种问法';
  if (questions.length > QUESTIONS_MAX_COUNT) return `问法最多 ${QUESTIONS_MAX_COUNT} 种`;
  const isOdd = ({ length }: string): boolean => length < QUESTION_MIN_LENGTH || length > QUESTION_MAX_LENGTH;
  if (questions.some(isOdd)) return `每种问法 ${QUESTION_MIN_LENGTH}–${QUESTION_MAX_LENGTH} 个字`;
  if (form.answer.trim().length < ANSWER_MIN_LENGTH) return '请写答案';
  if (form.departmentId === '') return '请选负责部门';
  return null;
}

export function fieldsOf(form: EntryForm, isPublished: boolean): KnowledgeEntryFields {
  const { validUntil, personId, isForGuests, isCompanyWide, departmentId } = form;
  return {
    questions: questionsIn(form),
    answer: form.answer.trim(),
    validUntil: validUntil === '' ? null : validUntil,
    // Nobody of one estate answers for all of them.
    personId: personId === '' || isCompanyWide ? null : personId,
    ...{ isForGuests, isCompanyWide, departmentId, isPublished },
  };
}
