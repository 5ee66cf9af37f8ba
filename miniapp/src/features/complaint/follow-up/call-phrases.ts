import type { FollowUpOutcome } from '@yingsheng/shared/follow-up/call';

/** What is often said, to be tapped instead of typed; it stands in the field and may be changed there. */
export const CALL_PHRASES: Readonly<Record<FollowUpOutcome, readonly string[]>> = {
  satisfied: ['说已经修好，没有再出现', '说处理及时，态度好', '没有别的意见'],
  unsatisfied: ['说还没修好', '说修好又坏了', '说等得太久', '说态度不好'],
  notReached: ['响了没人接', '关机或停机', '在忙，请改天再打', '号码不对'],
};

/** `words` with the phrase at their end, once. */
export function withPhrase(words: string, phrase: string): string {
  const before = words.trim();
  if (before.includes(phrase)) return before;
  return before === '' ? phrase : `${before.replace(/[，。；]$/, '')}，${phrase}`;
}
