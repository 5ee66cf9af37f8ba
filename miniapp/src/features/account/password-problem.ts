import type { PasswordJudgement } from '@yingsheng/shared/api/auth';
import { lackingCharacters, PASSWORD_PROBLEM_TEXT, passwordTooShortText } from '@yingsheng/shared/people/password';

/** Under the field: how many characters are lacking, at once; whatever else is wrong, once the server has looked. */
export function passwordProblem(value: string, judgement: PasswordJudgement | null): string | null {
  if (value === '') return null;
  const lacking = lackingCharacters(value);
  if (lacking > 0) return passwordTooShortText(lacking);
  return judgement?.problem ? PASSWORD_PROBLEM_TEXT[judgement.problem] : null;
}
