import { Injectable } from '@nestjs/common';
import type { PersonBrief } from '@yingsheng/shared/api/common';
import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint-actions';
import { ARBITER_ROLES } from '@yingsheng/shared/follow-up/appeal';
import { CALLING_ROLES } from '@yingsheng/shared/follow-up/call';
import type { Role } from '@yingsheng/shared/people/role';
import { ActOnComplaint } from '../complaints/act-on-complaint';
import { ComplaintScene } from '../complaints/complaint-scene';
import { partiesOf } from '../complaints/domain/parties';
import { personBriefs } from '../directory/people';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import type { Viewer } from '../platform/http/viewer';
import { type ClosingTask, handOn } from './domain/hand-on';
import { UninvolvedStaff } from './uninvolved-staff';

export const ROLES_FOR: Readonly<Record<ClosingTask, readonly Role[]>> = { call: CALLING_ROLES, appeal: ARBITER_ROLES };

/** 改由别人回访、改由别人裁定: a step of the quality department that is kept with its reason. */
@Injectable()
export class HandOnClosing {
  constructor(
    private readonly act: ActOnComplaint,
    private readonly scene: ComplaintScene,
    private readonly uninvolvedStaff: UninvolvedStaff,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  execute(
    viewer: Viewer,
    id: string,
    task: ClosingTask,
    { version, toId, reason }: ComplaintActionRequests['handOnCall'],
  ): Promise<void> {
    return this.act.execute(viewer, id, version, async (facts, now, manager) => {
      const suitable = await this.uninvolvedStaff.of(manager, facts, ROLES_FOR[task], now);
      const suitableIds = suitable.map(({ personId }) => personId);
      return handOn(facts, viewer, { task, toId, reason, suitableIds });
    });
  }

  /** @throws DomainError AUTH.NOT_ALLOWED for whoever may not hand it on */
  candidates(viewer: Viewer, id: string, task: ClosingTask): Promise<PersonBrief[]> {
    return this.transactions.read(async (manager) => {
      const facts = await this.scene.look(manager, viewer, id);
      if (!partiesOf(viewer, facts).has('closingLead')) throw new DomainError('AUTH.NOT_ALLOWED');
      const suitable = await this.uninvolvedStaff.of(manager, facts, ROLES_FOR[task], this.clock.now());
      const people = await personBriefs(
        manager,
        suitable.map(({ personId }) => personId),
      );
      return suitable.flatMap(({ personId }) => people.get(personId) ?? []);
    });
  }
}
