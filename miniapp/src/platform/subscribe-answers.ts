import type { SubscribeAnswers, SubscribePrompt } from '@yingsheng/shared/api/subscription';
import { SUBSCRIBE_ANSWERS } from '@yingsheng/shared/people/subscribing';

/** What the person has settled in WeChat for good ("always keep"). */
export interface SubscribeSetting {
  mainSwitch?: boolean;
  itemSettings?: Record<string, string>;
}

/** `silent`: settled as yes, WeChat shows nothing; `explain`: WeChat will ask, so we say first what for. */
export type WayToAsk = 'silent' | 'explain' | 'never';

export function wayToAsk(prompt: SubscribePrompt, setting: SubscribeSetting): WayToAsk {
  if (!prompt.isAskable || prompt.templateIds.length === 0 || setting.mainSwitch === false) return 'never';
  const settled = prompt.templateIds.map((id) => setting.itemSettings?.[id]);
  if (settled.every((answer) => answer?.startsWith('accept'))) return 'silent';
  return settled.some((answer) => answer === undefined || answer.startsWith('accept')) ? 'explain' : 'never';
}

/** What WeChat reports of one tap: `{ errMsg, 'tmpl-1': 'accept' }`. */
export function answersIn(result: object, templateIds: readonly string[]): SubscribeAnswers['answers'] {
  const given: Record<string, unknown> = { ...result };
  return templateIds.flatMap((templateId) => {
    const word = String(given[templateId] ?? '');
    // An accept with sound or forced notice is an accept.
    const answer = word.startsWith('accept') ? 'accept' : SUBSCRIBE_ANSWERS.find((known) => known === word);
    return answer === undefined ? [] : [{ templateId, answer }];
  });
}
