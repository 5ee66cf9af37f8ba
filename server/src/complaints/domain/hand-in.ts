/**
 * 经办回避：回访和申诉，都不由经手过这件事的人来做。首接责任人、处理过或退回过工单的人、介入的负责人、被投诉的人、
 * 反映人自己、替人反映的两个人，都算有关。
 */
import type { ComplaintFacts, ComplaintState } from './facts';

type HandledFacts = Pick<ComplaintFacts, 'workOrders'> & {
  readonly complaint: Pick<
    ComplaintState,
    'firstContactOwnerId' | 'joinedLeadId' | 'accusedIds' | 'reporterId' | 'onBehalfOfPersonId' | 'filedById'
  >;
};

/** Everybody the complaint itself shows to have had a hand in it. */
export function handsIn({ complaint, workOrders }: HandledFacts): string[] {
  const ids = [
    complaint.firstContactOwnerId,
    complaint.joinedLeadId,
    complaint.reporterId,
    complaint.onBehalfOfPersonId,
    complaint.filedById,
    ...complaint.accusedIds,
    ...workOrders.flatMap(({ handlerId, askedById, returnedByIds }) => [handlerId, askedById, ...returnedByIds]),
  ];
  return [...new Set(ids.filter((id): id is string => id !== null))];
}
