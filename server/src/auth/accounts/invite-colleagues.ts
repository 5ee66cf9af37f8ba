import { Injectable } from '@nestjs/common';
import type { StaffLinkPage, StaffLink as StaffLinkView } from '@yingsheng/shared/api/staff-accounts';
import { type EntityManager, In, IsNull, LessThan, MoreThan } from 'typeorm';
import { Person } from '../../directory/entities/person';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import type { Viewer } from '../../platform/http/viewer';
import { mayKeepAccount } from '../domain/who-may-grant';
import { StaffLink } from '../entities/staff-link';
import { grantorOf, heldRoles } from './grantor';
import { lockAccount } from './keep-account';
import { ListAccounts } from './list-accounts';
import { type GivenLink, StaffLinks } from './staff-links';

/** So many are on one sheet. */
const PAGE_SIZE = 30;

/** 邀请、重发、作废, and the list to print. */
@Injectable()
export class InviteColleagues {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly accounts: ListAccounts,
    private readonly links: StaffLinks,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND, STAFF.BEYOND_YOUR_RIGHTS */
  invite(viewer: Viewer, personId: string): Promise<StaffLinkView> {
    return this.transactions.run(async (manager) => {
      const given = await this.issue(manager, viewer, personId);
      return this.links.showOne(manager, given);
    });
  }

  /** @throws DomainError REQUEST.NOT_FOUND, STAFF.BEYOND_YOUR_RIGHTS */
  callBack(viewer: Viewer, personId: string): Promise<void> {
    return this.transactions.run(async (manager) => {
      await lockAccount(manager, await grantorOf(manager, viewer), personId);
      await this.links.revoke(manager, personId);
    });
  }

  /** Everybody who never had a link, as after an import. Answers how many were made. */
  async inviteAll(viewer: Viewer): Promise<number> {
    let count = 0;
    let cursor: string | undefined;
    do {
      const { items, nextCursor } = await this.accounts.page(viewer, { state: 'new', cursor });
      const own = items.filter(({ isYours }) => isYours);
      for (const { personId } of own) await this.transactions.run((manager) => this.issue(manager, viewer, personId));
      count += own.length;
      cursor = nextCursor ?? undefined;
    } while (cursor !== undefined);
    return count;
  }

  /** Those that still open, newest first. */
  page(viewer: Viewer, cursor: string | undefined): Promise<StaffLinkPage> {
    return this.transactions.read(async (manager) => {
      const links = await this.openLinks(manager, cursor);
      const people = await manager.findBy(Person, { id: In(links.map(({ personId }) => personId)), isActive: true });
      const grantor = await grantorOf(manager, viewer);
      const held = await heldRoles(
        manager,
        grantor,
        people.map(({ id }) => id),
      );
      const shown = links.slice(0, PAGE_SIZE).flatMap((link) => {
        const person = people.find(({ id }) => id === link.personId);
        const isTheirs = person !== undefined && mayKeepAccount(grantor, held.get(person.id) ?? []);
        return isTheirs ? [{ link, person }] : [];
      });
      const nextCursor = links.length > PAGE_SIZE ? (links[PAGE_SIZE - 1]?.id ?? null) : null;
      return { items: await this.links.show(manager, shown), nextCursor };
    });
  }

  private async issue(manager: EntityManager, viewer: Viewer, personId: string): Promise<GivenLink> {
    const person = await lockAccount(manager, await grantorOf(manager, viewer), personId);
    if (!person.isActive) throw new DomainError('STAFF.NO_LONGER_HERE');
    return { person, link: await this.links.issue(manager, person, viewer.personId) };
  }

  private openLinks(manager: EntityManager, cursor: string | undefined): Promise<StaffLink[]> {
    const open = { usedAt: IsNull(), revokedAt: IsNull(), expiresAt: MoreThan(this.clock.now()) };
    return manager.find(StaffLink, {
      where: { ...open, ...(cursor === undefined ? {} : { id: LessThan(cursor) }) },
      order: { id: 'DESC' },
      take: PAGE_SIZE + 1,
    });
  }
}
