/** Everything that people can do, on the use cases themselves: what a controller adds is the answer, not the rule. */
import type { INestApplicationContext } from '@nestjs/common';
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { Urgency } from '@yingsheng/shared/complaint/urgency';
import { FOLLOW_UP_OUTCOMES } from '@yingsheng/shared/follow-up/call';
import { SPENDING_KINDS } from '@yingsheng/shared/spending/authority';
import { ActOnComplaint, type Decide } from '../../src/complaints/act-on-complaint';
import { AddEvidence } from '../../src/complaints/add-evidence';
import { CommentOnComplaint } from '../../src/complaints/comment-on-complaint';
import { acceptComplaint } from '../../src/complaints/domain/decide/accept';
import { correctTriage } from '../../src/complaints/domain/decide/correct-triage';
import { declineComplaint, rejectDecline } from '../../src/complaints/domain/decide/decline';
import { acceptHandover, declineHandover } from '../../src/complaints/domain/decide/handover';
import { publishUpdate } from '../../src/complaints/domain/decide/publish-update';
import { answerOnTheSpot, resolveComplaint } from '../../src/complaints/domain/decide/resolve';
import { approveSpending, rejectSpending, withdrawSpending } from '../../src/complaints/domain/decide/spend';
import { noteOnComplaint } from '../../src/complaints/domain/decide/talk';
import { withdrawComplaint } from '../../src/complaints/domain/decide/withdraw';
import { LoadComplaint } from '../../src/complaints/load-complaint';
import { ProposeDecline } from '../../src/complaints/propose-decline';
import { ProposeHandover } from '../../src/complaints/propose-handover';
import { RecordSpending } from '../../src/complaints/record-spending';
import { UndoMerge } from '../../src/complaints/undo-merge';
import { AcceptTransfer } from '../../src/dispatch/accept-transfer';
import { ApproveSuspension } from '../../src/dispatch/approve-suspension';
import { ArriveAtWorkOrder } from '../../src/dispatch/arrive-at-work-order';
import { AskCoHandling } from '../../src/dispatch/ask-co-handling';
import { CancelWorkOrder } from '../../src/dispatch/cancel-work-order';
import { CompleteWorkOrder } from '../../src/dispatch/complete-work-order';
import { DeclineTransfer } from '../../src/dispatch/decline-transfer';
import { DispatchComplaint } from '../../src/dispatch/dispatch-complaint';
import { GiveBack } from '../../src/dispatch/give-back';
import { NameAccused } from '../../src/dispatch/name-accused';
import { OfferWorkOrder } from '../../src/dispatch/offer-work-order';
import { RejectSuspension } from '../../src/dispatch/reject-suspension';
import { ResumeWorkOrder } from '../../src/dispatch/resume-work-order';
import { ReturnWorkOrder } from '../../src/dispatch/return-work-order';
import { RuleOnWorkOrder } from '../../src/dispatch/rule-on-work-order';
import { SuspendWorkOrder } from '../../src/dispatch/suspend-work-order';
import { TakeWorkOrder } from '../../src/dispatch/take-work-order';
import { TransferWorkOrder } from '../../src/dispatch/transfer-work-order';
import { UrgeComplaint } from '../../src/escalation/urge-complaint';
import { ConfirmByPhone } from '../../src/follow-up/confirm-by-phone';
import { ConfirmComplaint } from '../../src/follow-up/confirm-complaint';
import { FileAppeal } from '../../src/follow-up/file-appeal';
import { MergeComplaint } from '../../src/follow-up/merge-complaint';
import { RateComplaint } from '../../src/follow-up/rate-complaint';
import { RecordFollowUpCall } from '../../src/follow-up/record-follow-up-call';
import { RefuseComplaint } from '../../src/follow-up/refuse-complaint';
import { RejectAppeal } from '../../src/follow-up/reject-appeal';
import { ReopenComplaint } from '../../src/follow-up/reopen-complaint';
import { UpholdAppeal } from '../../src/follow-up/uphold-appeal';
import { AskForCalls } from '../../src/notifications/ask-for-calls';
import { CallTask } from '../../src/notifications/entities/call-task';
import { RecordCall } from '../../src/notifications/record-call';
import { StartCallClock } from '../../src/notifications/start-call-clock';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import type { Viewer } from '../../src/platform/http/viewer';
import { newId } from '../../src/platform/ids';
import type { SmallEstate } from '../support/small-estate';

/** One person's attempt on one complaint, with a number from which details are drawn. */
export interface Attempt {
  readonly app: INestApplicationContext;
  readonly estate: SmallEstate;
  readonly viewer: Viewer;
  readonly id: string;
  /** Version the person saw; a stale one is refused. */
  readonly version: number;
  readonly draw: number;
  readonly now: Date;
  /** Number of another complaint. */
  readonly otherNumber: string;
  /** The spending that has waited longest for approval; any id where none does. */
  readonly spendingId: string;
  photo(): Promise<string>;
}

type Move = (attempt: Attempt) => Promise<unknown>;

const CATEGORIES: readonly CategoryCode[] = ['plumbing', 'seepage', 'corridors', 'noise', 'rudeness', 'other'];
const URGENCIES: readonly Urgency[] = ['urgent', 'normal', 'enquiry'];

export function pick<T>(options: readonly T[], draw: number): T {
  const option = options[Math.abs(draw) % options.length];
  if (option === undefined) throw new Error('nothing to pick from');
  return option;
}

const triage = ({ draw }: Attempt) => ({ category: pick(CATEGORIES, draw), urgency: pick(URGENCIES, draw >> 3) });
const someone = ({ estate: { people }, draw }: Attempt) =>
  pick(
    [
      people.plumber,
      people.secondPlumber,
      people.cleaner,
      people.lead,
      people.manager,
      people.desk,
      people.foreignDesk,
    ],
    draw,
  );

/** An action that the controller decides in one line. */
function decide({ app, viewer, id, version }: Attempt, decision: Decide): Promise<void> {
  return app.get(ActOnComplaint).execute(viewer, id, version, decision);
}

export const COMPLAINT_MOVES: Readonly<Record<string, Move>> = {
  accept: (a) => {
    const chosen = a.draw % 3 === 0 ? triage(a) : { category: null, urgency: null };
    const words = { message: '已收到', reason: a.draw % 2 === 0 ? '现场核实' : null, ...chosen };
    return decide(a, (facts, now) => acceptComplaint(facts, a.viewer, words, now));
  },
  answerOnTheSpot: (a) => decide(a, (facts, now) => answerOnTheSpot(facts, a.viewer, '水表在楼道', now)),
  correctTriage: (a) =>
    decide(a, (facts, now) => correctTriage(facts, a.viewer, { ...triage(a), reason: '现场核实' }, now)),
  publishUpdate: (a) => {
    const expectedAt = new Date(a.now.getTime() + (1 + (a.draw % 600)) * 60_000);
    const update = { progress: '正在拆检', difficulty: '缺配件', expectedAt, etaReason: '等配件' };
    return decide(a, (facts, now) => publishUpdate(facts, a.viewer, update, now));
  },
  comment: ({ app, viewer, id, version }) =>
    app.get(CommentOnComplaint).execute(viewer, id, { version, text: '请问怎么样了', mediaIds: [] }),
  addEvidence: async ({ app, viewer, id, photo }) => app.get(AddEvidence).execute(viewer, id, [await photo()]),
  note: (a) => decide(a, (facts) => noteOnComplaint(facts, a.viewer, '入口已封，请走东门')),
  proposeHandover: (a) =>
    a.app.get(ProposeHandover).execute(a.viewer, a.id, { version: a.version, toId: someone(a), reason: '下班交接' }),
  acceptHandover: (a) => decide(a, (facts) => acceptHandover(facts, a.viewer)),
  declineHandover: (a) => decide(a, (facts) => declineHandover(facts, a.viewer, '今晚我也休息')),
  recordSpending: ({ app, viewer, id, version, draw }) =>
    app.get(RecordSpending).execute(viewer, id, {
      version,
      kind: pick(SPENDING_KINDS, draw),
      amountFen: 1 + (draw % 90_000),
      note: '配件',
    }),
  approveSpending: (a) => decide(a, (facts, now) => approveSpending(facts, a.viewer, a.spendingId, null, now)),
  rejectSpending: (a) => decide(a, (facts, now) => rejectSpending(facts, a.viewer, a.spendingId, '金额偏高', now)),
  withdrawSpending: (a) => decide(a, (facts, now) => withdrawSpending(facts, a.viewer, a.spendingId, now)),
  coHandle: ({ app, viewer, id, version, estate, draw }) =>
    app.get(AskCoHandling).execute(viewer, id, {
      version,
      departmentId: pick(Object.values(estate.departmentIds), draw),
      task: '请协助清理积水',
    }),
  /** By the system, whoever is at the screen. */
  askForCall: ({ app, id, now }) =>
    app.get(TransactionRunner).run(async (manager) => {
      const { complaint } = await app.get(LoadComplaint).loadFacts(manager, id, { lock: true });
      const words = { title: '有新进展', body: '正在拆检' };
      await app.get(AskForCalls).execute(manager, { ...complaint, complaintId: id }, newId(), words, now);
      const { id: taskId } = await manager.findOneOrFail(CallTask, {
        where: { complaintId: id },
        order: { id: 'DESC' },
      });
      await app.get(StartCallClock).execute(taskId);
    }),
  recordCall: async ({ app, viewer, id, draw }) => {
    const task = await app.get(TransactionRunner).read((manager) => manager.findOneBy(CallTask, { complaintId: id }));
    const outcome = draw % 2 === 0 ? 'told' : 'notReached';
    return app.get(RecordCall).execute(viewer, task?.id ?? 'none', { outcome, note: '家里人接的' });
  },
  urge: ({ app, viewer, id, version }) => app.get(UrgeComplaint).execute(viewer, id, version),
  resolve: (a) => decide(a, (facts, now) => resolveComplaint(facts, a.viewer, '已处理', now)),
  proposeDecline: ({ app, viewer, id, version }) => {
    const grounds = { reason: '不属于公共部位', ruleText: '物业服务合同第三条', whereToGo: '供电公司 95598' };
    return app.get(ProposeDecline).execute(viewer, id, { version, ...grounds });
  },
  decline: (a) => decide(a, (facts, now) => declineComplaint(facts, a.viewer, now)),
  rejectDecline: (a) => decide(a, (facts) => rejectDecline(facts, a.viewer, '属于公共部位')),
  withdraw: (a) => decide(a, (facts, now) => withdrawComplaint(facts, a.viewer, '自己处理了', now)),
  merge: ({ app, viewer, id, version, otherNumber }) =>
    app.get(MergeComplaint).execute(viewer, id, { version, targetNumber: otherNumber, reason: '说的是同一处' }),
  undoMerge: ({ app, viewer, id, version }) => app.get(UndoMerge).execute(viewer, id, { version }),
  dispatch: ({ app, viewer, id, version, draw }) =>
    app.get(DispatchComplaint).execute(viewer, id, { version, isForGrabs: draw % 4 === 0 }),
  nameAccused: (a) =>
    a.app.get(NameAccused).execute(a.viewer, a.id, {
      version: a.version,
      accusedIds: a.draw % 5 === 0 ? [] : [pick([a.estate.people.desk, someone(a)], a.draw >> 1)],
      reason: '核对监控',
    }),
  confirm: ({ app, viewer, id, version }) => app.get(ConfirmComplaint).execute(viewer, id, { version }),
  confirmByPhone: ({ app, viewer, id, version }) =>
    app.get(ConfirmByPhone).execute(viewer, id, { version, words: '不滴了' }),
  refuse: ({ app, viewer, id, version }) =>
    app.get(RefuseComplaint).execute(viewer, id, { version, kind: 'notFixed', reason: '还在漏', mediaIds: [] }),
  reopen: ({ app, viewer, id, version }) => app.get(ReopenComplaint).execute(viewer, id, { version, reason: '又漏了' }),
  rate: ({ app, viewer, id, version, draw }) =>
    app.get(RateComplaint).execute(viewer, id, { version, speed: 5, attitude: 4, quality: 1 + (draw % 5) }),
  fileAppeal: ({ app, viewer, id, version }) =>
    app.get(FileAppeal).execute(viewer, id, { version, reason: '没有解决就关闭了', mediaIds: [] }),
  upholdAppeal: ({ app, viewer, id, version }) =>
    app.get(UpholdAppeal).execute(viewer, id, { version, answer: '现场确实还在漏' }),
  rejectAppeal: ({ app, viewer, id, version }) =>
    app.get(RejectAppeal).execute(viewer, id, { version, answer: '已核对现场，处理符合约定' }),
  recordFollowUpCall: ({ app, viewer, id, version, draw }) =>
    app
      .get(RecordFollowUpCall)
      .execute(viewer, id, { version, outcome: pick(FOLLOW_UP_OUTCOMES, draw), note: '下雨天又渗' }),
};

/** `id` and `version` are those of the work order. */
export const ORDER_MOVES: Readonly<Record<string, Move>> = {
  accept: ({ app, viewer, id, version }) => app.get(TakeWorkOrder).execute(viewer, id, 'accept', { version }),
  grab: ({ app, viewer, id, version }) => app.get(TakeWorkOrder).execute(viewer, id, 'grab', { version }),
  return: ({ app, viewer, id, version }) =>
    app.get(ReturnWorkOrder).execute(viewer, id, { version, reason: '正在抢修别处' }),
  arrive: ({ app, viewer, id, version }) =>
    app.get(ArriveAtWorkOrder).execute(viewer, id, { version, beforeMediaIds: [] }),
  done: async ({ app, viewer, id, version, draw, photo }) =>
    app.get(CompleteWorkOrder).execute(viewer, id, {
      version,
      note: '更换密封圈',
      rootCause: '密封圈老化',
      afterMediaIds: [await photo()],
      isResolving: draw % 2 === 0,
    }),
  offer: (a) =>
    a.app
      .get(OfferWorkOrder)
      .execute(a.viewer, a.id, { version: a.version, handlerId: someone(a), reason: '换人处理' }),
  cancel: ({ app, viewer, id, version }) =>
    app.get(CancelWorkOrder).execute(viewer, id, { version, reason: '派错部门' }),
  rule: ({ app, viewer, id, version, estate, draw }) =>
    app.get(RuleOnWorkOrder).execute(viewer, id, {
      version,
      departmentId: pick([estate.departmentIds.engineering, estate.departmentIds.environment], draw),
      reason: '由这个部门处理',
    }),
  proposeTransfer: (a) =>
    a.app
      .get(TransferWorkOrder)
      .execute(a.viewer, a.id, { version: a.version, receiverId: someone(a), reason: '需要高空作业' }),
  acceptTransfer: ({ app, viewer, id, version }) => app.get(AcceptTransfer).execute(viewer, id, { version }),
  declineTransfer: ({ app, viewer, id, version }) =>
    app.get(DeclineTransfer).execute(viewer, id, { version, reason: '走不开' }),
  requestSuspension: ({ app, viewer, id, version, draw, now }) =>
    app.get(SuspendWorkOrder).execute(viewer, id, {
      version,
      reasonKind: 'parts',
      reason: '等配件',
      expectedReturnAt: new Date(now.getTime() + (1 + (draw % 900)) * 60_000).toISOString(),
    }),
  approveSuspension: ({ app, viewer, id, version }) => app.get(ApproveSuspension).execute(viewer, id, { version }),
  rejectSuspension: ({ app, viewer, id, version }) =>
    app.get(RejectSuspension).execute(viewer, id, { version, reason: '先用临时阀门' }),
  resume: ({ app, viewer, id, version }) => app.get(ResumeWorkOrder).execute(viewer, id, { version }),
  askBack: ({ app, viewer, id }) => app.get(GiveBack).ask(viewer, id),
  giveBack: ({ app, viewer, id, version }) => app.get(GiveBack).give(viewer, id, { version }),
  declineBack: ({ app, viewer, id, version }) => app.get(GiveBack).decline(viewer, id, { version }),
};
