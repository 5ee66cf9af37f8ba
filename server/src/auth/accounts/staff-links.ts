import { Injectable } from '@nestjs/common';
import type { StaffJob, StaffLink as StaffLinkView } from '@yingsheng/shared/api/staff-accounts';
import { STAFF_LINK_DAYS } from '@yingsheng/shared/people/account';
import { type EntityManager, IsNull } from 'typeorm';
import { recordAudit } from '../../directory/audit/record-audit';
import type { Person } from '../../directory/entities/person';
import { Clock } from '../../platform/clock/clock';
import { Config } from '../../platform/config/config';
import { insertRows } from '../../platform/database/insert-rows';
import { newId } from '../../platform/ids';
import { qrCodeOf } from '../../platform/qr-code';
import { StaffLink } from '../entities/staff-link';
import { jobsOf } from './jobs-of';
import { linkCodeOf } from './link-code';

const NO_JOB: StaffJob = { companyName: '', departmentName: null, roles: [] };
const DAY_MS = 86_400_000;
/** As long as it takes to think of a password. */
const OWN_LINK_MS = 15 * 60_000;

export interface GivenLink {
  readonly link: StaffLink;
  readonly person: Person;
}

/** Makes and shows the links by which colleagues set their password. */
@Injectable()
export class StaffLinks {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** A new one; the ones before are void. Whoever makes one for themself has shown their telephone just now. */
  async issue(manager: EntityManager, person: Person, createdById: string): Promise<StaffLink> {
    await this.revoke(manager, person.id);
    const createdAt = this.clock.now();
    const isOwn = createdById === person.id;
    const link: StaffLink = {
      id: newId(),
      personId: person.id,
      purpose: person.passwordHash === null ? 'invitation' : 'passwordReset',
      createdById,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + (isOwn ? OWN_LINK_MS : STAFF_LINK_DAYS * DAY_MS)),
      usedAt: null,
      revokedAt: null,
    };
    await insertRows(manager, StaffLink, [link]);
    const given = link.purpose === 'invitation' ? 'invited' : 'passwordReset';
    const action = isOwn ? 'passwordForgotten' : given;
    const subject = { subjectKind: 'person', subjectId: person.id, subjectName: person.name, estateId: null } as const;
    await recordAudit(manager, [{ actorId: createdById, action, ...subject, details: {} }], createdAt);
    return link;
  }

  async revoke(manager: EntityManager, personId: string): Promise<void> {
    const open = { personId, usedAt: IsNull(), revokedAt: IsNull() };
    await manager.update(StaffLink, open, { revokedAt: this.clock.now() });
  }

  /** With its address and the picture of it, and whose it is; shown to who may make one anyway. */
  async show(manager: EntityManager, given: readonly GivenLink[]): Promise<StaffLinkView[]> {
    const people = given.map(({ person }) => person);
    const jobs = await jobsOf(manager, people);
    return Promise.all(given.map(({ link, person }) => this.cardOf(link, person, jobs.get(person.id) ?? NO_JOB)));
  }

  async showOne(manager: EntityManager, { link, person }: GivenLink): Promise<StaffLinkView> {
    const jobs = await jobsOf(manager, [person]);
    return this.cardOf(link, person, jobs.get(person.id) ?? NO_JOB);
  }

  private async cardOf(link: StaffLink, person: Person, job: StaffJob): Promise<StaffLinkView> {
    const code = linkCodeOf(link.id, this.config.appSecret);
    const address = `${this.config.publicBaseUrl}/open/invitation/index?code=${code}`;
    return {
      id: link.id,
      personId: person.id,
      name: person.name,
      account: person.staffAccount,
      purpose: link.purpose,
      expiresAt: link.expiresAt.toISOString(),
      address,
      qr: await qrCodeOf(address),
      ...job,
    };
  }
}
