import { Injectable } from '@nestjs/common';
import type { CallTaskView } from '@yingsheng/shared/api/call-task';
import { type EntityManager, In } from 'typeorm';
import { UNNAMED_GUEST } from '../complaints/domain/guest';
import { mayKnowReporter } from '../complaints/domain/parties';
import { Complaint } from '../complaints/entities/complaint';
import { WorkOrder } from '../complaints/entities/work-order';
import { hideFromAccused } from '../complaints/hide-from-accused';
import { matterSeen } from '../complaints/matter-seen';
import { RecordPhonesSeen } from '../directory/audit/record-phones-seen';
import { Estate } from '../directory/entities/estate';
import { Person } from '../directory/entities/person';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { callScript } from './domain/call-script';
import { CallTask } from './entities/call-task';

const MOST = 100;

interface Ground {
  readonly complaint: Complaint;
  readonly workOrders: readonly WorkOrder[];
  readonly estateName: string;
  /** Whose matter it is now, whoever it was when the call was asked for; `null`: a caller without an account. */
  readonly reporter: Person | null;
}

/** 要打的电话: those of the complaints that the person answers for now, whoever answered for them when they were asked. */
@Injectable()
export class ListCallTasks {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly phonesSeen: RecordPhonesSeen,
  ) {}

  /** What is due first on top. */
  async execute(viewer: Viewer): Promise<CallTaskView[]> {
    const rows = await this.read(viewer);
    const seen = rows.filter(({ view }) => view.phone !== null).map(({ complaint }) => matterSeen(complaint));
    await this.phonesSeen.execute(viewer, seen);
    return rows.map(({ view }) => view);
  }

  private read(viewer: Viewer): Promise<{ readonly complaint: Complaint; readonly view: CallTaskView }[]> {
    return this.transactions.read(async (manager) => {
      const query = manager
        .createQueryBuilder(CallTask, 'task')
        .innerJoin(Complaint, 'complaint', 'complaint.id = task.complaintId')
        .where('task.doneAt IS NULL AND complaint.firstContactOwnerId = :me', { me: viewer.personId })
        .andWhere("(task.whileClockId IS NULL OR complaint.status <> 'closed')")
        .orderBy('task.dueAt')
        .limit(MOST);
      const tasks = await hideFromAccused(query, 'task.complaintId', viewer.personId).getMany();
      const ground = await groundOf(manager, tasks);
      return tasks.flatMap((task) => {
        const found = ground.get(task.id);
        return found === undefined ? [] : [{ complaint: found.complaint, view: viewOf(viewer, task, found) }];
      });
    });
  }
}

async function groundOf(manager: EntityManager, tasks: readonly CallTask[]): Promise<Map<string, Ground>> {
  if (tasks.length === 0) return new Map();
  const complaintId = In(tasks.map((task) => task.complaintId));
  const complaints = await manager.findBy(Complaint, { id: complaintId });
  const orders = await manager.findBy(WorkOrder, { complaintId });
  const estates = await manager.findBy(Estate, { id: In(complaints.map(({ estateId }) => estateId)) });
  const people = await manager.findBy(Person, { id: In(complaints.flatMap(({ reporterId }) => reporterId ?? [])) });
  return new Map(
    tasks.flatMap((task) => {
      const complaint = complaints.find(({ id }) => id === task.complaintId);
      if (complaint === undefined) return [];
      const workOrders = orders.filter((order) => order.complaintId === complaint.id);
      const estateName = estates.find(({ id }) => id === complaint.estateId)?.name ?? '';
      const reporter = people.find(({ id }) => id === complaint.reporterId) ?? null;
      return [[task.id, { complaint, workOrders, estateName, reporter }] as const];
    }),
  );
}

function viewOf(viewer: Viewer, task: CallTask, { complaint, workOrders, estateName, reporter }: Ground): CallTaskView {
  const isKnown = mayKnowReporter(viewer, { complaint, workOrders });
  const name = complaint.reporterId === null ? complaint.callerName : reporter?.name;
  const phone = complaint.callerPhone ?? reporter?.phone;
  return {
    id: task.id,
    complaintId: task.complaintId,
    number: complaint.number,
    title: task.title,
    placeText: complaint.placeText,
    script: callScript({
      estateName,
      callerName: viewer.name,
      matterTitle: complaint.title,
      news: task.script,
    }),
    personName: isKnown ? (name ?? UNNAMED_GUEST) : '业主',
    phone: isKnown ? (phone ?? null) : null,
    contactHours: complaint.contactHours,
    createdAt: task.createdAt.toISOString(),
    dueAt: task.dueAt.toISOString(),
    attemptCount: task.attemptCount,
    lastTriedAt: task.lastTriedAt?.toISOString() ?? null,
  };
}
