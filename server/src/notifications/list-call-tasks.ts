import { Injectable } from '@nestjs/common';
import type { CallMatterView, CallTaskView } from '@yingsheng/shared/api/call-task';
import { type EntityManager, In } from 'typeorm';
import type { ComplaintFacts } from '../complaints/domain/facts';
import { UNNAMED_GUEST } from '../complaints/domain/guest';
import { mayKnowReporter, partiesOf } from '../complaints/domain/parties';
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
import { type CallMatter, callsByPerson, type OwedCall } from './domain/group-calls';
import { CallTask } from './entities/call-task';

const MOST = 100;

interface Ground {
  readonly complaint: Complaint;
  readonly facts: Pick<ComplaintFacts, 'complaint' | 'workOrders' | 'spendings'>;
  readonly estateName: string;
  /** Whose matter it is now, whoever it was when the call was asked for; `null`: a caller without an account. */
  readonly reporter: Person | null;
}

/** A call that is owed, and what it is about. */
interface Owed extends OwedCall, Ground {
  readonly task: CallTask;
}

/** 要打的电话: those of the complaints that the person answers for now, whoever answered for them when they were asked. */
@Injectable()
export class ListCallTasks {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly phonesSeen: RecordPhonesSeen,
  ) {}

  /** One for each person to ring; what is due first on top. */
  async execute(viewer: Viewer): Promise<CallTaskView[]> {
    const calls = callsByPerson(await this.read(viewer));
    const views = calls.map((matters) => ({ matters, view: viewOf(viewer, matters) }));
    const seen = views.filter(({ view }) => view.phone !== null).flatMap(({ matters }) => matters);
    await this.phonesSeen.execute(
      viewer,
      seen.map(([{ complaint }]) => matterSeen(complaint)),
    );
    return views.map(({ view }) => view);
  }

  private read(viewer: Viewer): Promise<Owed[]> {
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
        if (found === undefined) return [];
        const { complaintId, dueAt, createdAt } = task;
        return [{ ...found, task, complaintId, dueAt, createdAt, personKey: personKeyOf(viewer, found) }];
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
      const facts = { complaint, workOrders, spendings: [] };
      return [[task.id, { complaint, facts, estateName, reporter }] as const];
    }),
  );
}

/** People of different estates are rung by different desks. */
function personKeyOf(viewer: Viewer, { complaint, facts }: Ground): string | null {
  if (!mayKnowReporter(viewer, facts)) return null;
  const who = complaint.callerPhone ?? complaint.reporterId;
  return who === null ? null : `${complaint.estateId} ${who}`;
}

function viewOf(viewer: Viewer, matters: readonly CallMatter<Owed>[]): CallTaskView {
  const [first] = matters[0] as CallMatter<Owed>;
  const { complaint, facts, estateName, reporter } = first;
  const isKnown = mayKnowReporter(viewer, facts);
  const name = complaint.reporterId === null ? complaint.callerName : reporter?.name;
  const phone = complaint.callerPhone ?? reporter?.phone;
  const tasks = matters.flat().map(({ task }) => task);
  const tried = tasks.flatMap(({ lastTriedAt }) => lastTriedAt?.getTime() ?? []);
  const views = matters.map((news) => matterViewOf(viewer, news));
  return {
    id: views[0]?.id ?? first.task.id,
    matters: views,
    script: callScript({
      estateName,
      callerName: viewer.name,
      matters: matters.map((news, at) => ({
        matterTitle: news[0].complaint.title,
        news: news.map(({ task }) => task.script),
        isToBeAnswered: views[at]?.isToBeAnswered ?? false,
      })),
    }),
    personName: isKnown ? (name ?? UNNAMED_GUEST) : '业主',
    phone: isKnown ? (phone ?? null) : null,
    contactHours:
      matters
        .map(
          ([
            {
              complaint: { contactHours },
            },
          ]) => contactHours,
        )
        .find((hours) => hours !== null) ?? null,
    createdAt: new Date(Math.min(...tasks.map(({ createdAt }) => createdAt.getTime()))).toISOString(),
    dueAt: new Date(Math.min(...tasks.map(({ dueAt }) => dueAt.getTime()))).toISOString(),
    attemptCount: Math.max(...tasks.map(({ attemptCount }) => attemptCount)),
    lastTriedAt: tried.length === 0 ? null : new Date(Math.max(...tried)).toISOString(),
  };
}

/** What is recorded goes to the newest of the news; with it the others are told too. */
function matterViewOf(viewer: Viewer, news: CallMatter<Owed>): CallMatterView {
  const { complaint, facts, task } = news.at(-1) ?? news[0];
  return {
    id: task.id,
    complaintId: complaint.id,
    number: complaint.number,
    title: complaint.title,
    placeText: complaint.placeText,
    dueAt: new Date(Math.min(...news.map(({ dueAt }) => dueAt.getTime()))).toISOString(),
    isToBeAnswered: complaint.status === 'resolved' && partiesOf(viewer, facts).has('phoneDesk'),
  };
}
