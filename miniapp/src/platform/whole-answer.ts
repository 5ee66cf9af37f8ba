import { headerOf } from './answer-header';

interface Answer {
  statusCode: number;
  data: unknown;
  header?: Record<string, unknown>;
}

/**
 * Whether the body that was announced has arrived. Taro gives `null` for one that broke off on the way, WeChat the
 * part that came as text: neither is an answer, and whoever kept it would show it again after every start.
 */
export function isWhole(answer: Answer): boolean {
  const isResult = answer.statusCode >= 200 && answer.statusCode < 300;
  const isAnnounced = /json/i.test(headerOf(answer, 'content-type') ?? '');
  return !isResult || !isAnnounced || (typeof answer.data === 'object' && answer.data !== null);
}
