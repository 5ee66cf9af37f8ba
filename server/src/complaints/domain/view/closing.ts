/** 办结之后: the appeal and the call of the last closing, as the person asking may see them. */
import type { PersonBrief } from '@yingsheng/shared/api/common';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import type { AppealView } from '@yingsheng/shared/api/follow-up';
import type { CallReason } from '@yingsheng/shared/follow-up/call';
import { isSolved, reopenUntil } from '../allowed-actions';
import type { Appeal, ClockState } from '../facts';
import { partiesOf } from '../parties';
import { rateUntil } from '../rules/rating-rules';
import { isReporter, nameOf, personOf, type Sight } from './seen';

type ClosingParts = Pick<ComplaintDetail, 'reopenUntil' | 'rateUntil' | 'appeal' | 'followUpCall'>;

/** `phone`: of the reporter; shown whole to whoever calls, and to nobody else. */
export function closingOf(sight: Sight, phone: string | null): ClosingParts {
  const { complaint, clocks, isRated } = sight.facts;
  return {
    reopenUntil: isSolved(complaint) ? reopenUntil(complaint).toISOString() : null,
    rateUntil: isSolved(complaint) && !isRated ? (rateUntil(complaint)?.toISOString() ?? null) : null,
    appeal:
      complaint.appeal === null ? null : appealView(complaint.appeal, personOf(sight, complaint.arbiterId), clocks),
    followUpCall: callView(sight, phone),
  };
}

export function appealView(appeal: Appeal, arbiter: PersonBrief | null, clocks: readonly ClockState[]): AppealView {
  const { id, reason, filedAt, verdict, decidedAt, answer } = appeal;
  return { reason, filedAt, arbiter, dueAt: dueAtOf(clocks, id), verdict, answer, decidedAt };
}

function callView(sight: Sight, phone: string | null): ClosingParts['followUpCall'] {
  const { complaint, clocks } = sight.facts;
  const call = complaint.followUpCall;
  if (call === null || isReporter(sight)) return null;
  const isCaller = mayCall(sight);
  return {
    reasons: [...call.reasons],
    caller: personOf(sight, complaint.callerId),
    dueAt: dueAtOf(clocks, call.id),
    attempts: call.attempts.map(({ at, byId }) => ({ at, by: nameOf(sight, byId) })),
    outcome: call.outcome,
    note: call.note,
    script: isCaller ? scriptFor(sight, call.reasons) : [],
    phone: isCaller ? phone : null,
  };
}

export function mayCall({ asker, facts }: Pick<Sight, 'asker' | 'facts'>): boolean {
  return partiesOf(asker, facts).has('followUpCaller');
}

function dueAtOf(clocks: readonly ClockState[], subjectId: string): string | null {
  return clocks.find((clock) => clock.subjectId === subjectId && clock.endedAt === null)?.dueAt.toISOString() ?? null;
}

const QUESTIONS: Readonly<Partial<Record<CallReason, string>>> = {
  lifeSafety: '现在还有没有不安全的地方？周围有没有类似的隐患？',
  attitude: '工作人员后来的态度怎么样？有没有当面说明或道歉？',
  reopened: '返工之后，原来的问题有没有再出现？',
  compensation: '答应您的补偿或减免，落实了吗？',
  timeout: '我们没等到您的确认就关闭了，想问问是不是真的好了？',
  lowRating: '您打的分比较低，具体是哪里让您不满意？',
};

/** 回访话术: who calls and why, whether it is solved, what the reason asks, and that "no" has a consequence. */
function scriptFor({ asker, facts, ...sight }: Sight, reasons: readonly CallReason[]): string[] {
  const { title } = facts.complaint;
  const whoCalls = nameOf({ asker, facts, ...sight }, asker.personId);
  return [
    `您好，我是物业的${whoCalls}，没有参与这件事的处理。您反映的“${title}”已经处理完成，打扰您一两分钟，想听听您的意见。`,
    '问题解决了吗？对速度、态度和质量满意吗？',
    ...reasons.flatMap((reason) => QUESTIONS[reason] ?? []),
    '满意：谢谢您，有问题随时找我们。',
    '不满意：抱歉给您添麻烦，我现在就重新打开，由负责人盯着处理好。',
  ];
}
