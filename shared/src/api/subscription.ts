import type { SubscribeAnswer } from '../people/subscribing';

/** `GET /api/subscriptions`: whether to ask for one more message in WeChat. */
export interface SubscribePrompt {
  /** None: subscribe messages are not set up here. */
  templateIds: string[];
  /** False while enough accepts are unspent, and for a while after a refusal. */
  isAskable: boolean;
  /** Accepts that are not spent yet. */
  unspentCount: number;
}

/** `POST /api/subscriptions/answers`: what WeChat reported of one tap. */
export interface SubscribeAnswers {
  answers: { templateId: string; answer: SubscribeAnswer }[];
}
