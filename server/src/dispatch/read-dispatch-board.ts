import { Injectable } from '@nestjs/common';
import type { DispatchBoard, DispatchBoardPerson, OrderCounts, UndispatchedRow } from '@yingsheng/shared/api/dispatch';
import { ORDER_FIGURES, type OrderFigure } from '@yingsheng/shared/board/order-figure';
import { MANAGER_ROLES } from '@yingsheng/shared/people/role';
import { type EntityManager, In, IsNull, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { figureCondition } from '../complaints/board-figures';
import { allowedComplaintActions } from '../complaints/domain/allowed-actions';
import type { ClockState } from '../complaints/domain/facts';
import { earliest, owedClocks } from '../complaints/domain/next-due';
import { clockView } from '../complaints/domain/view/summary';
import { ClockRow } from '../complaints/entities/clock-row';
import { Complaint } from '../complaints/entities/complaint';
import { WorkOrder } from '../complaints/entities/work-order';
import { hideFromAccused } from '../complaints/hide-from-accused';
import { householdCounts } from '../complaints/households-behind';
import { orderCondition } from '../complaints/order-figures';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import { hasRole, type Viewer } from '../platform/http/viewer';
import { BoardOrders } from './board-orders';
import type { DutyCandidate, Loads } from './domain/duty-candidate';
import { loadOf } from './domain/rank-candidates';
import { DutyRoster } from './duty-roster';
import { openOrdersOf } from './list-estate-orders';
import { maySetLoadCap } from './set-load-cap';

/** What fits on a desk; the counts say how much there is. */
const MAX_ORDERS = 300;
const MAX_UNDISPATCHED = 100;

/** 工单调度: what nobody has yet, what is offered, who works on what, and how much each carries. */
@Injectable()
export class ReadDispatchBoard {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly roster: DutyRoster,
    private readonly boardOrders: BoardOrders,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND for everybody who does not manage this estate */
  execute(viewer: Viewer, estateId: string): Promise<DispatchBoard> {
    if (!hasRole(viewer, estateId, ...MANAGER_ROLES)) throw new DomainError('REQUEST.NOT_FOUND');
    return this.transactions.read(async (manager) => {
      const undispatched = undispatchedOf(manager, viewer, estateId, this.clock.now());
      const orders = openOrdersOf(manager, viewer, estateId);
      return {
        now: this.clock.now().toISOString(),
        undispatched: await this.undispatchedRows(manager, viewer, undispatched),
        undispatchedCount: await undispatched.getCount(),
        orders: await this.boardOrders.of(
          manager,
          viewer,
          await leastTimeLeftFirst(orders, 'o').limit(MAX_ORDERS).getMany(),
        ),
        orderCount: await orders.getCount(),
        orderCounts: await countsOf(orders),
        departments: await this.departments(manager, viewer, estateId),
      };
    });
  }

  private async undispatchedRows(
    manager: EntityManager,
    viewer: Viewer,
    query: SelectQueryBuilder<Complaint>,
  ): Promise<UndispatchedRow[]> {
    const complaints = await leastTimeLeftFirst(query, 'c').limit(MAX_UNDISPATCHED).getMany();
    const clocks = await manager.findBy(ClockRow, {
      complaintId: In(complaints.map((complaint) => complaint.id)),
      endedAt: IsNull(),
    });
    const households = await householdCounts(manager, complaints);
    const now = this.clock.now();
    return complaints.map((complaint) => {
      const ofIt = clocks.filter((clock) => clock.complaintId === complaint.id);
      return { ...undispatchedRow(viewer, complaint, ofIt, now), householdCount: households.get(complaint.id) ?? 1 };
    });
  }

  private async departments(manager: EntityManager, viewer: Viewer, estateId: string) {
    const departments = await this.roster.departmentsOf(manager, estateId);
    const staff = await this.roster.candidatesOf(manager, estateId);
    const loads = await this.roster.openOrders(manager, estateId, viewer);
    return departments.map(({ id, name }) => ({
      id,
      name,
      people: staff
        .filter((person) => person.departmentId === id)
        .map((person) => personRow(viewer, estateId, person, loads))
        .sort(presentAndFreeFirst),
    }));
  }
}

function undispatchedOf(
  manager: EntityManager,
  viewer: Viewer,
  estateId: string,
  now: Date,
): SelectQueryBuilder<Complaint> {
  const rows = manager.createQueryBuilder(Complaint, 'c').where('c.estateId = :estateId', { estateId });
  rows.andWhere(figureCondition(rows, 'undispatched', 'c', { now, viewerId: viewer.personId }));
  return hideFromAccused(rows, 'c.id', viewer.personId);
}

/** What has no clock comes last. */
function leastTimeLeftFirst<Row extends ObjectLiteral>(
  rows: SelectQueryBuilder<Row>,
  alias: string,
): SelectQueryBuilder<Row> {
  return rows
    .clone()
    .orderBy(`CASE WHEN ${alias}.nextDueAt IS NULL THEN 1 ELSE 0 END`, 'ASC')
    .addOrderBy(`${alias}.nextDueAt`, 'ASC')
    .addOrderBy(`${alias}.id`, 'ASC');
}

function undispatchedRow(
  viewer: Viewer,
  complaint: Complaint,
  clocks: readonly ClockState[],
  now: Date,
): Omit<UndispatchedRow, 'householdCount'> {
  const next = earliest(owedClocks(complaint, clocks));
  const { id, number, category, urgency, placeText, title, version } = complaint;
  const facts = { complaint, workOrders: [], spendings: [], isRated: false, clocks: [] };
  return {
    complaintId: id,
    complaintNumber: number,
    category,
    urgency,
    placeText,
    title,
    nextClock: next === null ? null : clockView(next),
    mayDispatch: allowedComplaintActions(viewer, facts, now).includes('dispatch'),
    version,
  };
}

/** All that are open, by department; those without any are left out. */
async function countsOf(orders: SelectQueryBuilder<WorkOrder>): Promise<OrderCounts[]> {
  const rows = orders.clone().select('o.departmentId', 'departmentId').groupBy('o.departmentId');
  for (const figure of ORDER_FIGURES) {
    rows.addSelect(`SUM(CASE WHEN ${orderCondition(figure, 'o')} THEN 1 ELSE 0 END)`, figure);
  }
  const sums = await rows.getRawMany<Record<OrderFigure, number | string> & { departmentId: string }>();
  return sums.map(({ departmentId, ...counts }) => ({
    departmentId,
    // MySQL gives sums as decimal strings.
    ...(Object.fromEntries(ORDER_FIGURES.map((figure) => [figure, Number(counts[figure])])) as Record<
      OrderFigure,
      number
    >),
  }));
}

function personRow(viewer: Viewer, estateId: string, person: DutyCandidate, loads: Loads): DispatchBoardPerson {
  const { personId, name, isOnDuty, absentUntil, loadCap } = person;
  return {
    personId,
    name,
    isOnDuty,
    absentUntil: absentUntil?.toISOString() ?? null,
    openWorkOrderCount: loadOf(person, loads),
    loadCap,
    mayEditLoadCap: maySetLoadCap(viewer, estateId, person),
  };
}

function presentAndFreeFirst(a: DispatchBoardPerson, b: DispatchBoardPerson): number {
  return (
    Number(b.isOnDuty) - Number(a.isOnDuty) ||
    a.openWorkOrderCount / Math.max(1, a.loadCap) - b.openWorkOrderCount / Math.max(1, b.loadCap) ||
    (a.personId < b.personId ? -1 : 1)
  );
}
