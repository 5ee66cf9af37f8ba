import { Injectable } from '@nestjs/common';
import type { Receivers } from '@yingsheng/shared/api/dispatch';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { DutyRoster } from './duty-roster';
import { FindCandidate } from './find-candidate';
import { WorkOrderScene } from './work-order-scene';

/** 转派给谁: the people of one department, its own unless told, with what speaks for and against each. */
@Injectable()
export class ReceiversOfWorkOrder {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly scene: WorkOrderScene,
    private readonly roster: DutyRoster,
    private readonly findCandidate: FindCandidate,
  ) {}

  execute(viewer: Viewer, workOrderId: string, departmentId: string | undefined): Promise<Receivers> {
    return this.transactions.read(async (manager) => {
      const { facts, order } = await this.scene.look(manager, viewer, workOrderId);
      const department = await this.findCandidate.department(manager, facts, departmentId ?? order.departmentId);
      return {
        departmentId: department.id,
        departments: (await this.roster.departmentsOf(manager, order.estateId)).map(({ id, code, name }) => ({
          id,
          code,
          name,
        })),
        candidates: await this.findCandidate.receivers(manager, viewer, facts, department.id, order),
      };
    });
  }
}
