/** `note`: works, but the operator should know; `bad`: something does not work. */
export type FindingState = 'good' | 'note' | 'bad';

/** What the doctor found about one thing. Carries no secret: it may be pasted into a message. */
export interface Finding {
  readonly topic: string;
  readonly state: FindingState;
  readonly words: string;
  /** What to do about it; of every `note` and `bad`. */
  readonly remedy: string | null;
}

const MARKS: Readonly<Record<FindingState, string>> = { good: '✓', note: '!', bad: '✗' };

export const good = (topic: string, words: string): Finding => ({ topic, state: 'good', words, remedy: null });
export const note = (topic: string, words: string, remedy: string): Finding => ({
  topic,
  state: 'note',
  words,
  remedy,
});
export const bad = (topic: string, words: string, remedy: string): Finding => ({ topic, state: 'bad', words, remedy });

export function lineOf({ topic, state, words, remedy }: Finding): string {
  return `${MARKS[state]} ${topic}：${words}${remedy === null ? '' : ` → ${remedy}`}`;
}

export function isIll(findings: readonly Finding[]): boolean {
  return findings.some(({ state }) => state === 'bad');
}

/** The last line: how many things want doing. */
export function summaryOf(findings: readonly Finding[]): string {
  const count = (state: FindingState) => findings.filter((finding) => finding.state === state).length;
  if (count('bad') > 0) return `有 ${count('bad')} 项要处理，${count('note')} 项提醒。`;
  return count('note') > 0 ? `可以运行，有 ${count('note')} 项提醒。` : '一切正常。';
}

/** The code of a failure, wherever the libraries put it. */
export function codeOf(error: unknown): string {
  const { code, cause } = error as { code?: unknown; cause?: { code?: unknown; name?: unknown } };
  if (typeof code === 'string') return code;
  if (typeof cause?.code === 'string') return cause.code;
  return error instanceof Error ? error.name : 'unknown';
}
