/**
 * 回避：被点名的人当场放手，不等谁同意。首接责任由核实的负责人接下，手上的工单另派他人，等他决定的事换人决定。
 * 离岗的同事留下的、不能由停用账号的人安排的事，也这样交出去。
 */
import { isWorkOrderOpen } from '@yingsheng/shared/work-order/status';
import { applyDecision } from '../../complaints/domain/apply-decision';
import { takenOver } from '../../complaints/domain/decide/handover';
import { passOnSpending } from '../../complaints/domain/decide/spend';
import { type Decision, decision, entry } from '../../complaints/domain/decision';
import type { ComplaintFacts } from '../../complaints/domain/facts';
import { mergeDecisions } from '../../complaints/domain/merge-decisions';
import { pendingOf } from '../../complaints/domain/rules/spending-rules';
import type { Choice } from './duty-candidate';
import { decisionPassedOn, LEAVING_REASON, type Leaving, passOnOrder } from './step-back-orders';

/** Who goes on instead, chosen among those who neither leave nor are accused; nobody is named who is not needed. */
export interface Successors {
  /** Who answers for it from now on, should the owner let go. */
  readonly ownerId: string;
  /** Of the change of owner, should there be one. */
  readonly handoverId: string;
  /** By id of the order: who takes it, rules on it or approves. */
  readonly forOrders: ReadonlyMap<string, Choice>;
  /** By id of the spending: who decides. */
  readonly forSpendings: ReadonlyMap<string, string>;
  /** Who decides on a proposal to decline. */
  readonly deciderId: string | null;
}

/** Everything that those who let go still had in hand; nothing where they had nothing. */
export function stepBack(facts: ComplaintFacts, leaving: Leaving, successors: Successors, now: Date): Decision {
  const open = facts.workOrders.filter(({ status }) => isWorkOrderOpen(status));
  const steps: ((before: ComplaintFacts) => Decision)[] = [
    (before) => callOffHandover(before, leaving),
    (before) => takeOwnership(before, leaving, successors),
    (before) => passOnDecline(before, leaving, successors.deciderId),
    ...pendingOf(facts).map((spending) => () => {
      const approverId = successors.forSpendings.get(spending.id);
      return approverId === undefined
        ? decision({})
        : passOnSpending(spending, approverId, LEAVING_REASON[leaving.how]);
    }),
    ...open.map(
      (order) => (before: ComplaintFacts) =>
        passOnOrder(before, order, successors.forOrders.get(order.id) ?? null, leaving, now),
    ),
  ];
  return steps.reduce((so, step) => mergeDecisions(so, step(applyDecision(facts, so))), decision({}));
}

function callOffHandover({ complaint: { handover } }: ComplaintFacts, { personIds, how }: Leaving): Decision {
  if (handover === null || ![handover.fromId, handover.toId].some((id) => personIds.includes(id))) return decision({});
  const { id: handoverId, fromId, toId } = handover;
  const data = { handoverId, fromId, toId };
  return decision({
    complaint: { handover: null },
    entries: [
      entry({
        action: 'declineHandover',
        isBySystem: true,
        reason: LEAVING_REASON[how],
        data,
        isVisibleToResident: false,
      }),
    ],
  });
}

/** Without waiting for a word: whoever named the owner accepted by naming, and a leaver answers no more. */
function takeOwnership(
  { complaint: { firstContactOwnerId: fromId } }: ComplaintFacts,
  { personIds }: Leaving,
  { ownerId: toId, handoverId: id }: Successors,
): Decision {
  return personIds.includes(fromId) ? takenOver({ id, fromId, toId }) : decision({});
}

/** What an owner who lets go proposed lapses; what a lead who lets go was to decide is another's to decide. */
function passOnDecline(
  { complaint: { declineProposal } }: ComplaintFacts,
  { personIds, how }: Leaving,
  deciderId: string | null,
): Decision {
  if (declineProposal === null) return decision({});
  const isEntangled = [declineProposal.proposedById, declineProposal.deciderId].some((id) => personIds.includes(id));
  if (!isEntangled) return decision({});
  if (personIds.includes(declineProposal.proposedById) || deciderId === null) {
    return decision({
      complaint: { declineProposal: null },
      entries: [
        entry({ action: 'rejectDecline', isBySystem: true, reason: LEAVING_REASON[how], isVisibleToResident: false }),
      ],
    });
  }
  return decision({
    complaint: { declineProposal: { ...declineProposal, deciderId } },
    entries: [decisionPassedOn('decline', how, deciderId)],
    events: [{ type: 'DeclineProposed', payload: { deciderId, reason: declineProposal.reason } }],
  });
}
