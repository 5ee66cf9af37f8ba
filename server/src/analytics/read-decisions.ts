import type { Board, DecisionRow } from '@yingsheng/shared/api/board';
import { SPENDING_KIND_LABEL, SUSPENSION_REASON_LABEL } from '@yingsheng/shared/labels.zh';
import { moneyText } from '@yingsheng/shared/spending/money-words';
import { writtenTime } from '@yingsheng/shared/written-time';
import { type EntityManager, In } from 'typeorm';
import { ClockRow } from '../complaints/entities/clock-row';
import { Complaint } from '../complaints/entities/complaint';
import { Spending } from '../complaints/entities/spending';
import { TimelineEntry } from '../complaints/entities/timeline-entry';
import { WorkOrder } from '../complaints/entities/work-order';
import { hideFromAccused } from '../complaints/hide-from-accused';
import { loadSeen } from '../complaints/load-seen';
import { waitsFor } from '../complaints/waits-for';
import { personBriefs } from '../directory/people';
import type { Viewer } from '../platform/http/viewer';
import { type Awaited, mayDecide } from './may-decide';
import { readLeftBehind } from './read-left-behind';

/**
 * What only a lead can move: rulings, approvals, what nobody has taken in time, and what somebody on leave left behind.
 * 等您决定 is what this one may decide, longest waiting first; of what others must decide, how much and who.
 */
export async function readDecisions(
  manager: EntityManager,
  estateId: string,
  viewer: Viewer,
  now: Date,
): Promise<Pick<Board, 'decisions' | 'decidedByOthers'>> {
  const board: Seen = { manager, estateId, viewerId: viewer.personId };
  const waiting = [
    ...(await rulings(board)),
    ...(await approvals(board)),
    ...(await suspensions(board, now)),
    ...(await unassigned(board, now)),
    ...(await readLeftBehind(manager, estateId, viewer.personId, now)).map((row) => ({ row, deciderId: null })),
    ...(await spendings(board)),
    ...(await appeals(board)),
  ];
  const complaints = await byId(
    manager,
    waiting.map(({ row }) => row.complaintId),
  );
  const seen = new Map((await loadSeen(manager, [...complaints.values()])).map((facts) => [facts.complaint.id, facts]));
  const isMine = (one: Awaited) => {
    const facts = seen.get(one.row.complaintId);
    return facts !== undefined && mayDecide(viewer, one, facts, now);
  };
  const mine = waiting.filter(isMine).map(({ row }) => row);
  return {
    decisions: mine.sort((a, b) => (a.waitingSince < b.waitingSince ? -1 : 1)),
    decidedByOthers: await waitsFor(
      manager,
      waiting
        .filter((one) => !isMine(one))
        .map(({ deciderId, row }) => ({ deciderId, office: OFFICE[row.kind] ?? ANY_LEAD })),
    ),
  };
}

/** Who is asked where nobody in particular is. */
const OFFICE: Readonly<Partial<Record<DecisionRow['kind'], string>>> = { appeal: '品质部' };
const ANY_LEAD = '项目经理';

/** The board of one estate as one person may see it. */
interface Seen {
  readonly manager: EntityManager;
  readonly estateId: string;
  readonly viewerId: string;
}

async function rulings({ manager, estateId, viewerId }: Seen): Promise<Awaited[]> {
  const awaiting = manager
    .createQueryBuilder(WorkOrder, 'o')
    .where("o.estateId = :estateId AND o.status = 'returned' AND o.coordinatorId IS NOT NULL", { estateId });
  const orders = await hideFromAccused(awaiting, 'o.complaintId', viewerId).getMany();
  if (orders.length === 0) return [];
  const complaints = await byId(
    manager,
    orders.map((order) => order.complaintId),
  );
  const returns = await manager.find(TimelineEntry, {
    where: { complaintId: In([...complaints.keys()]), action: 'workOrder.return' },
    order: { sequence: 'DESC' },
  });
  const people = await personBriefs(
    manager,
    orders.map((order) => order.transferProposal?.toId ?? null),
  );
  return orders.flatMap((order) => {
    const complaint = complaints.get(order.complaintId);
    const last = returns.find((entry) => entry.workOrderId === order.id);
    if (complaint === undefined) return [];
    const waitingSince = last?.occurredAt ?? order.offeredAt;
    const suggested = people.get(order.transferProposal?.toId ?? '')?.name;
    const wish = suggested === undefined ? '' : `；原处理人建议由${suggested}接手`;
    const text = `流转 ${order.bounceCount} 次，需裁定由谁处理${wish}`;
    return [awaited(decisionRow('ruling', complaint, order.id, text, waitingSince), order.coordinatorId)];
  });
}

/** 挂起待批: asked for by the handler, and why, and until when. */
async function suspensions(board: Seen, now: Date): Promise<Awaited[]> {
  const { manager } = board;
  const clocks = await runningClocks(board, 'approval')
    .andWhere('clock.subjectId IS NULL AND clock.workOrderId IS NOT NULL')
    .getMany();
  const orders = await manager.findBy(WorkOrder, { id: In(clocks.map((clock) => clock.workOrderId)) });
  const complaints = await byId(
    manager,
    orders.map((order) => order.complaintId),
  );
  const people = await personBriefs(
    manager,
    orders.map((order) => order.suspension?.requestedById ?? null),
  );
  return orders.flatMap((order) => {
    const complaint = complaints.get(order.complaintId);
    if (complaint === undefined || order.suspension === null) return [];
    const { reasonKind, expectedReturnAt, requestedAt, requestedById, approverId } = order.suspension;
    const who = people.get(requestedById)?.name ?? '处理人';
    const text = `${who}申请挂起，${SUSPENSION_REASON_LABEL[reasonKind]}，预计 ${writtenTime(expectedReturnAt, now)} 前恢复`;
    return [awaited(decisionRow('suspension', complaint, order.id, text, new Date(requestedAt)), approverId)];
  });
}

/** 不予受理待批准: its approval clock tells since when; those with a subject of their own are about something else. */
async function approvals(board: Seen): Promise<Awaited[]> {
  const clocks = await runningClocks(board, 'approval')
    .andWhere('clock.subjectId IS NULL AND clock.workOrderId IS NULL')
    .getMany();
  const complaints = await byId(
    board.manager,
    clocks.map((clock) => clock.complaintId),
  );
  return clocks.flatMap((clock) => {
    const complaint = complaints.get(clock.complaintId);
    if (complaint === undefined) return [];
    const row = decisionRow('approval', complaint, null, '提出不予受理，待批准', clock.startedAt);
    return [awaited(row, complaint.declineProposal?.deciderId ?? null)];
  });
}

/** 申诉待决定: the only approval that a closed matter waits for. */
async function appeals(board: Seen): Promise<Awaited[]> {
  const clocks = await hideFromAccused(
    clocksOf(board, 'approval').andWhere("c.status = 'closed'"),
    'c.id',
    board.viewerId,
  ).getMany();
  const complaints = await byId(
    board.manager,
    clocks.map((clock) => clock.complaintId),
  );
  return clocks.flatMap((clock) => {
    const complaint = complaints.get(clock.complaintId);
    if (complaint === undefined) return [];
    return [awaited(decisionRow('appeal', complaint, null, '业主申诉，待决定', clock.startedAt), complaint.arbiterId)];
  });
}

/** 费用待批准. */
async function spendings({ manager, estateId, viewerId }: Seen): Promise<Awaited[]> {
  const waiting = manager
    .createQueryBuilder(Spending, 'spending')
    .innerJoin(Complaint, 'c', 'c.id = spending.complaintId')
    .where("c.estateId = :estateId AND spending.status = 'pending'", { estateId });
  const rows = await hideFromAccused(waiting, 'c.id', viewerId).getMany();
  const complaints = await byId(
    manager,
    rows.map(({ complaintId }) => complaintId),
  );
  const people = await personBriefs(
    manager,
    rows.flatMap(({ requestedById, approverId }) => [requestedById, approverId]),
  );
  // Whoever may grant more sees it too, and reads before whom it is.
  const askedToGrant = (id: string | null): string =>
    id === null || id === viewerId ? '待批' : `等${people.get(id)?.name ?? ''}批`;
  return rows.flatMap(({ id: spendingId, complaintId, kind, amountFen, requestedById, requestedAt, approverId }) => {
    const complaint = complaints.get(complaintId);
    if (complaint === undefined) return [];
    const what = `${SPENDING_KIND_LABEL[kind]} ${moneyText(amountFen)}，${people.get(requestedById)?.name ?? ''}申请，${askedToGrant(approverId)}`;
    return [{ row: decisionRow('spending', complaint, null, what, requestedAt), deciderId: approverId, spendingId }];
  });
}

/** Nobody answered, or nobody took the order, and the time for it is over. */
async function unassigned(board: Seen, now: Date): Promise<Awaited[]> {
  const unanswered = await runningClocks(board, 'firstResponse').andWhere('clock.dueAt < :now', { now }).getMany();
  const untaken = await runningClocks(board, 'acceptOrder').andWhere('clock.dueAt < :now', { now }).getMany();
  const complaints = await byId(
    board.manager,
    [...unanswered, ...untaken].map((clock) => clock.complaintId),
  );
  const rowFor = (clock: ClockRow, text: string): Awaited[] => {
    const complaint = complaints.get(clock.complaintId);
    if (complaint === undefined) return [];
    return [awaited(decisionRow('unassigned', complaint, clock.workOrderId, text, clock.dueAt), null)];
  };
  return [
    ...unanswered.flatMap((clock) => rowFor(clock, '超过响应时限，还没有受理')),
    ...untaken.flatMap((clock) => rowFor(clock, '超过接单时限，还没有人接单')),
  ];
}

function runningClocks(board: Seen, kind: ClockRow['kind']) {
  return hideFromAccused(clocksOf(board, kind).andWhere("c.status <> 'closed'"), 'c.id', board.viewerId);
}

function clocksOf({ manager, estateId }: Seen, kind: ClockRow['kind']) {
  return manager
    .createQueryBuilder(ClockRow, 'clock')
    .innerJoin(Complaint, 'c', 'c.id = clock.complaintId')
    .where('c.estateId = :estateId', { estateId })
    .andWhere('clock.kind = :kind AND clock.endedAt IS NULL', { kind });
}

async function byId(manager: EntityManager, ids: readonly string[]): Promise<Map<string, Complaint>> {
  if (ids.length === 0) return new Map();
  const rows = await manager.findBy(Complaint, { id: In([...new Set(ids)]) });
  return new Map(rows.map((row) => [row.id, row]));
}

function awaited(row: DecisionRow, deciderId: string | null): Awaited {
  return { row, deciderId };
}

function decisionRow(
  kind: DecisionRow['kind'],
  complaint: Complaint,
  workOrderId: string | null,
  what: string,
  since: Date,
): DecisionRow {
  const { id: complaintId, number, title } = complaint;
  return { kind, complaintId, workOrderId, number, text: `${title}：${what}`, waitingSince: since.toISOString() };
}
