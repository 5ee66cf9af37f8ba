/**
 * 逐级上报：到了哪一级就告诉哪一级的人；迟到的巡检一次补齐，只按最高的一级去告知，低的各级照样记为已走。
 * 超时只记一次，记下迟了多久；业主看得到超时和上报给了谁，提前的提醒只给员工看。
 */
import {
  BREACH_PERCENT,
  isLadderClockKind,
  LADDER_ROLES,
  type LadderClockKind,
  type LadderStep,
} from '@yingsheng/shared/sla/ladder';
import type { ClockKind } from '@yingsheng/shared/sla/policy';
import { isWorkOrderOpen } from '@yingsheng/shared/work-order/status';
import {
  type ClockStep,
  type ComplaintPatch,
  type Decision,
  decision,
  entry,
  type NewComplaintEvent,
  type StepRun,
} from '../../complaints/domain/decision';
import type { ClockState, ComplaintFacts } from '../../complaints/domain/facts';
import { minutesLate, rungsDue } from '../../complaints/domain/ladder-steps';
import { stepGroundOf } from '../../complaints/domain/step-clocks';
import type { EscalationData } from '../../complaints/domain/view/escalation';
import type { DutyCandidate } from '../../dispatch/domain/duty-candidate';
import { chooseListener, type Listener, matterOf } from './choose-listener';

/** Promises made to the resident; the others, and those of co-handling departments, are the house's own. */
const PROMISED_TO_RESIDENT: readonly LadderClockKind[] = ['firstResponse', 'onSite', 'resolution', 'progressUpdate'];
/** Of them, what the resident is told by message; news that is late is itself told by the news. */
const TOLD_WHEN_MISSED: readonly ClockKind[] = ['firstResponse', 'onSite', 'resolution'];
const BREACH_KEY = 'breach';

interface Telling {
  readonly step: LadderStep;
  readonly listener: Listener | null;
}

/** All steps of one clock that are due at `now`, as one. Where none is, the clock is measured against the ladder again. */
export function escalateClock(
  facts: ComplaintFacts,
  clock: ClockState,
  staff: readonly DutyCandidate[],
  now: Date,
): Decision {
  const ground = stepGroundOf(facts, clock);
  const due = rungsDue(ground, clock, now);
  const percent = due.at(-1);
  const { kind } = clock;
  if (percent === undefined || !isLadderClockKind(kind)) return measuredAgain(clock);
  const steps = facts.terms.ladder.filter((step) => step.clockKind === kind && due.includes(step.percent));
  const tellings = tellingsOf(facts, clock, steps, staff);
  const told = tellings.flatMap(({ listener }) => (listener === null ? [] : [listener]));
  const isBreach = percent >= BREACH_PERCENT;
  const data: EscalationData = {
    clockId: clock.id,
    kind,
    percent,
    minutesLate: isBreach ? minutesLate(ground, clock.dueAt, now) : null,
    told,
  };
  const isVisibleToResident = isBreach && clock.workOrderId === null && PROMISED_TO_RESIDENT.includes(kind);
  return decision({
    complaint: isVisibleToResident ? raisedTo(facts, told.at(-1)) : {},
    entries: [
      entry({
        action: 'escalate',
        isBySystem: true,
        workOrderId: clock.workOrderId,
        data: { ...data },
        isVisibleToResident,
      }),
    ],
    events: [
      { type: 'ComplaintEscalated', payload: { ...data, isBreach } },
      ...(isVisibleToResident && due.includes(BREACH_PERCENT) ? promiseMissed(facts, clock, told.at(-1), now) : []),
    ],
    steps: [{ clockId: clock.id, percent, runs: runsOf(due, steps, tellings) }],
    isBackground: true,
  });
}

/** 晚了要告诉业主: once for each promise, with what is recorded at that moment. */
function promiseMissed(
  { complaint, workOrders, clocks }: ComplaintFacts,
  { id: whileClockId, kind, dueAt }: ClockState,
  listener: Listener | undefined,
  now: Date,
): NewComplaintEvent[] {
  if (!TOLD_WHEN_MISSED.includes(kind)) return [];
  const lead = workOrders.find((order) => order.kind === 'lead' && isWorkOrderOpen(order.status));
  const update = clocks.find((other) => other.kind === 'progressUpdate' && other.endedAt === null && other.dueAt > now);
  const isRaised = listener !== undefined && listener.role !== 'handler';
  return [
    {
      type: 'PromiseMissed',
      payload: {
        whileClockId,
        kind,
        dueAt: dueAt.toISOString(),
        inChargeId: lead?.handlerId ?? complaint.firstContactOwnerId,
        ...(isRaised ? { toldId: listener.personId, toldRole: listener.role } : {}),
        ...(update === undefined ? {} : { nextUpdateAt: update.dueAt.toISOString() }),
      },
    },
  ];
}

/** 已上报给谁: kept on the complaint while it is the highest of this round. */
export function raisedTo(
  { complaint }: Pick<ComplaintFacts, 'complaint'>,
  listener: Listener | undefined,
): ComplaintPatch {
  if (listener === undefined || listener.role === 'handler') return {};
  const known = complaint.escalatedRole === null ? -1 : LADDER_ROLES.indexOf(complaint.escalatedRole);
  if (LADDER_ROLES.indexOf(listener.role) <= known) return {};
  return { escalatedRole: listener.role, escalatedToId: listener.personId };
}

function measuredAgain({ id, escalatedPercent }: ClockState): Decision {
  const step: ClockStep = { clockId: id, percent: escalatedPercent, runs: [] };
  return decision({ steps: [step], isBackground: true });
}

/** The steps of the highest due rung, each with whom it tells; `null`: told already by a lower one, or nobody there. */
function tellingsOf(
  facts: ComplaintFacts,
  clock: ClockState,
  steps: readonly LadderStep[],
  staff: readonly DutyCandidate[],
): Telling[] {
  const highest = steps.reduce((most, { percent }) => Math.max(most, percent), 0);
  const matter = matterOf(facts, clock, staff);
  const toldIds = new Set<string>();
  return steps
    .filter(({ percent }) => percent === highest)
    .sort((a, b) => LADDER_ROLES.indexOf(a.role) - LADDER_ROLES.indexOf(b.role))
    .map((step) => {
      const listener = chooseListener(step.role, matter, staff);
      if (listener === null || toldIds.has(listener.personId)) return { step, listener: null };
      toldIds.add(listener.personId);
      return { step, listener };
    });
}

/** Every due step ran; who is told hangs on those of the highest rung. */
function runsOf(due: readonly number[], steps: readonly LadderStep[], tellings: readonly Telling[]): StepRun[] {
  const runs = steps.map((step): StepRun => {
    const { percent, role } = step;
    const listener = tellings.find((telling) => telling.step === step)?.listener ?? null;
    return { stepKey: `${percent}:${role}`, percent, role, personId: listener?.personId ?? null };
  });
  const breach: StepRun = { stepKey: BREACH_KEY, percent: BREACH_PERCENT, role: null, personId: null };
  return due.includes(BREACH_PERCENT) ? [...runs, breach] : runs;
}
