import { Injectable } from '@nestjs/common';
import { ROOM_DESK_ROLES } from '@yingsheng/shared/people/room-request';
import { In, Not } from 'typeorm';
import { Person } from '../../directory/entities/person';
import { RoleGrant } from '../../directory/entities/role-grant';
import { RoomDocuments } from '../../media/ports/room-documents';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { RoomRequest } from '../entities/room-request';

/** While the request waits, and only those who decide about it. */
@Injectable()
export class RoomRequestDocuments extends RoomDocuments {
  constructor(private readonly transactions: TransactionRunner) {
    super();
  }

  maySee(personId: string, documentId: string): Promise<boolean> {
    return this.transactions.read(async (manager) => {
      const where = { documentId, state: 'waiting' as const, personId: Not(personId) };
      const request = await manager.findOneBy(RoomRequest, where);
      if (request === null || !(await manager.existsBy(Person, { id: personId, isActive: true }))) return false;
      const { estateId } = request;
      return manager.existsBy(RoleGrant, { personId, estateId, role: In([...ROOM_DESK_ROLES]) });
    });
  }
}
