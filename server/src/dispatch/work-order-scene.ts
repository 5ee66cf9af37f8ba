import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ComplaintFacts, WorkOrderState } from '../complaints/domain/facts';
import { maySee } from '../complaints/domain/parties';
import { LoadComplaint } from '../complaints/load-complaint';
import { DomainError } from '../platform/domain-error';
import { isStaffOf, type Viewer } from '../platform/http/viewer';

export interface Scene {
  readonly facts: ComplaintFacts;
  readonly order: WorkOrderState;
}

/** A work order with the facts of its complaint, for somebody who may know of it. */
@Injectable()
export class WorkOrderScene {
  constructor(private readonly loadComplaint: LoadComplaint) {}

  /** Held until the transaction ends. Whoever may not see it is told that it does not exist. */
  async lock(manager: EntityManager, viewer: Viewer, workOrderId: string): Promise<Scene> {
    return sceneFor(viewer, workOrderId, await this.facts(manager, workOrderId, true));
  }

  async look(manager: EntityManager, viewer: Viewer, workOrderId: string): Promise<Scene> {
    return sceneFor(viewer, workOrderId, await this.facts(manager, workOrderId, false));
  }

  private facts(manager: EntityManager, workOrderId: string, lock: boolean): Promise<ComplaintFacts> {
    return this.loadComplaint.loadFactsOfWorkOrder(manager, workOrderId, { lock });
  }
}

/** Work orders are for staff: a resident sees their complaint, not the orders behind it. */
function sceneFor(viewer: Viewer, workOrderId: string, facts: ComplaintFacts): Scene {
  const order = orderOf(facts, workOrderId);
  if (!isStaffOf(viewer, facts.complaint.estateId) || !maySee(viewer, facts)) {
    throw new DomainError('WORK_ORDER.NOT_FOUND');
  }
  return { facts, order };
}

export function orderOf(facts: ComplaintFacts, workOrderId: string): WorkOrderState {
  const order = facts.workOrders.find((other) => other.id === workOrderId);
  if (order === undefined) throw new DomainError('WORK_ORDER.NOT_FOUND');
  return order;
}
