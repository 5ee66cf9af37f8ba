import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BlankPeople } from '../auth/ports/blank-people';
import { Complaint } from '../complaints/entities/complaint';
import { FormerMembership, HouseholdMember } from '../directory/entities/household-member';
import type { Person } from '../directory/entities/person';
import { RoleGrant } from '../directory/entities/role-grant';
import { RoomRequest } from './entities/room-request';

/** Neither a colleague nor anybody with a number, a room, a request for one, or a matter. */
@Injectable()
export class FindBlankPeople extends BlankPeople {
  async isBlank(manager: EntityManager, { id, staffAccount, provenPhone }: Person): Promise<boolean> {
    if (staffAccount !== null || provenPhone !== null) return false;
    const traces = await Promise.all([
      manager.existsBy(RoleGrant, { personId: id }),
      manager.existsBy(HouseholdMember, { personId: id }),
      manager.existsBy(FormerMembership, { personId: id }),
      manager.existsBy(RoomRequest, { personId: id }),
      manager.existsBy(Complaint, { reporterId: id }),
      manager.existsBy(Complaint, { filedById: id }),
    ]);
    return !traces.includes(true);
  }
}
