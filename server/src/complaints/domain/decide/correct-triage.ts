/** 更正类别、紧急程度与险情: staff know better than the text; what they correct is kept, so that judging can learn. */
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import { type Hazard, isLowerUrgency, type Urgency } from '@yingsheng/shared/complaint/urgency';
import { type Decision, decision, entry, type NewTimelineEntry } from '../decision';
import type { Asker, ComplaintFacts, ComplaintState } from '../facts';
import { partiesOf } from '../parties';
import { assertComplaintAction } from '../permission';
import { aLongerPromiseNeedsAReason, loweringUrgencyNeedsAReason } from '../rules/triage-rules';
import { correctedPromises, isLonger } from './corrected-promises';

export interface TriageStatement {
  readonly category: CategoryCode;
  readonly urgency: Urgency;
  /** Which danger it is, `null`: not known which; absent: nobody said anything about it. */
  readonly hazard?: Hazard | null | undefined;
  readonly reason: string | null;
}

/**
 * The class anybody who answers for the matter may correct; what was promised, only a lead puts back, and so also later,
 * where a colleague has corrected the class before.
 */
export function correctTriage(facts: ComplaintFacts, asker: Asker, to: TriageStatement, now: Date): Decision {
  assertComplaintAction(facts, asker, 'correctTriage');
  return isAsItStands(facts.complaint, to)
    ? promiseOfTheClass(facts, asker, to, now)
    : corrected(facts, asker, to, [], now);
}

/** Nothing at all where category, urgency and hazard stay as they are. */
export function triageCorrection(
  facts: ComplaintFacts,
  asker: Asker,
  to: TriageStatement,
  earlier: readonly NewTimelineEntry[],
  now: Date,
): Decision {
  return isAsItStands(facts.complaint, to) ? decision({}) : corrected(facts, asker, to, earlier, now);
}

function isAsItStands(complaint: ComplaintState, to: TriageStatement): boolean {
  const { category, urgency, hazard } = complaint;
  return category === to.category && urgency === to.urgency && hazard === hazardAfter(complaint, to);
}

function corrected(
  facts: ComplaintFacts,
  asker: Asker,
  to: TriageStatement,
  earlier: readonly NewTimelineEntry[],
  now: Date,
): Decision {
  const { category, urgency, hazard, judgedDanger } = facts.complaint;
  const toHazard = hazardAfter(facts.complaint, to);
  loweringUrgencyNeedsAReason(urgency, to.urgency, to.reason);
  const classes = { fromCategory: category, toCategory: to.category, fromUrgency: urgency, toUrgency: to.urgency };
  const change = hazard === toHazard ? classes : { ...classes, fromHazard: hazard, toHazard };
  const isOfJudgement = correctsJudgement(facts.complaint, { ...to, hazard: toHazard });
  const said = withPromises(facts, asker, correctionEntry(facts, change, to.reason), earlier, now);
  return decision({
    complaint: {
      category: to.category,
      urgency: to.urgency,
      ...(hazard === toHazard ? {} : { hazard: toHazard }),
      // Raised to danger, nothing is left to find out; anything else leaves it as open as it was.
      ...(to.urgency === 'lifeSafety' ? { dangerDoubt: null } : {}),
    },
    entries: [said.entry],
    events: [{ type: 'ComplaintTriageCorrected', payload: change }, ...said.events],
    triageCorrection: {
      ...{ ...classes, fromHazard: hazard, toHazard, reason: to.reason },
      ...{ danger: judgedDanger, isOfJudgement },
    },
  });
}

/** 按现在的类别重新约定: nothing where the promise is that of the class already, or is not theirs to put back. */
function promiseOfTheClass(facts: ComplaintFacts, asker: Asker, { reason }: TriageStatement, now: Date): Decision {
  if (!mayPutBack(asker, facts)) return decision({});
  const { category, urgency } = facts.complaint;
  const classes = { fromCategory: category, toCategory: category, fromUrgency: urgency, toUrgency: urgency };
  const { entry: said, events } = withPromises(facts, asker, correctionEntry(facts, classes, reason), [], now);
  return events.length === 0 ? decision({}) : decision({ entries: [said], events });
}

/** 有权放宽时限的人: the lead, unless the work is their own. */
export function mayPutBack(asker: Asker, facts: ComplaintFacts): boolean {
  const parties = partiesOf(asker, facts);
  return parties.has('teamLead') && !parties.has('leadHandler') && !parties.has('coHandler');
}

/** Whether a lead could put something back that a colleague left as it had been promised. */
export function isPromiseTighterThanClass(facts: ComplaintFacts, now: Date): boolean {
  const { category, urgency } = facts.complaint;
  const classes = { fromCategory: category, toCategory: category, fromUrgency: urgency, toUrgency: urgency };
  return correctedPromises(facts, [], putBack(correctionEntry(facts, classes, null)), now).some(isLonger);
}

function correctionEntry(facts: ComplaintFacts, change: object, reason: string | null): NewTimelineEntry {
  return entry({ action: 'correctTriage', reason, data: { ...change, isAwaitingArrival: isAwaitingArrival(facts) } });
}

function putBack(said: NewTimelineEntry): NewTimelineEntry {
  return { ...said, data: { ...said.data, mayPutBack: true } };
}

/** The entry with what it changes of the promises, and what it leaves as it was; the resident is told of what changes. */
function withPromises(
  facts: ComplaintFacts,
  asker: Asker,
  said: NewTimelineEntry,
  earlier: readonly NewTimelineEntry[],
  now: Date,
): Pick<Decision, 'events'> & { readonly entry: NewTimelineEntry } {
  const longer = correctedPromises(facts, earlier, putBack(said), now).filter(isLonger);
  // Danger is never kept waiting for words: raised without a reason, what would be longer stays as it was.
  if (longer.length > 0 && !isRaising(said.data)) aLongerPromiseNeedsAReason(said.reason);
  const isPutBack = longer.length > 0 && said.reason !== null && mayPutBack(asker, facts);
  const settled = isPutBack ? putBack(said) : said;
  const promises = correctedPromises(facts, earlier, settled, now);
  const kept = isPutBack ? [] : longer.map(({ kind, from }) => ({ kind, dueAt: from }));
  const { reason } = said;
  return {
    entry: { ...settled, data: { ...settled.data, promises, ...(kept.length === 0 ? {} : { kept }) } },
    events: promises.length === 0 ? [] : [{ type: 'PromisesCorrected', payload: { promises, reason } }],
  };
}

function isRaising({ fromUrgency, toUrgency }: NewTimelineEntry['data']): boolean {
  return isLowerUrgency(toUrgency as Urgency, fromUrgency as Urgency);
}

/** 不是险情就没有险情种类；没说是哪一种的照旧. */
function hazardAfter({ urgency, hazard }: ComplaintState, to: TriageStatement): Hazard | null {
  if (to.hazard !== undefined) return to.urgency === 'lifeSafety' ? to.hazard : null;
  const isNoDangerAnyMore = urgency === 'lifeSafety' && to.urgency !== 'lifeSafety';
  return isNoDangerAnyMore ? null : hazard;
}

/** Whether anything of what changes stood as the words had been judged, rather than as people had chosen. */
function correctsJudgement(
  { category, urgency, hazard, judgedCategory, judgedUrgency, judgedHazard }: ComplaintState,
  to: { readonly category: CategoryCode; readonly urgency: Urgency; readonly hazard: Hazard | null },
): boolean {
  return (
    (category !== to.category && category === judgedCategory) ||
    (urgency !== to.urgency && urgency === judgedUrgency) ||
    (hazard !== to.hazard && judgedUrgency !== null && hazard === judgedHazard)
  );
}

/** Somebody may still be promised on site: work is open and nobody has been there. */
function isAwaitingArrival({ complaint: { status }, workOrders }: ComplaintFacts): boolean {
  return status !== 'suspended' && workOrders.every((order) => order.arrivedAt === null);
}
