/** 能做什么: what a person may do with a complaint now, as buttons. The rules are asked again when pressed. */
import { GUEST_ACTIONS } from '@yingsheng/shared/complaint/guest';
import { REOPEN_WINDOW_DAYS } from '@yingsheng/shared/complaint/limits';
import type { CloseReason } from '@yingsheng/shared/complaint/status';
import { COMPLAINT_MACHINE, type ComplaintAction } from '@yingsheng/shared/complaint/workflow';
import { actionsFor } from '@yingsheng/shared/fsm';
import { isWorkOrderOpen } from '@yingsheng/shared/work-order/status';
import { isForDoubt, isHeldByDoubt } from './danger-doubt';
import type { Asker, ComplaintFacts, ComplaintState, SpendingState } from './facts';
import { GUEST_ID } from './guest';
import { isOnReportersSide } from './on-behalf';
import { partiesOf } from './parties';
import { mayNameAccused } from './rules/accused-rules';
import { isAppealable, isAppealPending } from './rules/appeal-rules';
import { isMergingUndoable } from './rules/merge-rules';
import { isRatingOver } from './rules/rating-rules';
import { mayDecideOn, pendingOf } from './rules/spending-rules';
import { mayUrgeAgain } from './rules/urge-rules';

const DAY_MS = 86_400_000;

type SeenFacts = Pick<ComplaintFacts, 'complaint' | 'workOrders' | 'spendings' | 'isRated' | 'clocks'>;

export function allowedComplaintActions(asker: Asker, facts: SeenFacts, now: Date): ComplaintAction[] {
  const parties = partiesOf(asker, facts);
  return actionsFor(COMPLAINT_MACHINE, facts.complaint.status, parties).filter(
    (action) =>
      isOpenToGuests(action, asker) &&
      !isHeldByDoubt(facts.complaint, action) &&
      (!isForDoubt(action) || facts.complaint.dangerDoubt !== null) &&
      isOpenTo(action, asker, facts, now),
  );
}

/** Everything is, to whoever is not one. */
function isOpenToGuests(action: ComplaintAction, { personId }: Asker): boolean {
  return personId !== GUEST_ID || GUEST_ACTIONS.some((open) => open === action);
}

/** What the person may do with one of the spendings now. */
export function allowedSpendingActions(
  asker: Asker,
  facts: Omit<SeenFacts, 'isRated' | 'clocks'>,
  spending: SpendingState,
): ComplaintAction[] {
  if (spending.status !== 'pending') return [];
  return actionsFor(COMPLAINT_MACHINE, facts.complaint.status, partiesOf(asker, facts)).filter((action) => {
    if (action === 'withdrawSpending') return spending.requestedById === asker.personId;
    return (action === 'approveSpending' || action === 'rejectSpending') && mayDecideOn(facts, spending, asker);
  });
}

function isOpenTo(action: ComplaintAction, asker: Asker, facts: SeenFacts, now: Date): boolean {
  const { complaint, workOrders } = facts;
  const open = workOrders.filter((order) => isWorkOrderOpen(order.status));
  const isPending = complaint.declineProposal !== null;
  switch (action) {
    case 'accept':
    case 'proposeDecline':
      return !isPending;
    case 'decline':
    case 'rejectDecline':
      return isPending;
    case 'dispatch':
      return !isPending && !open.some((order) => order.kind === 'lead');
    case 'coHandle':
      return !isPending && complaint.leadDepartmentId !== null;
    case 'answerOnTheSpot':
      return !isPending && open.length === 0 && pendingOf(facts).length === 0;
    case 'resolve':
      return open.length === 0 && pendingOf(facts).length === 0;
    case 'note':
    case 'recordSpending':
      return !isOnReportersSide(complaint, asker.personId);
    case 'approveSpending':
    case 'rejectSpending':
    case 'withdrawSpending':
      return facts.spendings.some((spending) => allowedSpendingActions(asker, facts, spending).includes(action));
    case 'recordCall':
      return facts.clocks.some((clock) => clock.kind === 'callTask' && clock.endedAt === null);
    case 'confirm':
      return complaint.status === 'resolved' || complaint.closeReason === 'confirmedByPhone';
    case 'urge':
      return mayUrgeAgain(complaint, now);
    case 'reopen':
      return isSolved(complaint) && reopenUntil(complaint) >= now && !isAppealPending(complaint);
    // Chosen as it is filed, never afterwards.
    case 'join':
      return false;
    case 'leave':
      return complaint.isJoined;
    case 'undoMerge':
      return isMergingUndoable(complaint, now);
    case 'rate':
      return isSolved(complaint) && !facts.isRated && !isRatingOver(complaint, now);
    case 'fileAppeal':
      return isAppealable(complaint, now);
    case 'upholdAppeal':
    case 'rejectAppeal':
      return isAppealPending(complaint);
    case 'handOnCall':
      return complaint.followUpCall !== null && complaint.followUpCall.outcome === null;
    case 'handOnAppeal':
      return isAppealPending(complaint);
    case 'nameAccused':
      return mayNameAccused(complaint);
    case 'proposeHandover':
      return complaint.handover === null;
    default:
      return true;
  }
}

const SOLVED: readonly CloseReason[] = ['confirmed', 'confirmedByPhone', 'timeout'];

export function isSolved({ closeReason }: Pick<ComplaintState, 'closeReason'>): boolean {
  return closeReason !== null && SOLVED.includes(closeReason);
}

/** End of the window in which the reporter may reopen; the epoch when it is not closed. */
export function reopenUntil({ closedAt }: Pick<ComplaintState, 'closedAt'>): Date {
  return closedAt === null ? new Date(0) : new Date(closedAt.getTime() + REOPEN_WINDOW_DAYS * DAY_MS);
}
