import { Injectable } from '@nestjs/common';
import { COMPLAINT_STATUSES, isOpen } from '@yingsheng/shared/complaint/status';
import type { Role } from '@yingsheng/shared/people/role';
import { type EntityManager, In, IsNull, Not } from 'typeorm';
import { HouseholdMember } from '../directory/entities/household-member';
import { Person } from '../directory/entities/person';
import { RoleGrant } from '../directory/entities/role-grant';
import { MediaAccess } from '../media/media-access';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { isOnReportersSide } from './domain/on-behalf';
import { isAccused, mayReviewContent, maySee } from './domain/parties';
import { Complaint } from './entities/complaint';
import { WorkOrder } from './entities/work-order';
import { mergedTarget } from './merged-target';

const OPEN_STATUSES = COMPLAINT_STATUSES.filter(isOpen);

/** A photo may be seen by whoever may see its complaint. */
@Injectable()
export class ComplaintMediaAccess extends MediaAccess {
  constructor(private readonly transactions: TransactionRunner) {
    super();
  }

  /** Whoever works on what it was merged into sees it too; the reporter of that does not. */
  async maySee(personId: string, complaintId: string): Promise<boolean> {
    if (await this.isAllowed(personId, complaintId, maySee)) return true;
    const target = await this.transactions.read((manager) => targetFor(manager, personId, complaintId));
    return target !== null && this.isAllowed(personId, target.id, maySee);
  }

  hasHome(personId: string): Promise<boolean> {
    return this.transactions.read((manager) => manager.existsBy(HouseholdMember, { personId }));
  }

  /** Danger that was named stays what it was, whatever the class was corrected to later. */
  hasOpenEmergency(reporterId: string): Promise<boolean> {
    const open = { reporterId, status: In(OPEN_STATUSES) };
    return this.transactions.read((manager) =>
      manager.existsBy(Complaint, [
        { ...open, urgency: 'lifeSafety' },
        { ...open, hazard: Not(IsNull()) },
      ]),
    );
  }

  mayReview(personId: string, complaintId: string): Promise<boolean> {
    return this.isAllowed(personId, complaintId, mayReviewContent);
  }

  private isAllowed(personId: string, complaintId: string, rule: typeof maySee): Promise<boolean> {
    return this.transactions.read(async (manager) => {
      const complaint = await manager.findOneBy(Complaint, { id: complaintId });
      const person = await manager.findOneBy(Person, { id: personId, isActive: true });
      if (complaint === null || person === null) return false;
      const grants = await manager.findBy(RoleGrant, { personId });
      const workOrders = await manager.findBy(WorkOrder, { complaintId });
      const asker = { personId, departmentId: person.departmentId, grants: grants.map(grantOf) };
      return rule(asker, { complaint, workOrders });
    });
  }
}

/** `null`: it was not merged, or the person is accused in it or reported the other. */
async function targetFor(manager: EntityManager, personId: string, complaintId: string): Promise<Complaint | null> {
  const merged = await manager.findOneBy(Complaint, { id: complaintId });
  if (merged === null || merged.closeReason !== 'merged' || isAccused({ personId }, merged)) return null;
  const target = await mergedTarget(manager, merged);
  return target === null || isOnReportersSide(target, personId) ? null : target;
}

function grantOf({ role, estateId }: RoleGrant): { role: Role; estateId: string } {
  return { role, estateId };
}
