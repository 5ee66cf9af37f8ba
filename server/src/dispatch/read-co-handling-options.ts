import { Injectable } from '@nestjs/common';
import type { CoHandlingOptions } from '@yingsheng/shared/api/dispatch';
import { ComplaintScene } from '../complaints/complaint-scene';
import { assertComplaintAction } from '../complaints/domain/permission';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { coHandlingLimits } from './domain/co-handling-limits';
import { mayBeAskedToCoHandle } from './domain/co-handling-rules';
import { DutyRoster } from './duty-roster';
import { FindCandidate } from './find-candidate';

/** 可以请谁协办: the departments that can be asked now and, of the one looked at, who could take it. */
@Injectable()
export class ReadCoHandlingOptions {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly scene: ComplaintScene,
    private readonly roster: DutyRoster,
    private readonly findCandidate: FindCandidate,
    private readonly clock: Clock,
  ) {}

  execute(viewer: Viewer, complaintId: string, departmentId: string | undefined): Promise<CoHandlingOptions> {
    return this.transactions.read(async (manager) => {
      const facts = await this.scene.look(manager, viewer, complaintId);
      assertComplaintAction(facts, viewer, 'coHandle');
      const all = await this.roster.departmentsOf(manager, facts.complaint.estateId);
      const departments = all.filter(({ id }) => mayBeAskedToCoHandle(facts, id)).map(({ id, name }) => ({ id, name }));
      const chosen = departments.find(({ id }) => id === departmentId);
      if (chosen === undefined) return { departments, departmentId: null, candidates: [], limits: [] };
      const { candidates } = await this.findCandidate.list(manager, viewer, facts, chosen.id, null, 'coHandling');
      const asked = all.find(({ id }) => id === chosen.id) ?? { code: null };
      const limits = coHandlingLimits(facts, asked, this.clock.now());
      return {
        departments,
        departmentId: chosen.id,
        candidates,
        limits: limits.map(({ dueAt, ...limit }) => ({ ...limit, dueAt: dueAt.toISOString() })),
      };
    });
  }
}
