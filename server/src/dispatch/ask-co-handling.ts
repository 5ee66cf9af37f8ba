import { Injectable } from '@nestjs/common';
import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint-actions';
import type { EntityManager } from 'typeorm';
import { ActOnComplaint } from '../complaints/act-on-complaint';
import type { ComplaintFacts } from '../complaints/domain/facts';
import type { Viewer } from '../platform/http/viewer';
import { newId } from '../platform/ids';
import { coHandlingMinutes } from './domain/co-handling-limits';
import { askCoHandling, assertCoHandlingMayBeAsked } from './domain/decide-co-handling';
import type { Choice } from './domain/duty-candidate';
import { FindCandidate } from './find-candidate';

type CoHandleRequest = ComplaintActionRequests['coHandle'];

/** 请协办: another department gets a work order of its own, offered to somebody who can take it. */
@Injectable()
export class AskCoHandling {
  constructor(
    private readonly act: ActOnComplaint,
    private readonly findCandidate: FindCandidate,
  ) {}

  async execute(viewer: Viewer, complaintId: string, request: CoHandleRequest): Promise<void> {
    await this.act.execute(viewer, complaintId, request.version, async (facts, now, manager) => {
      const department = await this.findCandidate.department(manager, facts, request.departmentId);
      assertCoHandlingMayBeAsked(facts, viewer, department);
      const choice = await this.choose(manager, facts, request);
      const limitMinutes = coHandlingMinutes(facts, department, request.limitMinutes, now);
      const { task } = request;
      return askCoHandling(facts, viewer, { orderId: newId(), department, choice, task, limitMinutes }, now);
    });
  }

  private choose(manager: EntityManager, facts: ComplaintFacts, request: CoHandleRequest): Promise<Choice> {
    const { departmentId, handlerId } = request;
    if (handlerId === undefined) return this.findCandidate.best(manager, facts, departmentId, [], 'coHandling');
    return this.findCandidate.picked(manager, facts, departmentId, handlerId, '由请协办的同事指定', 'coHandling');
  }
}
