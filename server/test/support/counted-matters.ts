import type { Board } from '@yingsheng/shared/api/board';
import type { ClockKind, ClockOutcome } from '@yingsheng/shared/sla/policy';
import type { ComplaintState, WorkOrderState } from '../../src/complaints/domain/facts';
import { ClockRow } from '../../src/complaints/entities/clock-row';
import { Complaint } from '../../src/complaints/entities/complaint';
import { Rating } from '../../src/complaints/entities/rating';
import { WorkOrder } from '../../src/complaints/entities/work-order';
import { insertRows } from '../../src/platform/database/insert-rows';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import { newId } from '../../src/platform/ids';
import { complaintFacts, workOrder } from '../factories/complaint-facts';
import type { BootedApp } from './boot-app';
import type { SmallEstate } from './small-estate';

const DAY_MS = 86_400_000;

export interface MatterExtras {
  readonly clocks?: readonly { kind: ClockKind; dueAt: Date; warnAt?: Date; endedAt?: Date; outcome?: ClockOutcome }[];
  readonly orders?: readonly Partial<WorkOrderState>[];
  readonly stars?: number;
}

/** Matters as they would be after whatever happened to them, for what only counts them. */
export class CountedMatters {
  private serial = 0;

  constructor(
    private readonly booted: BootedApp,
    readonly estate: SmallEstate,
    private readonly now: Date,
  ) {}

  daysAgo(days: number): Date {
    return new Date(this.now.getTime() - days * DAY_MS);
  }

  minutesFromNow(minutes: number): Date {
    return new Date(this.now.getTime() + minutes * 60_000);
  }

  /** Filed three days ago by a resident in the app, unless told otherwise. */
  async given(complaint: Partial<ComplaintState>, { clocks = [], orders = [], stars }: MatterExtras = {}) {
    this.serial += 1;
    const id = newId();
    const { estate } = this;
    const row = {
      ...complaintFacts().complaint,
      id,
      number: `YS-261123-${this.serial}`,
      estateId: estate.estateId,
      householdId: newId(),
      buildingId: null,
      reporterId: estate.people.lin,
      firstContactOwnerId: estate.people.desk,
      ballHolderId: estate.people.desk,
      submittedAt: this.daysAgo(3),
      ...complaint,
    } as Complaint;
    const clockRows = clocks.map(
      ({ kind, dueAt, warnAt, endedAt, outcome }): ClockRow => ({
        id: newId(),
        complaintId: id,
        workOrderId: null,
        subjectId: null,
        nextStepAt: null,
        escalatedPercent: null,
        minutesLate: null,
        kind,
        startedAt: this.daysAgo(3),
        warnAt: warnAt ?? new Date(dueAt.getTime() - 60_000),
        dueAt,
        endedAt: endedAt ?? null,
        outcome: outcome ?? null,
      }),
    );
    const orderRows = orders.map((order) => ({
      ...workOrder(order),
      id: newId(),
      complaintId: id,
      estateId: estate.estateId,
      departmentId: estate.departmentIds.engineering,
    })) as WorkOrder[];
    await this.booted.app.get(TransactionRunner).run(async (manager) => {
      await insertRows(manager, Complaint, [row]);
      await insertRows(manager, ClockRow, clockRows);
      await insertRows(manager, WorkOrder, orderRows);
      if (stars !== undefined) {
        const scores = { speed: stars, attitude: stars, quality: stars };
        await insertRows(manager, Rating, [
          { id: newId(), complaintId: id, ...scores, comment: null, ratedAt: this.daysAgo(1) },
        ]);
      }
    });
    return id;
  }

  closed(closeReason: ComplaintState['closeReason'], days = 1): Partial<ComplaintState> {
    return { status: 'closed', closeReason, closedAt: this.daysAgo(days), ballHolderId: null };
  }

  get keptResolution() {
    return { kind: 'resolution', dueAt: this.daysAgo(1), endedAt: this.daysAgo(2), outcome: 'met' } as const;
  }

  get brokenResolution() {
    return { kind: 'resolution', dueAt: this.daysAgo(3), endedAt: this.daysAgo(2), outcome: 'breached' } as const;
  }

  async board(): Promise<Board> {
    return (await this.estate.as('manager').get(`/api/estates/${this.estate.estateId}/board`).expect(200)).body;
  }

  async forget(): Promise<void> {
    await this.booted.app.get(TransactionRunner).run(async (manager) => {
      for (const table of [Complaint, ClockRow, WorkOrder, Rating]) {
        await manager.createQueryBuilder().delete().from(table).execute();
      }
    });
  }
}
