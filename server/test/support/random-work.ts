/** People at work on a few matters of a small estate, drawn at random: whoever has the move mostly makes it. */
import fc from 'fast-check';
import { allowedComplaintActions } from '../../src/complaints/domain/allowed-actions';
import { allowedWorkOrderActions } from '../../src/dispatch/domain/allowed-actions';
import { RegisterComplaint } from '../../src/intake/register-complaint';
import { DomainError } from '../../src/platform/domain-error';
import { newId } from '../../src/platform/ids';
import { JobRegistry } from '../../src/platform/jobs/job-registry';
import type { Actor, SmallWorld } from '../factories/small-world';
import { readHistory } from '../walk/history';
import { COMPLAINT_MOVES, ORDER_MOVES, pick } from '../walk/moves';
import { SELDOM } from '../walk/walker';
import type { BootedApp } from './boot-app';

const TEXTS = ['厨房水管漏水', '师傅态度不好', '楼道灯不亮', '想问一下物业费怎么交', '垃圾没有清'];

/** One thing that somebody tries. */
export interface Deed {
  readonly actor: Actor;
  /** Whoever has the move does it, if they are among those at work. */
  readonly isMovers: boolean;
  readonly which: number;
  readonly draw: number;
  readonly minutes: number;
}

/** Mostly a little later, and now and then some days. */
export function deedOf(actors: readonly Actor[], matters: number): fc.Arbitrary<Deed> {
  return fc.record({
    actor: fc.constantFrom(...actors),
    isMovers: fc.nat(3).map((chance) => chance > 0),
    which: fc.nat(matters - 1),
    draw: fc.nat(100_000),
    minutes: fc.oneof({ weight: 4, arbitrary: fc.nat(90) }, { weight: 1, arbitrary: fc.nat(4 * 24 * 60) }),
  });
}

export class RandomWork {
  private readonly ids: string[] = [];

  constructor(
    private readonly booted: BootedApp,
    private readonly world: SmallWorld,
    /** Who is at work; nobody else does anything. */
    private readonly actors: readonly Actor[],
  ) {}

  /** By a resident in the app. */
  async submit(draw: number): Promise<void> {
    this.ids.push((await this.world.submit(pick(TEXTS, draw), newId())).id);
  }

  /** By staff, of a household that need not know of it. */
  async register(by: Actor, draw: number): Promise<void> {
    const { estateId, rooms } = this.world.estate;
    const opened = await this.booted.app.get(RegisterComplaint).execute(this.world.viewer(by), newId(), {
      estateId,
      text: pick(TEXTS, draw),
      place: draw % 3 === 0 ? { publicAreaId: this.world.estate.publicAreaId } : { householdId: rooms.neighbour },
      desiredOutcomes: ['repair'],
      contactPreference: 'either',
      isConfidential: false,
      mediaIds: [],
      channel: draw % 2 === 0 ? 'phone' : 'walkIn',
      householdId: rooms.neighbour,
      callerName: '王女士',
      callerPhone: '13900001111',
    });
    this.ids.push(opened.receipt.id);
  }

  /** Whatever falls due on the way is done by the worker. */
  async pass(minutes: number): Promise<void> {
    const { clock, app } = this.booted;
    clock.advance(minutes);
    for (const job of app.get(JobRegistry).all()) await job.run(clock.now());
  }

  /** What was done, or `null` where nothing was offered or it was refused. */
  async attempt({ actor: drawn, isMovers, which, draw }: Deed): Promise<string | null> {
    const { facts } = await readHistory(this.booted, pick(this.ids, which));
    const { complaint, workOrders, spendings } = facts;
    const mover = this.world.actorWith(complaint.ballHolderId);
    const actor = isMovers && mover !== undefined && this.actors.includes(mover) ? mover : drawn;
    const viewer = this.world.viewer(actor);
    const now = this.booted.clock.now();
    const offers = [
      ...allowedComplaintActions(viewer, facts, now).map((action) => ({ action: String(action), target: complaint })),
      ...workOrders.flatMap((target) =>
        allowedWorkOrderActions(viewer, target, facts).map((action) => ({ action: `order.${action}`, target })),
      ),
    ];
    const work = draw % 3 === 0 ? offers : offers.filter(({ action }) => !SELDOM.includes(action));
    if (work.length === 0) return null;
    const { action, target } = pick(work, draw >> 2);
    const move = action.startsWith('order.') ? ORDER_MOVES[action.slice('order.'.length)] : COMPLAINT_MOVES[action];
    if (move === undefined) return null;
    const other = await readHistory(this.booted, pick(this.ids, which + 1));
    try {
      await move({
        app: this.booted.app,
        estate: this.world.estate,
        viewer,
        id: target.id,
        version: target.version,
        draw,
        now,
        otherNumber: other.facts.complaint.number,
        spendingId: spendings.find(({ status }) => status === 'pending')?.id ?? 'none',
        photo: () => this.world.photoOf(viewer.personId),
      });
      return `${actor} ${action}`;
    } catch (error) {
      // Anything but a refusal is a defect.
      if (!(error instanceof DomainError)) throw error;
      return null;
    }
  }
}
