import { MESSAGES_MAX_COUNT, MESSAGES_WINDOW_MINUTES } from '@yingsheng/shared/complaint/limits';
import { DomainError } from '../../../platform/domain-error';

/** 刷屏埋没要紧的话：短时间里说得太多，请稍等，已写的不丢。 */
export function messagesAreNotAFlood(recentCount: number): void {
  if (recentCount >= MESSAGES_MAX_COUNT) {
    throw new DomainError('COMPLAINT.TOO_MANY_MESSAGES', { windowMinutes: MESSAGES_WINDOW_MINUTES });
  }
}
