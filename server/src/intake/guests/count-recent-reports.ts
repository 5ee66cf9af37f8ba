import { STRANGER_EMERGENCIES_WINDOW_MINUTES } from '@yingsheng/shared/complaint/limits';
import { type EntityManager, MoreThan } from 'typeorm';
import { GuestReport } from './entities/guest-report';

/** How many were made of late without signing in that this number is to be rung for. */
export function countRecentReports(manager: EntityManager, phoneDigest: string, now: Date): Promise<number> {
  const since = new Date(now.getTime() - STRANGER_EMERGENCIES_WINDOW_MINUTES * 60_000);
  return manager.countBy(GuestReport, { phoneDigest, createdAt: MoreThan(since) });
}
