/**
 * 回避:被点名的人当场放手,不等谁同意。首接责任由核实的负责人接下,手上的工单另派他人,等他决定的事换人决定。
 */
import { isWorkOrderOpen } from '@yingsheng/shared/work-order/status';
import { applyDecision } from '../../complaints/domain/apply-decision';
import { takenOver } from '../../complaints/domain/decide/handover';
import { passOnSpending } from '../../complaints/domain/decide/spend';
import { type Decision, decision, entry } from '../../complaints/domain/decision';
import type { Asker, ComplaintFacts } from '../../complaints/domain/facts';
import { mergeDecisions } from '../../complaints/domain/merge-decisions';
import { pendingOf } from '../../complaints/domain/rules/spending-rules';
import type { Choice } from './duty-candidate';
import { passOnOrder, RECUSAL_REASON } from './step-back-orders';

/** Who goes on instead, chosen among those who are not accused; nobody is named who is not needed. */
export interface Successors {
  /** Of the change of owner, should there be one. */
  readonly handoverId: string;
  /** By id of the order: who takes it, rules on it or approves. */
  readonly forOrders: ReadonlyMap<string, Choice>;
  /** By id of the spending: who decides. */
  readonly forSpendings: ReadonlyMap<string, string>;
  /** Who decides on a proposal to decline. */
  readonly deciderId: string | null;
}

/** Everything that the accused of `facts` still had in hand; nothing where they had nothing. */
export function stepBack(
  facts: ComplaintFacts,
  asker: Asker & { readonly personId: string },
  successors: Successors,
  now: Date,
): Decision {
  const open = facts.workOrders.filter(({ status }) => isWorkOrderOpen(status));
  const steps: ((before: ComplaintFacts) => Decision)[] = [
    callOffHandover,
    (before) => takeOwnership(before, asker.personId, successors.handoverId),
    (before) => passOnDecline(before, successors.deciderId),
    ...pendingOf(facts).map((spending) => () => {
      const approverId = successors.forSpendings.get(spending.id);
      return approverId === undefined ? decision({}) : passOnSpending(spending, approverId);
    }),
    ...open.map(
      (order) => (before: ComplaintFacts) =>
        passOnOrder(before, order, successors.forOrders.get(order.id) ?? null, now),
    ),
  ];
  return steps.reduce((so, step) => mergeDecisions(so, step(applyDecision(facts, so))), decision({}));
}

function callOffHandover({ complaint }: ComplaintFacts): Decision {
  const { handover, accusedIds } = complaint;
  if (handover === null || ![handover.fromId, handover.toId].some((id) => accusedIds.includes(id))) return decision({});
  const { id: handoverId, fromId, toId } = handover;
  const data = { handoverId, fromId, toId };
  return decision({
    complaint: { handover: null },
    entries: [
      entry({ action: 'declineHandover', isBySystem: true, reason: RECUSAL_REASON, data, isVisibleToResident: false }),
    ],
  });
}

/** Whoever named the owner answers from now on: naming is accepting. */
function takeOwnership({ complaint }: ComplaintFacts, toId: string, id: string): Decision {
  const { firstContactOwnerId: fromId, accusedIds } = complaint;
  return accusedIds.includes(fromId) ? takenOver({ id, fromId, toId }) : decision({});
}

/** What an accused owner proposed lapses; what an accused lead was to decide is another's to decide. */
function passOnDecline({ complaint }: ComplaintFacts, deciderId: string | null): Decision {
  const { declineProposal, accusedIds } = complaint;
  if (declineProposal === null) return decision({});
  if (accusedIds.includes(declineProposal.proposedById) || deciderId === null) {
    return decision({
      complaint: { declineProposal: null },
      entries: [
        entry({ action: 'rejectDecline', isBySystem: true, reason: RECUSAL_REASON, isVisibleToResident: false }),
      ],
    });
  }
  if (!accusedIds.includes(declineProposal.deciderId)) return decision({});
  return decision({
    complaint: { declineProposal: { ...declineProposal, deciderId } },
    events: [{ type: 'DeclineProposed', payload: { deciderId, reason: declineProposal.reason } }],
  });
}
