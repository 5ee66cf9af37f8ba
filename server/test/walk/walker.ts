/** Random people on several complaints: mostly whoever has the move does what is offered, sometimes anybody tries anything. */
import { allowedComplaintActions } from '../../src/complaints/domain/allowed-actions';
import type { ComplaintState, WorkOrderState } from '../../src/complaints/domain/facts';
import { allowedWorkOrderActions } from '../../src/dispatch/domain/allowed-actions';

import { DomainError } from '../../src/platform/domain-error';
import type { Viewer } from '../../src/platform/http/viewer';
import { newId } from '../../src/platform/ids';
import { JobRegistry } from '../../src/platform/jobs/job-registry';
import type { Actor, SmallWorld } from '../factories/small-world';
import type { BootedApp } from '../support/boot-app';
import { entryCounts, type History, lastOutboxId, readHistory, traceIn, traceOf } from './history';
import { checkChain, checkHidden, checkNothingChanged, checkScreen, checkState, checkStep } from './invariants';
import { COMPLAINT_MOVES, ORDER_MOVES, pick } from './moves';

const TEXTS = ['厨房水管漏水', '师傅态度恶劣，骂人', '燃气味很重，好像漏气了', '楼道灯不亮', '想问一下物业费怎么交'];
/** What is written into a second matter too: of a merging, and of what the merged person says. */
const REACHING_ANOTHER = ['merge', 'undoMerge', 'comment', 'urge'];
/** Words and endings are drawn less often than work, or no story would ever get far. */
export const SELDOM = [
  'note',
  'withdraw',
  'merge',
  'comment',
  'addEvidence',
  'urge',
  'correctTriage',
  'publishUpdate',
  'askForCall',
  'proposeHandover',
  'proposeDecline',
  'answerOnTheSpot',
  'confirmByPhone',
  'recordSpending',
  'coHandle',
  'order.return',
  'order.cancel',
  'order.offer',
];
const ALL_ACTIONS = [...Object.keys(COMPLAINT_MOVES), ...Object.keys(ORDER_MOVES).map((action) => `order.${action}`)];

export interface Step {
  readonly actor: Actor;
  /**
   * `mover`: whoever has the move does what is offered; `offered`: somebody does; `bold`: whoever answers for the matter
   * tries anything; `any`: anybody does.
   */
  readonly manner: 'mover' | 'offered' | 'bold' | 'any';
  /** Which of the complaints. */
  readonly which: number;
  readonly draw: number;
  readonly minutes: number;
  /** Acts on a version that is not the latest. */
  readonly isStale: boolean;
}

export class Walker {
  constructor(
    private readonly booted: BootedApp,
    private readonly world: SmallWorld,
    /** Every action that was ever taken, for the walk to prove that it went somewhere. */
    private readonly taken: Set<string>,
  ) {}

  /** A sequence of steps over `texts.length` new complaints; throws at the first step after which an invariant fails. */
  async walk(count: number, steps: readonly Step[]): Promise<void> {
    const histories: History[] = [];
    for (let index = 0; index < count; index += 1) histories.push(await this.open(index + (steps[0]?.draw ?? 0)));
    const story: string[] = [];
    try {
      await this.live(histories, steps, story);
    } catch (error) {
      // What people did reads better than the numbers that made them do it.
      throw new Error(`${error instanceof Error ? error.message : error}\nafter: ${story.join(' → ')}`);
    }
  }

  private async live(histories: History[], steps: readonly Step[], story: string[]): Promise<void> {
    const count = histories.length;
    for (const step of steps) {
      const at = step.which % count;
      await this.pass(histories, step.minutes);
      const before = histories[at] ?? (await this.open(at));
      const other = histories[(at + 1) % count]?.facts.complaint.number ?? '';
      const lastEvent = await lastOutboxId(this.booted);
      const taken = await this.attempt(before, step, other, story);
      if (taken === null) await this.checkUntouched(before, lastEvent);
      else histories[at] = await this.checked(before);
      if (step.draw % 10 === 0) await this.look(histories[at] ?? before, step.draw);
      if (taken !== null && REACHING_ANOTHER.includes(taken)) await this.rereadAll(histories);
    }
    await this.leave(histories);
  }

  private async open(draw: number): Promise<History> {
    const { id } = await this.world.submit(pick(TEXTS, draw), newId());
    const opened = await readHistory(this.booted, id);
    checkState(opened);
    return opened;
  }

  /** Time passes; where something falls due on the way, the jobs of the worker run. */
  private async pass(histories: History[], minutes: number): Promise<void> {
    const { clock, app } = this.booted;
    const from = clock.now();
    clock.advance(minutes);
    const to = clock.now();
    const isDue = (instant: Date | null) => instant !== null && instant > from && instant <= to;
    const isAnythingDue = histories.some(
      ({ facts: { clocks, pauses, complaint } }) =>
        [
          ...clocks.flatMap((c) => (c.endedAt === null ? [c.warnAt, c.dueAt] : [])),
          ...pauses.map((p) => p.untilAt),
        ].some(isDue) ||
        (complaint.status === 'resolved' && minutes > 60),
    );
    if (!isAnythingDue) return;
    for (const job of app.get(JobRegistry).all()) await job.run(to);
    await this.rereadAll(histories);
  }

  /** What others than the person at work may have written. */
  private async rereadAll(histories: History[]): Promise<void> {
    const counts = await entryCounts(this.booted, histories);
    for (const [index, before] of histories.entries()) {
      if (counts.get(before.facts.complaint.id) !== before.entries.length) {
        histories[index] = await this.checked(before);
      }
    }
  }

  /** Of what was refused. */
  private async checkUntouched(before: History, lastEvent: string | null): Promise<void> {
    checkNothingChanged(
      { ...traceIn(before), lastEvent },
      { ...(await traceOf(this.booted, before)), lastEvent: await lastOutboxId(this.booted) },
    );
  }

  /** The complaint as it is now, after every rule was asked. */
  private async checked(before: History): Promise<History> {
    const after = await readHistory(this.booted, before.facts.complaint.id, before);
    checkState(after);
    checkStep(before, after, this.world.leadIds());
    for (const { action } of after.entries.slice(before.entries.length)) {
      this.taken.add(action);
    }
    return after;
  }

  /** What people read is a sentence, and nobody reads what is not theirs: of others' homes, or of what they are accused of. */
  private async look({ facts: { complaint } }: History, draw: number): Promise<void> {
    const actor = draw % 50 === 0 ? 'neighbour' : draw % 20 === 0 ? 'lin' : 'manager';
    const isAccused = complaint.accusedIds.includes(this.world.viewer(actor).personId);
    const show = () => this.world.show(actor, complaint.id);
    if (actor === 'neighbour' || isAccused) return checkHidden(show);
    checkScreen(actor, await show());
  }

  /** The action that was taken, or `null` where it was refused. */
  private async attempt(before: History, step: Step, otherNumber: string, story: string[]): Promise<string | null> {
    const { complaint, workOrders, spendings } = before.facts;
    const { manner, draw, isStale } = step;
    const order = workOrders.length === 0 ? undefined : pick(workOrders, draw % 3 === 0 ? draw : workOrders.length - 1);
    const actor = this.actorOf(step, complaint, order);
    const viewer = this.world.viewer(actor);
    const action =
      manner === 'any' || manner === 'bold' ? pick(ALL_ACTIONS, draw) : this.offered(viewer, before, order, draw);
    if (action === undefined) return null;
    const isOnOrder = action.startsWith('order.');
    const target = isOnOrder ? order : complaint;
    const move = isOnOrder ? ORDER_MOVES[action.slice('order.'.length)] : COMPLAINT_MOVES[action];
    if (target === undefined || move === undefined) return null;
    story.push(`${complaint.number.slice(-3)} ${actor} ${action}`);
    try {
      await move({
        app: this.booted.app,
        estate: this.world.estate,
        viewer,
        id: target.id,
        version: target.version + (isStale ? 1 : 0),
        draw,
        now: this.booted.clock.now(),
        otherNumber,
        spendingId: spendings.find(({ status }) => status === 'pending')?.id ?? 'none',
        photo: () => this.world.photoOf(viewer.personId),
      });
      return action;
    } catch (error) {
      // Anything but a refusal is a defect.
      if (!(error instanceof DomainError)) throw error;
      story.push(`(${error.code})`);
      return null;
    }
  }

  private actorOf({ actor, manner, draw }: Step, complaint: ComplaintState, order: WorkOrderState | undefined): Actor {
    if (manner === 'mover') return this.moverOf(complaint, order, draw);
    if (manner === 'bold') return this.world.actorWith(complaint.firstContactOwnerId) ?? actor;
    return actor;
  }

  /** Whose move it is; an order in the pool is anybody's of the department. */
  private moverOf({ ballHolderId }: ComplaintState, order: WorkOrderState | undefined, draw: number): Actor {
    const isInPool = order?.status === 'offered' && order.offeredToId === null;
    if (isInPool) return pick(['plumber', 'secondPlumber', 'cleaner'] as const, draw >> 4);
    return this.world.actorWith(ballHolderId) ?? 'lin';
  }

  private offered(
    viewer: Viewer,
    { facts }: History,
    order: WorkOrderState | undefined,
    draw: number,
  ): string | undefined {
    const onOrder = order === undefined ? [] : allowedWorkOrderActions(viewer, order, facts);
    const all = [
      ...allowedComplaintActions(viewer, facts, this.booted.clock.now()),
      ...onOrder.map((action) => `order.${action}`),
    ];
    const work = draw % 6 === 0 ? all : all.filter((action) => !SELDOM.includes(action));
    return work.length === 0 ? undefined : pick(work, draw >> 2);
  }

  /** Nobody's open work is left behind for the next story. */
  private async leave(histories: readonly History[]): Promise<void> {
    for (const before of histories) {
      if (before.facts.complaint.status === 'closed') continue;
      await this.attempt(before, { ...LEAVING, actor: 'lin' }, '', []);
      await this.checked(before);
    }
    for (const { facts } of histories) checkChain((await readHistory(this.booted, facts.complaint.id)).entries);
  }
}

const LEAVING: Omit<Step, 'actor'> = {
  manner: 'any',
  which: 0,
  draw: ALL_ACTIONS.indexOf('withdraw'),
  minutes: 0,
  isStale: false,
};
