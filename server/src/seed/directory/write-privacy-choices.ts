import { PRIVACY_GUIDELINE } from '@yingsheng/shared/people/privacy-guideline';
import type { EntityManager } from 'typeorm';
import { PrivacyConsent } from '../../auth/entities/privacy-consent';
import { insertRows } from '../../platform/database/insert-rows';
import { newId } from '../../platform/ids';
import type { SeededDirectory } from './seeded-directory';

/** Has not chosen yet, so that the question is there to be seen. */
const UNDECIDED = 'YS:1-1-301';
const DAYS_AGO = 30;

/** Nearly everybody has read the privacy guideline and agreed to it. */
export async function writePrivacyChoices(
  manager: EntityManager,
  { residents }: SeededDirectory,
  now: Date,
): Promise<void> {
  const decidedAt = new Date(now.getTime() - DAYS_AGO * 24 * 60 * 60_000);
  const agreed = [...residents].filter(([home]) => home !== UNDECIDED);
  await insertRows(
    manager,
    PrivacyConsent,
    agreed.map(([, personId]) => ({
      id: newId(),
      personId,
      guidelineVersion: PRIVACY_GUIDELINE.version,
      decision: 'agreed' as const,
      decidedAt,
    })),
  );
}
