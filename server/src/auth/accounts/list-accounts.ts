import { Injectable } from '@nestjs/common';
import type {
  StaffAccount,
  StaffAccountDetail,
  StaffAccountPage,
  StaffAccountsQuery,
} from '@yingsheng/shared/api/staff-accounts';
import type { AccountState } from '@yingsheng/shared/people/account';
import { STAFF_ROLES } from '@yingsheng/shared/people/role';
import { Brackets, type EntityManager, In, IsNull, Not, type SelectQueryBuilder } from 'typeorm';
import { Department } from '../../directory/entities/department';
import { Person } from '../../directory/entities/person';
import { maskPhone } from '../../directory/people';
import { namesOrPhone } from '../../directory/person-search';
import { sharedPhones } from '../../directory/staff/sign-in-phones';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import { estateIdsOf, type Viewer } from '../../platform/http/viewer';
import { mayKeepAccount } from '../domain/who-may-grant';
import { SecondFactor } from '../entities/second-factor';
import { StaffLink } from '../entities/staff-link';
import { grantorOf, heldRoles, type KnownGrantor } from './grantor';

const PAGE_SIZE = 30;
/** By the roles themselves: whoever only lives somewhere is never looked at. */
const WORKING =
  'SELECT g.person_id FROM role_grant g WHERE g.estate_id IN (:...estateIds) AND g.role IN (:...staffRoles)';
/** No account is empty; said so, both databases go by the index. */
const WITH_ACCOUNT = "SELECT p.id FROM person p WHERE p.staff_account > ''";
const LINK_OF =
  'SELECT 1 FROM staff_link l WHERE l.person_id = person.id AND l.used_at IS NULL AND l.revoked_at IS NULL';

/** 账号: everybody who works, or is to work, on the estates of the person who asks. */
@Injectable()
export class ListAccounts {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  page(viewer: Viewer, query: StaffAccountsQuery): Promise<StaffAccountPage> {
    return this.transactions.read(async (manager) => {
      const grantor = await grantorOf(manager, viewer);
      const wanted = within(manager, viewer, grantor, query.estateId);
      if (query.query) narrowByWords(wanted, query.query);
      if (query.state) narrowByState(wanted, query.state, this.clock.now());
      if (query.cursor) wanted.andWhere('person.id < :cursor', { cursor: query.cursor });
      const people = await wanted
        .orderBy('person.id', 'DESC')
        .limit(PAGE_SIZE + 1)
        .getMany();
      const shown = people.slice(0, PAGE_SIZE);
      const items = await this.views(manager, grantor, shown);
      return { items, nextCursor: people.length > PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null };
    });
  }

  /** @throws DomainError REQUEST.NOT_FOUND for who is no colleague of theirs, STAFF.BEYOND_YOUR_RIGHTS */
  one(viewer: Viewer, personId: string): Promise<StaffAccountDetail> {
    return this.transactions.read(async (manager) => {
      const grantor = await grantorOf(manager, viewer);
      const person = await within(manager, viewer, grantor, undefined)
        .andWhere('person.id = :personId', { personId })
        .getOne();
      if (person === null) throw new DomainError('REQUEST.NOT_FOUND');
      const [view] = await this.views(manager, grantor, [person]);
      if (view?.isYours !== true) throw new DomainError('STAFF.BEYOND_YOUR_RIGHTS');
      const { phone, workPhone, skills, zones, loadCap } = person;
      return { ...view, phone, workPhone, skills, zones, loadCap };
    });
  }

  private async views(
    manager: EntityManager,
    grantor: KnownGrantor,
    people: readonly Person[],
  ): Promise<StaffAccount[]> {
    const ids = people.map(({ id }) => id);
    const held = await heldRoles(manager, grantor, ids);
    const departmentIds = people.flatMap(({ departmentId }) => (departmentId === null ? [] : [departmentId]));
    const departments = await manager.findBy(Department, { id: In(departmentIds) });
    const links = await manager
      .createQueryBuilder(StaffLink, 'link')
      .where({ personId: In(ids) })
      .andWhere('link.usedAt IS NULL AND link.revokedAt IS NULL')
      .getMany();
    const phones = people.flatMap(({ phone, isActive }) => (phone === null || !isActive ? [] : [phone]));
    const shared = await sharedPhones(manager, phones);
    const factors = await manager.findBy(SecondFactor, { personId: In(ids), sealedSecret: Not(IsNull()) });
    return people.map((person) => {
      const department = departments.find(({ id }) => id === person.departmentId);
      const link = links.find(({ personId }) => personId === person.id);
      const roles = held.get(person.id) ?? [];
      return {
        personId: person.id,
        name: person.name,
        account: person.staffAccount,
        phoneMasked: maskPhone(person.phone),
        department: department ? { id: department.id, code: department.code, name: department.name } : null,
        roles,
        state: this.stateOf(person, link),
        linkExpiresAt: link?.expiresAt.toISOString() ?? null,
        isPhoneShared: person.isActive && person.phone !== null && shared.has(person.phone),
        hasSecondFactor: factors.some(({ personId }) => personId === person.id),
        isYours: mayKeepAccount(grantor, roles),
      };
    });
  }

  private stateOf(person: Person, link: StaffLink | undefined): AccountState {
    if (!person.isActive) return 'left';
    if (person.passwordHash !== null) return 'entered';
    if (link === undefined) return 'new';
    return link.expiresAt > this.clock.now() ? 'invited' : 'expired';
  }
}

/** Colleagues on the estates one leads; who administers the company sees those without any role too. */
function within(
  manager: EntityManager,
  viewer: Viewer,
  { isCompanyAdmin }: KnownGrantor,
  estateId: string | undefined,
): SelectQueryBuilder<Person> {
  const led = estateIdsOf(viewer, 'admin', 'estateManager');
  const estateIds = estateId === undefined ? led : led.filter((id) => id === estateId);
  // An empty list is no SQL.
  const parameters = { estateIds: estateIds.length > 0 ? estateIds : [''], staffRoles: STAFF_ROLES };
  const isEverybody = isCompanyAdmin && estateId === undefined;
  const colleagues = isEverybody ? `${WORKING} UNION ${WITH_ACCOUNT}` : `${WORKING} GROUP BY g.person_id`;
  return manager
    .createQueryBuilder(Person, 'person')
    .innerJoin(`(${colleagues})`, 'colleague', 'colleague.person_id = person.id')
    .setParameters(parameters)
    .where('1 = 1');
}

function narrowByWords(wanted: SelectQueryBuilder<Person>, text: string): void {
  const { condition, parameters } = namesOrPhone(text, { name: 'person.name', phone: 'person.phone' }, 'who');
  wanted.andWhere(
    new Brackets((either) =>
      either.where(condition, parameters).orWhere('person.staffAccount = :account', { account: text.toLowerCase() }),
    ),
  );
}

function narrowByState(wanted: SelectQueryBuilder<Person>, state: AccountState, now: Date): void {
  wanted.andWhere('person.isActive = :isActive', { isActive: state !== 'left' });
  if (state === 'left') return;
  wanted.andWhere(`person.passwordHash IS ${state === 'entered' ? 'NOT ' : ''}NULL`);
  const good = `EXISTS (${LINK_OF} AND l.expires_at > :now)`;
  if (state === 'invited') wanted.andWhere(good, { now });
  if (state === 'new') wanted.andWhere(`NOT EXISTS (${LINK_OF})`);
  if (state === 'expired') wanted.andWhere(`EXISTS (${LINK_OF}) AND NOT ${good}`, { now });
}
