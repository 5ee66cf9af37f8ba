import { Injectable } from '@nestjs/common';
import type { Role } from '@yingsheng/shared/people/role';
import { Person } from '../directory/entities/person';
import { RoleGrant } from '../directory/entities/role-grant';
import { MediaAccess } from '../media/media-access';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { mayReviewContent, maySee } from './domain/parties';
import { Complaint } from './entities/complaint';
import { WorkOrder } from './entities/work-order';

/** A photo may be seen by whoever may see its complaint. */
@Injectable()
export class ComplaintMediaAccess extends MediaAccess {
  constructor(private readonly transactions: TransactionRunner) {
    super();
  }

  maySee(personId: string, complaintId: string): Promise<boolean> {
    return this.isAllowed(personId, complaintId, maySee);
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

function grantOf({ role, estateId }: RoleGrant): { role: Role; estateId: string } {
  return { role, estateId };
}
