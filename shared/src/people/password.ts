/** 密码: fewest characters. */
export const PASSWORD_MIN_LENGTH = 10;
export const PASSWORD_MAX_LENGTH = 128;

/** The rule, before anything is typed. */
export const PASSWORD_RULE_TEXT = `至少 ${PASSWORD_MIN_LENGTH} 个字符，汉字、字母、数字都算，可以是一句话`;

/** How many characters are lacking; 0 when there are enough. */
export function lackingCharacters(password: string): number {
  return Math.max(0, PASSWORD_MIN_LENGTH - [...password.normalize('NFKC')].length);
}

export function passwordTooShortText(lacking: number): string {
  return `现在 ${PASSWORD_MIN_LENGTH - lacking} 个字符，还差 ${lacking} 个：${PASSWORD_RULE_TEXT}。`;
}

export const PASSWORD_PROBLEMS = ['tooShort', 'common', 'personal', 'repeating'] as const;
export type PasswordProblem = (typeof PASSWORD_PROBLEMS)[number];

export const PASSWORD_PROBLEM_TEXT: Readonly<Record<PasswordProblem, string>> = {
  tooShort: `密码太短：${PASSWORD_RULE_TEXT}。`,
  common: '这个密码太常见，一猜就中，请换一个。',
  personal: '密码里多半是您的姓名、账号或电话，请换一个别人想不到的。',
  repeating: '密码里只有几个字符重复，请换一个。',
};

/** 密码强度，0–4。 */
export const PASSWORD_STRENGTH_TEXT = ['很容易猜到', '容易猜到', '一般', '比较难猜', '很难猜到'] as const;
