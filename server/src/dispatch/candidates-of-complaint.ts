import { Injectable } from '@nestjs/common';
import type { Candidates } from '@yingsheng/shared/api/dispatch';
import { ComplaintScene } from '../complaints/complaint-scene';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import { isStaffOf, type Viewer } from '../platform/http/viewer';
import { mayLieInThePool } from './domain/choose-route';
import { FindCandidate } from './find-candidate';
import { orderOf } from './work-order-scene';

export interface CandidatesQuery {
  /** The department the rules name, unless told. */
  readonly departmentId?: string;
  /** The order to be given to somebody else. */
  readonly workOrderId?: string;
}

/** 派给谁: the people of a department for one complaint, best first, with what speaks for and against each. */
@Injectable()
export class CandidatesOfComplaint {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly scene: ComplaintScene,
    private readonly findCandidate: FindCandidate,
  ) {}

  execute(viewer: Viewer, complaintId: string, query: CandidatesQuery): Promise<Candidates> {
    return this.transactions.read(async (manager) => {
      const facts = await this.scene.look(manager, viewer, complaintId);
      if (!isStaffOf(viewer, facts.complaint.estateId)) throw new DomainError('COMPLAINT.NOT_FOUND');
      const order = query.workOrderId === undefined ? null : orderOf(facts, query.workOrderId);
      const route = await this.findCandidate.route(manager, facts);
      const pickedId = query.departmentId ?? order?.departmentId ?? route.department.id;
      const department = await this.findCandidate.department(manager, facts, pickedId);
      return {
        departmentId: department.id,
        departmentName: department.name,
        routeText: route.words,
        isUsualDepartment: department.id === route.department.id,
        isForGrabs: route.isForGrabs && department.id === route.department.id,
        isPoolAllowed: mayLieInThePool(facts.complaint),
        ...(await this.findCandidate.list(manager, viewer, facts, department.id, order)),
      };
    });
  }
}
