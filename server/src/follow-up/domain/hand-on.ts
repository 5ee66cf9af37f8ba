/**
 * 改由别人：回访和申诉安排给了谁，就由谁来办。要换人，品质部说明理由，记下从谁换到谁；原来的人已不在岗，系统另行安排。
 */
import { type Decision, decision, entry } from '../../complaints/domain/decision';
import { type Asker, type ComplaintFacts, SYSTEM } from '../../complaints/domain/facts';
import { assertComplaintAction } from '../../complaints/domain/permission';
import { appealMustBePending } from '../../complaints/domain/rules/appeal-rules';
import { DomainError } from '../../platform/domain-error';
import { callMustBePending } from './decide-call';

const CLOSING_TASKS = ['call', 'appeal'] as const;
/** What a closed matter still asks of somebody who had no hand in it. */
export type ClosingTask = (typeof CLOSING_TASKS)[number];

export interface HandedOn {
  readonly task: ClosingTask;
  readonly toId: string;
  readonly reason: string;
  /** Who may be asked: of the roles for it, and without a hand in the matter. */
  readonly suitableIds: readonly string[];
}

const ACTION = { call: 'handOnCall', appeal: 'handOnAppeal' } as const;

export function handOn(facts: ComplaintFacts, asker: Asker, { task, toId, reason, suitableIds }: HandedOn): Decision {
  const { id } = task === 'call' ? callMustBePending(facts) : appealMustBePending(facts.complaint);
  assertComplaintAction(facts, asker, ACTION[task]);
  const fromId = givenTo(facts, task);
  if (toId === fromId) throw new DomainError('FOLLOW_UP.ALREADY_WITH_THEM');
  if (!suitableIds.includes(toId)) throw new DomainError('FOLLOW_UP.NOT_SUITABLE');
  return decision({
    complaint: task === 'call' ? { callerId: toId } : { arbiterId: toId },
    entries: [
      entry({
        action: ACTION[task],
        reason,
        isBySystem: asker === SYSTEM,
        data: { subjectId: id, fromId, toId },
        isVisibleToResident: false,
      }),
    ],
    events: [
      task === 'call'
        ? { type: 'FollowUpCallHandedOn', payload: { callerId: toId, reason } }
        : { type: 'AppealHandedOn', payload: { deciderId: toId, reason } },
    ],
  });
}

export function givenTo({ complaint }: Pick<ComplaintFacts, 'complaint'>, task: ClosingTask): string | null {
  return task === 'call' ? complaint.callerId : complaint.arbiterId;
}
