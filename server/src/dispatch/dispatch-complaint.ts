import { Injectable } from '@nestjs/common';
import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint-actions';
import type { EntityManager } from 'typeorm';
import { ActOnComplaint } from '../complaints/act-on-complaint';
import type { Decision } from '../complaints/domain/decision';
import { type Asker, type ComplaintFacts, SYSTEM } from '../complaints/domain/facts';
import { DomainError } from '../platform/domain-error';
import type { Viewer } from '../platform/http/viewer';
import { newId } from '../platform/ids';
import { dispatchComplaint } from './domain/decide-dispatch';
import { type Choice, intoThePool, type Pool } from './domain/duty-candidate';
import { FindCandidate } from './find-candidate';

type DispatchRequest = ComplaintActionRequests['dispatch'];

@Injectable()
export class DispatchComplaint {
  constructor(
    private readonly act: ActOnComplaint,
    private readonly findCandidate: FindCandidate,
  ) {}

  async execute(viewer: Viewer, complaintId: string, request: DispatchRequest): Promise<void> {
    await this.act.execute(viewer, complaintId, request.version, (facts, now, manager) =>
      this.decide(manager, facts, viewer, request, now),
    );
  }

  /** Urgent and life-safety matters at submission: nobody presses a button. `null` where nobody may be given it: its owner has it. */
  async decideAutomatically(manager: EntityManager, facts: ComplaintFacts, now: Date): Promise<Decision | null> {
    try {
      return await this.byTheRules(manager, facts, SYSTEM, now);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'COMPLAINT.NOBODY_RESPONSIBLE') return null;
      throw error;
    }
  }

  /** 返工: back to whoever did it, where they are on duty; else to the best other. */
  async decideAgain(manager: EntityManager, facts: ComplaintFacts, now: Date): Promise<Decision | null> {
    const last = [...facts.workOrders].reverse().find((order) => order.kind === 'lead' && order.status === 'done');
    if (last === undefined || last.handlerId === null) return null;
    const departmentId = last.departmentId;
    const department = await this.findCandidate.department(manager, facts, departmentId);
    const choice =
      (await this.sameHandler(manager, facts, departmentId, last.handlerId)) ??
      (await this.findCandidate.best(manager, facts, departmentId, []));
    return dispatchComplaint(facts, SYSTEM, { orderId: newId(), department, choice }, now);
  }

  private async decide(
    manager: EntityManager,
    facts: ComplaintFacts,
    asker: Asker,
    request: Omit<DispatchRequest, 'version'>,
    now: Date,
  ): Promise<Decision> {
    const { departmentId, handlerId, isForGrabs } = request;
    if (departmentId === undefined && handlerId === undefined && isForGrabs !== true) {
      return this.byTheRules(manager, facts, asker, now);
    }
    const department = await this.findCandidate.department(manager, facts, departmentId);
    const choice = await this.byHand(manager, facts, department.id, request);
    return dispatchComplaint(facts, asker, { orderId: newId(), department, choice }, now);
  }

  private async byTheRules(manager: EntityManager, facts: ComplaintFacts, asker: Asker, now: Date): Promise<Decision> {
    const route = await this.findCandidate.route(manager, facts);
    const choice = await this.findCandidate.alongRoute(manager, facts, route, null);
    return dispatchComplaint(facts, asker, { orderId: newId(), department: route.department, choice }, now);
  }

  private byHand(
    manager: EntityManager,
    facts: ComplaintFacts,
    departmentId: string,
    { handlerId, isForGrabs }: Omit<DispatchRequest, 'version'>,
  ): Promise<Choice | Pool> {
    if (handlerId !== undefined) {
      return this.findCandidate.picked(manager, facts, departmentId, handlerId, '由派单人指定');
    }
    if (isForGrabs === true) return Promise.resolve(intoThePool('由派单人放入抢单池'));
    return this.findCandidate.best(manager, facts, departmentId, []);
  }

  private async sameHandler(
    manager: EntityManager,
    facts: ComplaintFacts,
    departmentId: string,
    handlerId: string,
  ): Promise<Choice | null> {
    try {
      return await this.findCandidate.picked(manager, facts, departmentId, handlerId, '上次由其处理，返工');
    } catch (error) {
      if (error instanceof DomainError && error.code === 'WORK_ORDER.CANDIDATE_INVALID') return null;
      throw error;
    }
  }
}
