import { Injectable } from '@nestjs/common';
import type { ChangeAccountRequest } from '@yingsheng/shared/api/staff-accounts';
import { recordAudit } from '../../directory/audit/record-audit';
import { Person } from '../../directory/entities/person';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import type { Viewer } from '../../platform/http/viewer';
import { tellPhoneChange } from '../record-account-change';
import { grantorOf } from './grantor';
import { accountRow, lockAccount, workplacesMustBeTheirs } from './keep-account';

/** What can be set in the form; the audit says which of it, and never a number. */
const FIELDS = ['name', 'phone', 'workPhone', 'departmentId', 'skills', 'zones', 'loadCap'] as const;

/** Name, numbers, department, skills, zones and load of a colleague. */
@Injectable()
export class ChangeAccount {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND, STAFF.BEYOND_YOUR_RIGHTS, STAFF.PHONE_TAKEN, REQUEST.INVALID */
  execute(viewer: Viewer, personId: string, request: ChangeAccountRequest): Promise<void> {
    return this.transactions.run(async (manager) => {
      const grantor = await grantorOf(manager, viewer);
      const person = await lockAccount(manager, grantor, personId);
      const row = await accountRow(manager, request, personId);
      await workplacesMustBeTheirs(manager, grantor, { ...row, id: personId }, person);
      const changed = FIELDS.filter((field) => JSON.stringify(person[field]) !== JSON.stringify(row[field]));
      if (changed.length === 0) return;
      const now = this.clock.now();
      const unproven = await tellPhoneChange(manager, person, row.phone, now);
      await manager.update(Person, { id: personId }, { ...row, ...unproven });
      const subject = { subjectKind: 'person', subjectId: personId, subjectName: row.name, estateId: null } as const;
      const entry = { actorId: viewer.personId, action: 'changed', ...subject, details: { fields: changed } } as const;
      await recordAudit(manager, [entry], now);
    });
  }
}
