import Taro from '@tarojs/taro';
import type { SubscribeAnswers, SubscribePrompt } from '@yingsheng/shared/api/subscription';
import type { SubscribeAnswer } from '@yingsheng/shared/people/subscribing';
import { create } from 'zustand';
import { isWeapp } from './environment';
import { toast } from './feedback';
import { request } from './request';
import { answersIn, type SubscribeSetting, type WayToAsk, wayToAsk } from './subscribe-answers';

const MAIN_SWITCH_OFF = 20004;

/** After which tap the person is asked. */
export type SubscribeMoment = 'submitted' | 'confirmed' | 'urged';

interface SubscribeState {
  templateIds: string[];
  way: WayToAsk;
  /** The offer on the screen. */
  offer: SubscribeMoment | null;
}

/** Only WeChat has subscribe messages; in the web build nothing is ever asked. */
export const useSubscribe = create<SubscribeState>(() => ({ templateIds: [], way: 'never', offer: null }));

/**
 * Finds out beforehand whether and how to ask: WeChat answers a request for messages only inside the tap itself, where
 * there is no time to ask the server.
 */
export async function prepareSubscribe(): Promise<void> {
  if (!isWeapp) return;
  try {
    const prompt = await request<SubscribePrompt>('GET', '/api/subscriptions');
    const { subscriptionsSetting } = (await Taro.getSetting({ withSubscriptions: true })) as {
      subscriptionsSetting?: SubscribeSetting;
    };
    useSubscribe.setState({ templateIds: prompt.templateIds, way: wayToAsk(prompt, subscriptionsSetting ?? {}) });
  } catch {
    useSubscribe.setState({ way: 'never' });
  }
}

/** In the tap: whoever has settled on yes for good is shown nothing and allows one more message. */
export function takeSubscribe(): void {
  if (useSubscribe.getState().way === 'silent') void requestMessages(() => undefined);
}

/** After what the tap was for is done: says what we would send and when, before WeChat asks. */
export function offerSubscribe(moment: SubscribeMoment): void {
  if (useSubscribe.getState().way === 'explain') useSubscribe.setState({ offer: moment });
}

/** In the tap on the offer. */
export function acceptOffer(): void {
  useSubscribe.setState({ offer: null, way: 'never' });
  void requestMessages(toast);
}

export function declineOffer(): void {
  useSubscribe.setState({ offer: null, way: 'never' });
  void report(sameAnswer('reject'));
}

/** `say` gets the words when WeChat did not even ask. */
async function requestMessages(say: (words: string) => void): Promise<void> {
  const { templateIds } = useSubscribe.getState();
  try {
    // Taro's type asks for Alipay's field too.
    const options = { tmplIds: [...templateIds] } as unknown as Taro.requestSubscribeMessage.Option;
    await report(answersIn(await Taro.requestSubscribeMessage(options), templateIds));
  } catch (error) {
    // Turned off altogether in WeChat's settings is a no; anything else is no answer of the person's.
    if ((error as { errCode?: number }).errCode === MAIN_SWITCH_OFF) {
      say('微信里关掉了这个小程序的通知，可在右上角菜单的“设置”里打开；进展仍按您选的方式告诉您');
      await report(sameAnswer('reject'));
    } else say('微信没有打开通知的询问，进展仍按您选的方式告诉您');
  }
}

function sameAnswer(answer: SubscribeAnswer): SubscribeAnswers['answers'] {
  return useSubscribe.getState().templateIds.map((templateId) => ({ templateId, answer }));
}

/** A report that is lost costs one message by WeChat; the next channel brings it. */
async function report(answers: SubscribeAnswers['answers']): Promise<void> {
  if (answers.length > 0) await request('POST', '/api/subscriptions/answers', { answers }).catch(() => undefined);
}
