/** 补充照片：求助先发，照片后到；连同提交时的一起，不超过一次提交的张数。 */
import { type Decision, decision, entry } from '../decision';
import type { Asker, ComplaintFacts } from '../facts';
import { assertComplaintAction } from '../permission';
import { evidenceFitsTheMatter } from '../rules/evidence-rules';

export function addEvidence(
  facts: ComplaintFacts,
  asker: Asker,
  mediaIds: readonly string[],
  knownCount: number,
  maxCount?: number,
): Decision {
  assertComplaintAction(facts, asker, 'addEvidence');
  evidenceFitsTheMatter(knownCount, mediaIds.length, maxCount);
  const text = `补充了 ${mediaIds.length} 个照片或视频`;
  return decision({
    entries: [entry({ action: 'addEvidence', data: { count: mediaIds.length } })],
    media: [{ mediaIds, purpose: 'evidence', workOrderId: null, entryIndex: 0 }],
    events: [{ type: 'CommentAdded', payload: { authorId: asker.personId, text } }],
  });
}
