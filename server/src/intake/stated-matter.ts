import type { SubmitComplaintRequest } from '@yingsheng/shared/api/complaint';
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { OpenComplaintInput } from '../complaints/domain/open-complaint';
import type { TriageResult } from '../triage/domain/classify';
import { settleUrgency } from './domain/settle-urgency';

type Stated = Pick<
  OpenComplaintInput,
  | 'estateId'
  | 'text'
  | 'category'
  | 'urgency'
  | 'triage'
  | 'desiredOutcomes'
  | 'desiredOutcomeNote'
  | 'contactPreference'
  | 'contactHours'
  | 'isConfidential'
  | 'mediaIds'
>;

/** What the person said, and what the text says where they said nothing. */
export function statedMatter(
  request: SubmitComplaintRequest,
  category: CategoryCode | undefined,
  triage: TriageResult,
): Stated {
  return {
    estateId: request.estateId,
    text: request.text,
    category: category ?? triage.category,
    urgency: settleUrgency(triage.urgency, request.urgency),
    triage,
    desiredOutcomes: request.desiredOutcomes,
    desiredOutcomeNote: request.desiredOutcomeNote ?? null,
    contactPreference: request.contactPreference,
    contactHours: request.contactHours ?? null,
    isConfidential: request.isConfidential,
    mediaIds: request.mediaIds,
  };
}
