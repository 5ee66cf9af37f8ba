import type { PasswordJudgement } from '@yingsheng/shared/api/auth';
import { lackingCharacters, PASSWORD_MIN_LENGTH } from '@yingsheng/shared/people/password';
import { DomainError } from '../platform/domain-error';
import { lazily } from '../platform/lazily';

/** Three of the same, and runs like this, are what people add to reach the length. */
const MIN_DIFFERENT = 5;

/** Its lists of words take 25 MB, and passwords are seldom chosen. */
const judging = lazily(() => {
  const { ZxcvbnFactory } = require('@zxcvbn-ts/core') as typeof import('@zxcvbn-ts/core');
  const { dictionary } = require('@zxcvbn-ts/language-common') as typeof import('@zxcvbn-ts/language-common');
  return {
    estimator: new ZxcvbnFactory({ dictionary }),
    /** What leaks show most often, the commonest first; the list holds more than the 10,000 that are refused at least. */
    common: new Set<string>(dictionary['passwords-common']),
  };
});

/**
 * 密码规则: at least ten characters, nothing that is guessed first. No rule about kinds of characters: those make people
 * write passwords down.
 * @param personal words anybody knows about the person: name, account, telephone
 */
export function judgePassword(password: string, personal: readonly string[]): PasswordJudgement {
  const plain = password.normalize('NFKC').toLowerCase();
  const strength = judging().estimator.check(password.slice(0, 64), [...personal]).score;
  const problem = problemOf(plain, personal);
  return { isAllowed: problem === null, problem, strength };
}

/** @throws DomainError AUTH.PASSWORD_WEAK */
export function passwordMustBeStrong(password: string, personal: readonly string[]): void {
  const { problem } = judgePassword(password, personal);
  if (problem !== null) throw new DomainError('AUTH.PASSWORD_WEAK', { problem });
}

function problemOf(plain: string, personal: readonly string[]): PasswordJudgement['problem'] {
  if (lackingCharacters(plain) > 0) return 'tooShort';
  if (judging().common.has(plain)) return 'common';
  const known = personal.map((word) => word.toLowerCase()).filter((word) => word.length > 3);
  // What is left without one's own name must not be short either.
  const rest = known.reduce((left, word) => left.replaceAll(word, ''), plain);
  if (rest !== plain && [...rest].length < PASSWORD_MIN_LENGTH / 2) return 'personal';
  return new Set(plain).size < MIN_DIFFERENT ? 'repeating' : null;
}
