import { Injectable } from '@nestjs/common';
import type { CreateAccountRequest, StaffLink } from '@yingsheng/shared/api/staff-accounts';
import type { EntityManager } from 'typeorm';
import { recordAudit } from '../../directory/audit/record-audit';
import { NEW_PERSON, Person } from '../../directory/entities/person';
import { Clock } from '../../platform/clock/clock';
import { isDuplicateKey } from '../../platform/database/database-errors';
import { insertRows } from '../../platform/database/insert-rows';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import type { Viewer } from '../../platform/http/viewer';
import { newId } from '../../platform/ids';
import { giveRole } from './give-role';
import { grantorOf } from './grantor';
import { accountRow, workplacesMustBeTheirs } from './keep-account';
import { StaffLinks } from './staff-links';

/** 新同事: the account, what they may do, and the link by which they set their own password. */
@Injectable()
export class CreateAccount {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly links: StaffLinks,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError STAFF.ACCOUNT_TAKEN, STAFF.PHONE_TAKEN, STAFF.BEYOND_YOUR_RIGHTS, REQUEST.INVALID */
  async execute(viewer: Viewer, request: CreateAccountRequest): Promise<StaffLink> {
    try {
      return await this.transactions.run((manager) => this.create(manager, viewer, request));
    } catch (error) {
      throw isDuplicateKey(error) ? new DomainError('STAFF.ACCOUNT_TAKEN') : error;
    }
  }

  private async create(manager: EntityManager, viewer: Viewer, request: CreateAccountRequest): Promise<StaffLink> {
    const now = this.clock.now();
    const grantor = await grantorOf(manager, viewer);
    const { account: staffAccount, roles } = request;
    if (await manager.existsBy(Person, { staffAccount })) throw new DomainError('STAFF.ACCOUNT_TAKEN');
    const row = await accountRow(manager, request, null);
    const person: Person = { ...NEW_PERSON, ...row, id: newId(), staffAccount };
    await insertRows(manager, Person, [person]);
    const subject = { subjectKind: 'person', subjectId: person.id, subjectName: person.name, estateId: null } as const;
    await recordAudit(manager, [{ actorId: viewer.personId, action: 'added', ...subject, details: {} }], now);
    for (const scope of roles) await giveRole(manager, grantor, person.id, scope, now);
    await workplacesMustBeTheirs(manager, grantor, person);
    return this.links.showOne(manager, { link: await this.links.issue(manager, person, viewer.personId), person });
  }
}
