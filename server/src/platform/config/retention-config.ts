import { DEFAULT_RETENTION, type RetentionMonths } from '@yingsheng/shared/people/retention';
import type { EnvReader } from './env-reader';

const LONGEST_MONTHS = 600;

export function retentionConfig(read: EnvReader): RetentionMonths {
  const months = (name: string, fallback: number) => read.integer(name, fallback, 0, LONGEST_MONTHS);
  return {
    complaint: months('RETENTION_COMPLAINT_MONTHS', DEFAULT_RETENTION.complaint),
    guest: months('RETENTION_GUEST_MONTHS', DEFAULT_RETENTION.guest),
    former: months('RETENTION_FORMER_MONTHS', DEFAULT_RETENTION.former),
    message: months('RETENTION_MESSAGE_MONTHS', DEFAULT_RETENTION.message),
  };
}
