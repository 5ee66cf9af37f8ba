/** The people of a small estate and everything they can do with one complaint, on the real write path. */
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { Urgency } from '@yingsheng/shared/complaint/urgency';
import type { Role } from '@yingsheng/shared/people/role';
import { SPENDING_KINDS } from '@yingsheng/shared/spending/authority';
import { ComplaintsController } from '../../src/complaints/complaints.controller';
import { Spending } from '../../src/complaints/entities/spending';
import { HandoverController } from '../../src/complaints/handover.controller';
import { SpendingController } from '../../src/complaints/spending.controller';
import { DispatchController } from '../../src/dispatch/dispatch.controller';
import { WaitingOrdersController } from '../../src/dispatch/waiting-orders.controller';
import { WorkOrdersController } from '../../src/dispatch/work-orders.controller';
import { FollowUpController } from '../../src/follow-up/follow-up.controller';
import { SubmitComplaint } from '../../src/intake/submit-complaint';
import { Media } from '../../src/media/media.entity';
import { insertRows } from '../../src/platform/database/insert-rows';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import type { Viewer } from '../../src/platform/http/viewer';
import { newId } from '../../src/platform/ids';
import type { BootedApp } from '../support/boot-app';
import type { PersonKey, SmallEstate } from '../support/small-estate';

const ROLES = {
  lin: 'resident',
  neighbour: 'resident',
  desk: 'frontDesk',
  plumber: 'handler',
  secondPlumber: 'handler',
  cleaner: 'handler',
  lead: 'teamLead',
  manager: 'estateManager',
} as const satisfies Partial<Record<PersonKey, Role>>;

const DEPARTMENT = {
  lin: null,
  neighbour: null,
  desk: 'customerService',
  plumber: 'engineering',
  secondPlumber: 'engineering',
  cleaner: 'environment',
  lead: 'engineering',
  manager: 'customerService',
} as const;

export type Actor = keyof typeof ROLES;
export const ACTORS = Object.keys(ROLES) as Actor[];

const CATEGORIES: readonly CategoryCode[] = ['plumbing', 'seepage', 'corridors', 'noise', 'other'];
const URGENCIES: readonly Urgency[] = ['urgent', 'normal', 'enquiry'];

/** One attempt: who, what, and a number from which details are drawn. */
export interface Attempt {
  readonly actor: Actor;
  readonly action: string;
  readonly draw: number;
  /** Acts on a version that is not the latest. */
  readonly isStale: boolean;
}

export class SmallWorld {
  constructor(
    private readonly booted: BootedApp,
    readonly estate: SmallEstate,
  ) {}

  viewer(actor: Actor): Viewer {
    const department = DEPARTMENT[actor];
    return {
      personId: this.estate.people[actor],
      name: actor,
      grants: [{ role: ROLES[actor], estateId: this.estate.estateId }],
      departmentId: department === null ? null : this.estate.departmentIds[department],
    };
  }

  actorWith(personId: string | null): Actor | undefined {
    return ACTORS.find((actor) => this.estate.people[actor] === personId);
  }

  async submit(text: string, key: string, isConfidential = false): Promise<{ id: string; isRepeat: boolean }> {
    const request = {
      estateId: this.estate.estateId,
      text,
      place: { householdId: this.estate.rooms.lin },
      desiredOutcomes: ['repair' as const],
      contactPreference: 'either' as const,
      isConfidential,
      mediaIds: [],
    };
    const opened = await this.booted.app.get(SubmitComplaint).execute(this.viewer('lin'), key, request, 'web');
    return { id: opened.receipt.id, isRepeat: opened.isRepeat };
  }

  show(actor: Actor, id: string): Promise<ComplaintDetail> {
    return this.booted.app.get(ComplaintsController).show(this.viewer(actor), id);
  }

  /** What the actor's own screen offers for the complaint and the work order that `draw` picks. */
  async offered(actor: Actor, id: string, draw: number): Promise<string[]> {
    const detail = await this.show(actor, id);
    const order = drawn(detail.workOrders, draw);
    if (order === undefined || ROLES[actor] === 'resident') return detail.allowedActions;
    const { allowedActions } = await this.booted.app.get(WorkOrdersController).show(this.viewer(actor), order.id);
    return [...detail.allowedActions, ...allowedActions.map((action) => `order.${action}`)];
  }

  /** Refusals are thrown on to the caller. */
  async attempt(id: string, version: number, orders: readonly { id: string; version: number }[], attempt: Attempt) {
    const { action, actor, draw } = attempt;
    const seen = attempt.isStale ? version + 1 : version;
    if (!action.startsWith('order.')) return this.onComplaint(this.viewer(actor), id, seen, action, draw);
    const order = drawn(orders, draw);
    if (order === undefined) return;
    const seenOrder = attempt.isStale ? order.version + 1 : order.version;
    await this.onOrder(this.viewer(actor), order.id, seenOrder, action.slice('order.'.length), draw);
  }

  private async onComplaint(viewer: Viewer, id: string, version: number, action: string, draw: number): Promise<void> {
    const complaints = this.booted.app.get(ComplaintsController);
    const followUp = this.booted.app.get(FollowUpController);
    const handovers = this.booted.app.get(HandoverController);
    const receiver = pick(ACTORS, draw >> 2);
    const spendings = this.booted.app.get(SpendingController);
    const category = pick(CATEGORIES, draw);
    const urgency = pick(URGENCIES, draw >> 3);
    const expectedAt = new Date(this.booted.clock.now().getTime() + (1 + (draw % 600)) * 60_000).toISOString();
    const words = { reason: '情况有变化', ruleText: '物业服务合同第三条', whereToGo: '供电公司 95598' };
    const acts: Record<string, () => Promise<unknown>> = {
      accept: () =>
        complaints.accept(viewer, id, { version, message: '已收到', ...(draw % 3 === 0 ? { category } : {}) }),
      answerOnTheSpot: () => complaints.answerOnTheSpot(viewer, id, { version, answer: '水表在楼道' }),
      correctTriage: () => complaints.correctTriage(viewer, id, { version, category, urgency, reason: '现场核实' }),
      publishUpdate: () =>
        complaints.publishUpdate(viewer, id, {
          version,
          progress: '正在拆检',
          difficulty: draw % 2 === 0 ? '缺配件' : null,
          expectedAt,
          etaReason: '等配件',
        }),
      recordSpending: () =>
        spendings.record(viewer, id, {
          version,
          kind: pick(SPENDING_KINDS, draw),
          amountFen: 1 + (draw % 90_000),
          note: '配件',
        }),
      approveSpending: async () => spendings.approve(viewer, id, { version, spendingId: await this.waiting(id) }),
      rejectSpending: async () =>
        spendings.reject(viewer, id, { version, spendingId: await this.waiting(id), reason: '金额偏高' }),
      withdrawSpending: async () => spendings.withdraw(viewer, id, { version, spendingId: await this.waiting(id) }),
      coHandle: () =>
        this.booted.app.get(DispatchController).coHandle(viewer, id, {
          version,
          departmentId: pick(Object.values(this.estate.departmentIds), draw),
          task: '请协助清理积水',
        }),
      note: () => complaints.note(viewer, id, { version, text: '入口已封,请走东门' }),
      comment: () => complaints.comment(viewer, id, { version, text: '请问怎么样了', mediaIds: [] }),
      urge: () => complaints.urge(viewer, id, { version }),
      resolve: () => complaints.resolve(viewer, id, { version, outcome: '已处理' }),
      proposeDecline: () => complaints.proposeDecline(viewer, id, { version, ...words }),
      decline: () => complaints.decline(viewer, id, { version }),
      rejectDecline: () => complaints.rejectDecline(viewer, id, { version, reason: '属于公共部位' }),
      withdraw: () => complaints.withdraw(viewer, id, { version, reason: '自己处理了' }),
      merge: () => complaints.merge(viewer, id, { version, targetNumber: this.mergeTarget }),
      dispatch: () =>
        this.booted.app.get(DispatchController).dispatch(viewer, id, { version, isForGrabs: draw % 4 === 0 }),
      confirm: () => followUp.confirm(viewer, id, { version }),
      refuse: () => followUp.refuse(viewer, id, { version, kind: 'notFixed', reason: '还在漏', mediaIds: [] }),
      reopen: () => followUp.reopen(viewer, id, { version, reason: '又漏了' }),
      proposeHandover: () =>
        handovers.propose(viewer, id, { version, toId: this.estate.people[receiver], reason: '下班交接' }),
      acceptHandover: () => handovers.accept(viewer, id, { version }),
      declineHandover: () => handovers.decline(viewer, id, { version, reason: '今晚我也休息' }),
      rate: () => followUp.rate(viewer, id, { version, speed: 5, attitude: 4, quality: 3 }),
    };
    await acts[action]?.();
  }

  private async onOrder(viewer: Viewer, id: string, version: number, action: string, draw: number): Promise<void> {
    const orders = this.booted.app.get(WorkOrdersController);
    const { people, departmentIds } = this.estate;
    const someone = pick([people.plumber, people.secondPlumber, people.cleaner], draw);
    const waiting = this.booted.app.get(WaitingOrdersController);
    const expectedReturnAt = new Date(this.booted.clock.now().getTime() + (1 + (draw % 900)) * 60_000).toISOString();
    const reason = '需要换人或等配件';
    const acts: Record<string, () => Promise<unknown>> = {
      accept: () => orders.accept(viewer, id, { version }),
      grab: () => orders.grab(viewer, id, { version }),
      return: () => orders.return(viewer, id, { version, reason: '正在抢修别处' }),
      arrive: () => orders.arrive(viewer, id, { version, beforeMediaIds: [] }),
      done: async () =>
        orders.done(viewer, id, {
          version,
          note: '更换密封圈',
          rootCause: '密封圈老化',
          afterMediaIds: [await this.photoOf(viewer.personId)],
          isResolving: draw % 2 === 0,
        }),
      offer: () => orders.offer(viewer, id, { version, handlerId: someone, reason: '换人处理' }),
      cancel: () => orders.cancel(viewer, id, { version, reason: '派错部门' }),
      rule: () => orders.rule(viewer, id, { version, departmentId: departmentIds.engineering, reason: '由工程部处理' }),
      proposeTransfer: () => waiting.propose(viewer, id, { version, receiverId: someone, reason }),
      acceptTransfer: () => waiting.accept(viewer, id, { version }),
      declineTransfer: () => waiting.decline(viewer, id, { version, reason }),
      requestSuspension: () => waiting.suspend(viewer, id, { version, reasonKind: 'parts', reason, expectedReturnAt }),
      approveSuspension: () => waiting.approve(viewer, id, { version }),
      rejectSuspension: () => waiting.reject(viewer, id, { version, reason }),
      resume: () => waiting.resume(viewer, id, { version }),
    };
    await acts[action]?.();
  }

  /** The request that has waited longest; any id where none does. */
  private async waiting(complaintId: string): Promise<string> {
    const { manager } = this.booted.dataSource;
    const found = await manager.findOne(Spending, { where: { complaintId, status: 'pending' }, order: { id: 'ASC' } });
    return found?.id ?? 'none';
  }

  /** Set by whoever opens a second complaint to merge into. */
  mergeTarget = 'YS-0000-0000';

  async photoOf(uploaderId: string): Promise<string> {
    const id = newId();
    await this.booted.app.get(TransactionRunner).run((manager) =>
      insertRows(manager, Media, [
        {
          id,
          uploaderId,
          kind: 'image',
          mime: 'image/jpeg',
          bytes: 1,
          width: 1,
          height: 1,
          storageKey: id,
          thumbnailKey: null,
          purpose: null,
          complaintId: null,
          workOrderId: null,
          timelineEntryId: null,
          uploadedAt: this.booted.clock.now(),
        },
      ]),
    );
    return id;
  }
}

/** Mostly the latest; the ones before it must move on as well. */
function drawn<T>(orders: readonly T[], draw: number): T | undefined {
  return draw % 3 === 0 ? orders.at(-1) : orders[draw % Math.max(1, orders.length)];
}

function pick<T>(options: readonly T[], draw: number): T {
  const option = options[Math.abs(draw) % options.length];
  if (option === undefined) throw new Error('nothing to pick from');
  return option;
}
