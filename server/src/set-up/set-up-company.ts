import { Injectable } from '@nestjs/common';
import type { SetUpChoices } from '@yingsheng/shared/api/set-up';
import { DEPARTMENT_LABEL } from '@yingsheng/shared/labels.zh';
import { DEPARTMENTS } from '@yingsheng/shared/people/role';
import type { EntityManager } from 'typeorm';
import { passwordMustBeStrong } from '../auth/password-rule';
import { hashPassword } from '../auth/passwords';
import { recordAudit } from '../directory/audit/record-audit';
import { Company } from '../directory/entities/company';
import { Department } from '../directory/entities/department';
import { Estate } from '../directory/entities/estate';
import { NEW_PERSON, Person } from '../directory/entities/person';
import { grantForCompany } from '../directory/staff/grant-roles';
import { Clock } from '../platform/clock/clock';
import { insertRows } from '../platform/database/insert-rows';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import { newId } from '../platform/ids';
import type { SetUpKey } from './entities/set-up-key';
import { holdKey } from './set-up-keys';

/** What a set-up has made. */
export interface NewCompany {
  readonly adminId: string;
  readonly estateId: string;
}

/** Not on the map yet. */
const NEW_ESTATE = { latitude: null, longitude: null, retiredAt: null } as const;

/** 首次设置: company, departments, first admin and first estate of an empty installation; all of it or nothing. */
@Injectable()
export class SetUpCompany {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /**
   * `by`: at whose word. `mayStart` refuses whoever may not, by throwing.
   * @throws DomainError SET_UP.DONE, AUTH.PASSWORD_WEAK
   */
  execute(choices: SetUpChoices, by: 'page' | 'command', mayStart: (key: SetUpKey) => void): Promise<NewCompany> {
    return this.transactions.run(async (manager) => {
      const now = this.clock.now();
      // Of two at once the second waits here, and finds the company of the first.
      const key = await holdKey(manager, now);
      if (await manager.exists(Company)) throw new DomainError('SET_UP.DONE');
      mayStart(key);
      const { name, account, phone, password } = choices.admin;
      passwordMustBeStrong(password, [name, account, phone]);
      return this.write(manager, choices, { by, passwordHash: await hashPassword(password), now });
    });
  }

  private async write(
    manager: EntityManager,
    { company, admin, estate }: SetUpChoices,
    { by, passwordHash, now }: { by: 'page' | 'command'; passwordHash: string; now: Date },
  ): Promise<NewCompany> {
    const [companyId, adminId, estateId] = [newId(), newId(), newId()];
    await insertRows(manager, Company, [{ id: companyId, name: company.name }]);
    await insertRows(manager, Department, departmentsOf(companyId));
    await insertRows(manager, Estate, [{ id: estateId, companyId, ...estate, ...NEW_ESTATE }]);
    const { name, account: staffAccount, phone } = admin;
    await insertRows(manager, Person, [{ ...NEW_PERSON, id: adminId, name, staffAccount, phone, passwordHash }]);
    const what = { action: 'companySetUp', subjectKind: 'company', subjectId: companyId } as const;
    const details = { by, estateCode: estate.code, estateName: estate.name };
    const actorId = by === 'page' ? adminId : null;
    await recordAudit(manager, [{ ...what, actorId, subjectName: company.name, estateId: null, details }], now);
    await grantForCompany(manager, { personId: adminId, role: 'admin', companyId }, { actorId, now });
    return { adminId, estateId };
  }
}

function departmentsOf(companyId: string): Department[] {
  return DEPARTMENTS.map((code, position) => ({
    id: newId(),
    companyId,
    code,
    name: DEPARTMENT_LABEL[code],
    position,
    retiredAt: null,
  }));
}
