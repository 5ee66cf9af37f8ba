import { Injectable } from '@nestjs/common';
import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint';
import type { Role } from '@yingsheng/shared/people/role';
import type { EntityManager } from 'typeorm';
import { WhoIsOnDuty } from '../directory/who-is-on-duty';
import { DomainError } from '../platform/domain-error';
import type { Viewer } from '../platform/http/viewer';
import { ActOnComplaint } from './act-on-complaint';
import { proposeDecline } from './domain/decide/decline';
import type { ComplaintState } from './domain/facts';

/** Nearest lead first; the estate's manager decides where nobody nearer can. */
const DECIDERS: readonly Role[] = ['teamLead', 'departmentHead', 'estateManager'];

/** 提出不予受理: finds the lead whose move it then is. */
@Injectable()
export class ProposeDecline {
  constructor(
    private readonly actOnComplaint: ActOnComplaint,
    private readonly whoIsOnDuty: WhoIsOnDuty,
  ) {}

  execute(viewer: Viewer, id: string, request: ComplaintActionRequests['proposeDecline']): Promise<void> {
    return this.actOnComplaint.execute(viewer, id, request.version, async (facts, now, manager) => {
      const deciderId = await this.deciderFor(manager, viewer, facts.complaint, now);
      return proposeDecline(facts, viewer, request, deciderId);
    });
  }

  private async deciderFor(
    manager: EntityManager,
    proposer: Viewer,
    complaint: ComplaintState,
    now: Date,
  ): Promise<string> {
    const staff = await this.whoIsOnDuty.staffOf(manager, complaint.estateId, now);
    const departmentId = complaint.leadDepartmentId ?? proposer.departmentId;
    const candidates = staff
      .filter((person) => person.personId !== proposer.personId)
      .filter(
        (person) =>
          person.roles.includes('estateManager') ||
          (person.departmentId === departmentId && person.roles.some((role) => DECIDERS.includes(role))),
      )
      .sort((a, b) => Number(b.isOnDuty) - Number(a.isOnDuty) || rank(a.roles) - rank(b.roles));
    const [decider] = candidates;
    if (decider === undefined) throw new DomainError('COMPLAINT.NOBODY_RESPONSIBLE');
    return decider.personId;
  }
}

function rank(roles: readonly Role[]): number {
  return DECIDERS.findIndex((role) => roles.includes(role));
}
