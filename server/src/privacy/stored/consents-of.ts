import type { PrivacyChoice } from '@yingsheng/shared/api/auth';
import type { EntityManager } from 'typeorm';
import { PrivacyConsent } from '../../auth/entities/privacy-consent';

/** Each choice about the privacy guideline with the version that was read, the last first. */
export async function consentsOf(manager: EntityManager, personId: string): Promise<PrivacyChoice[]> {
  const rows = await manager.find(PrivacyConsent, {
    where: { personId },
    order: { decidedAt: 'DESC', id: 'DESC' },
  });
  return rows.map(({ guidelineVersion, decision, decidedAt }) => ({
    version: guidelineVersion,
    decision,
    decidedAt: decidedAt.toISOString(),
  }));
}
