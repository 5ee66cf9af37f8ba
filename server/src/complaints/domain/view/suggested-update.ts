/**
 * 进展建议: 该告知业主时，把时间线上发生过的、现在的状态和遇到的困难先写成一段话，经办人改一改就能发。
 * 只写业主本来就看得到的，同事之间还没定的不写。
 */
import type { SuggestedUpdate } from '@yingsheng/shared/api/complaint';
import { SUSPENSION_REASON_LABEL_FOR_REPORTER } from '@yingsheng/shared/labels.zh';
import { writtenTime } from '@yingsheng/shared/written-time';
import { allowedComplaintActions } from '../allowed-actions';
import { decidingOrder } from '../ball-holder';
import { nextStepText } from './next-step';
import type { Sight } from './seen';
import type { WrittenEntry } from './timeline';

/** After these the resident knew everything up to then. */
const TOLD: readonly string[] = ['accept', 'publishUpdate'];
const MOST_SENTENCES = 2;
const SOME_REPORTER = 'reporter';

/** `null` for whoever may not tell the resident. */
export function suggestedUpdateOf(sight: Sight, entries: readonly WrittenEntry[]): SuggestedUpdate | null {
  const { asker, facts, now } = sight;
  if (!allowedComplaintActions(asker, facts, now).includes('publishUpdate')) return null;
  const lastTold = entries.findLastIndex(({ action }) => TOLD.includes(action));
  const happened = entries.slice(lastTold + 1).flatMap((entry) => sentenceOf(sight, entry));
  return {
    progress: [...happened.slice(-MOST_SENTENCES), nextStepText(asReadByTheReporter(sight))].join('；'),
    difficulty: difficultyIn(sight),
  };
}

function sentenceOf(sight: Sight, { action, workOrderId }: WrittenEntry): string[] {
  const order = sight.facts.workOrders.find(({ id, kind }) => id === workOrderId && kind === 'coHandling');
  const department = sight.departmentNames.get(order?.departmentId ?? '') ?? '另一个部门';
  if (action === 'coHandle') return [`已请${department}一起处理`];
  if (action === 'workOrder.done' && order !== undefined) return [`${department}那部分已完成`];
  return action === 'resume' ? ['已恢复处理'] : [];
}

/** What was said last is old by now; what is left is how things stand, as the resident would read it. */
function asReadByTheReporter(sight: Sight): Sight {
  const { complaint } = sight.facts;
  const reporterId = complaint.reporterId ?? SOME_REPORTER;
  return {
    ...sight,
    asker: { personId: reporterId, grants: [], departmentId: null },
    facts: { ...sight.facts, complaint: { ...complaint, reporterId, nextStep: null } },
  };
}

function difficultyIn({ facts: { complaint, workOrders }, now }: Sight): string | null {
  const suspension = decidingOrder(workOrders)?.suspension ?? null;
  if (complaint.status === 'suspended' && suspension !== null) {
    return SUSPENSION_REASON_LABEL_FOR_REPORTER[suspension.reasonKind];
  }
  const { expectedAt } = complaint;
  return expectedAt !== null && expectedAt < now ? `原定 ${writtenTime(expectedAt, now)} 没能完成，很抱歉` : null;
}
