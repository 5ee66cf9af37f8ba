/**
 * 撤回的只是自己那一份：一并处理的其他户还在等，由最急、最早的那一户接着办，其余各户并到那一件里，都告诉他们；
 * 名下有要回避的人的，不并到看不出回避的那件里去。
 */
import { URGENCIES } from '@yingsheng/shared/complaint/urgency';
import { type Decision, decision, entry } from '../decision';
import { type ComplaintFacts, type ComplaintState, SYSTEM } from '../facts';
import { reportersSideOf } from '../on-behalf';
import { assertComplaintAction } from '../permission';
import { losesTheAccused } from '../rules/merge-rules';

type Withdrawn = Pick<ComplaintState, 'id' | 'number' | 'reporterId' | 'onBehalfOfPersonId'>;
type Waiting = Pick<
  ComplaintState,
  | 'id'
  | 'number'
  | 'category'
  | 'urgency'
  | 'submittedAt'
  | 'accusedIds'
  | 'accusedText'
  | 'reporterId'
  | 'onBehalfOfPersonId'
>;

/** One that goes on, and those that go on in it. */
export interface GoingOn<Matter> {
  readonly leader: Matter;
  readonly followers: readonly Matter[];
}

/** @param merged what was laid together with it. Whoever withdrew is not asked to go on with another of their own. */
export function whoGoesOn<Matter extends Waiting>(
  withdrawn: Withdrawn,
  merged: readonly Matter[],
): readonly GoingOn<Matter>[] {
  const groups: { leader: Matter; followers: Matter[] }[] = [];
  for (const matter of merged.filter((one) => isAnothers(one, withdrawn)).sort(mostPressingFirst)) {
    const group = groups.find(({ leader }) => !losesTheAccused(matter, leader));
    if (group === undefined) groups.push({ leader: matter, followers: [] });
    else group.followers.push(matter);
  }
  return groups;
}

/** It begins anew, as one that its reporter takes out: nobody has worked on it by itself. */
export function goOnAlone(
  facts: ComplaintFacts,
  withdrawn: Withdrawn,
  followers: readonly Pick<ComplaintState, 'id' | 'number' | 'text'>[],
): Decision {
  assertComplaintAction(facts, SYSTEM, 'goOnAlone');
  const { category, urgency } = facts.complaint;
  return decision({
    complaint: { status: 'submitted', closeReason: null, closedAt: null, mergedIntoId: null, isJoined: false },
    entries: [
      entry({
        action: 'goOnAlone',
        isBySystem: true,
        body: `原来与 ${withdrawn.number} 一并处理`,
        // The clocks are counted from these.
        data: { targetId: withdrawn.id, category, urgency },
      }),
      ...followers.map(({ id, number, text }) =>
        entry({
          action: 'takeIn',
          isBySystem: true,
          body: text,
          data: { mergedId: id, mergedNumber: number },
          isVisibleToResident: false,
        }),
      ),
    ],
    events: [{ type: 'JoinedGoesOn', payload: { targetId: withdrawn.id } }],
  });
}

export function goOnWithAnother(
  facts: ComplaintFacts,
  withdrawn: Withdrawn,
  leader: Pick<ComplaintState, 'id' | 'number'>,
): Decision {
  assertComplaintAction(facts, SYSTEM, 'goOnWithAnother');
  return decision({
    complaint: { mergedIntoId: leader.id },
    entries: [
      entry({
        action: 'goOnWithAnother',
        isBySystem: true,
        body: `原来与 ${withdrawn.number} 一并处理，改为与 ${leader.number} 一并处理`,
        data: { targetId: leader.id, targetNumber: leader.number },
      }),
    ],
    events: [{ type: 'JoinedGoesOnElsewhere', payload: { targetId: leader.id } }],
  });
}

/** What the withdrawn one keeps: that they go on without it. */
export function letOthersGoOn(groups: readonly GoingOn<Waiting>[]): Decision {
  return decision({
    entries: groups
      .flatMap(({ leader, followers }) => [leader, ...followers])
      .map(({ id, number }) =>
        entry({
          action: 'letGo',
          isBySystem: true,
          data: { mergedId: id, mergedNumber: number },
          isVisibleToResident: false,
        }),
      ),
  });
}

/** Without an account nobody withdraws on a screen: a caller's matter is always another's. */
function isAnothers(matter: Waiting, withdrawn: Withdrawn): boolean {
  const side = reportersSideOf(matter);
  const own = reportersSideOf(withdrawn);
  return side.length === 0 || side.some((id) => !own.includes(id));
}

function mostPressingFirst(a: Waiting, b: Waiting): number {
  return (
    URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency) ||
    a.submittedAt.getTime() - b.submittedAt.getTime() ||
    (a.id < b.id ? -1 : 1)
  );
}
