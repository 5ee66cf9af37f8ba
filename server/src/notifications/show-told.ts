import { Injectable } from '@nestjs/common';
import type { CallState, ToldView } from '@yingsheng/shared/api/delivery';
import { type EntityManager, In } from 'typeorm';
import { ComplaintScene } from '../complaints/complaint-scene';
import type { ComplaintFacts } from '../complaints/domain/facts';
import { UNNAMED_GUEST } from '../complaints/domain/guest';
import { isOnReportersSide } from '../complaints/domain/on-behalf';
import { holdsRole, mayKnowReporter, SEES_WHOLE_ESTATE } from '../complaints/domain/parties';
import { personBriefs } from '../directory/people';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import type { Viewer } from '../platform/http/viewer';
import { failureWords } from './domain/failure-words';
import { CallTask } from './entities/call-task';
import { Delivery, DeliveryAttempt } from './entities/delivery';

interface Told {
  readonly deliveries: readonly Delivery[];
  readonly attempts: readonly DeliveryAttempt[];
  readonly calls: readonly CallTask[];
  readonly nameOf: (personId: string | null, isToStaff: boolean) => string;
}

/** 告知记录: of one complaint, for its owner and for those who see the whole estate. */
@Injectable()
export class ShowTold {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly scene: ComplaintScene,
  ) {}

  /** Newest first. @throws DomainError COMPLAINT.NOT_FOUND, AUTH.NOT_ALLOWED */
  execute(viewer: Viewer, complaintId: string): Promise<ToldView[]> {
    return this.transactions.read(async (manager) => {
      const facts = await this.scene.look(manager, viewer, complaintId);
      if (!mayReadWhoWasTold(viewer, facts)) throw new DomainError('AUTH.NOT_ALLOWED');
      const told = await load(manager, viewer, facts);
      return [
        ...told.deliveries.map((row) => deliveryView(row, told)),
        ...told.calls.map((row) => callView(row, told)),
      ].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
    });
  }
}

function mayReadWhoWasTold(viewer: Viewer, { complaint }: ComplaintFacts): boolean {
  if (isOnReportersSide(complaint, viewer.personId)) return false;
  return viewer.personId === complaint.firstContactOwnerId || holdsRole(viewer, complaint.estateId, SEES_WHOLE_ESTATE);
}

async function load(manager: EntityManager, viewer: Viewer, facts: ComplaintFacts): Promise<Told> {
  const { complaint } = facts;
  const about = { where: { complaintId: complaint.id }, order: { id: 'ASC' as const } };
  const deliveries = await manager.find(Delivery, about);
  const attempts = await manager.find(DeliveryAttempt, {
    where: { deliveryId: In(deliveries.map(({ id }) => id)) },
    order: { id: 'ASC' },
  });
  const calls = await manager.find(CallTask, about);
  const people = await personBriefs(
    manager,
    [...deliveries, ...calls].map(({ personId }) => personId),
  );
  const isKnown = mayKnowReporter(viewer, facts);
  return {
    deliveries,
    attempts,
    calls,
    nameOf: (personId, isToStaff) => {
      if (!isToStaff && !isKnown) return '业主';
      return (personId === null ? complaint.callerName : people.get(personId)?.name) ?? UNNAMED_GUEST;
    },
  };
}

function deliveryView(row: Delivery, { attempts, nameOf }: Told): ToldView {
  const own = attempts.filter(({ deliveryId }) => deliveryId === row.id);
  return {
    id: row.id,
    personName: nameOf(row.personId, row.isToStaff),
    isToStaff: row.isToStaff,
    title: row.title,
    createdAt: row.createdAt.toISOString(),
    arrivedAt: row.sentAt?.toISOString() ?? null,
    channel: row.sentBy,
    state: row.state,
    cause: failureWords(row.state, own),
  };
}

function callView(task: CallTask, { nameOf }: Told): ToldView {
  return {
    id: task.id,
    personName: nameOf(task.personId, false),
    isToStaff: false,
    title: task.title,
    createdAt: task.createdAt.toISOString(),
    arrivedAt: callState(task) === 'callTold' ? (task.doneAt?.toISOString() ?? null) : null,
    channel: 'call',
    state: callState(task),
    cause: task.attemptCount > 0 && task.outcome === 'notReached' ? `打过 ${task.attemptCount} 次，没有接通` : null,
  };
}

function callState({ doneAt, outcome }: CallTask): CallState {
  if (doneAt === null) return 'callOwed';
  if (outcome === null) return 'callDropped';
  return outcome === 'notReached' ? 'callNotReached' : 'callTold';
}
