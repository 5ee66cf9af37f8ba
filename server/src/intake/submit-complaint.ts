import { Injectable } from '@nestjs/common';
import type { SubmitComplaintRequest } from '@yingsheng/shared/api/complaint';
import type { Channel } from '@yingsheng/shared/complaint/channel';
import { STRANGER_EMERGENCIES_WINDOW_MINUTES } from '@yingsheng/shared/complaint/limits';
import { type EntityManager, MoreThan } from 'typeorm';
import { openComplaint } from '../complaints/domain/open-complaint';
import { Complaint } from '../complaints/entities/complaint';
import { Person } from '../directory/entities/person';
import { FindOwner } from '../dispatch/find-owner';
import { lockForUpdate } from '../platform/database/row-lock';
import { DomainError } from '../platform/domain-error';
import type { Viewer } from '../platform/http/viewer';
import { requestHash } from '../platform/idempotency/request-hash';
import { homesOn, roomMustBeTheResidents, strangersDoNotFlood, strangersReportOnlyDanger } from './domain/rules';
import { IntakeGround } from './intake-ground';
import { IntakeMemory } from './intake-memory';
import { type KeyedMatter, type Opened, OpenMatter } from './open-matter';

/** What the person is to the estate, and where they can be called back. */
interface Standing {
  readonly isStranger: boolean;
  readonly phone: string | null;
}

/** 业主提交: whatever can be read beforehand is; the owner is chosen inside the transaction. */
@Injectable()
export class SubmitComplaint {
  constructor(
    private readonly ground: IntakeGround,
    private readonly memory: IntakeMemory,
    private readonly findOwner: FindOwner,
    private readonly openMatter: OpenMatter,
  ) {}

  async execute(viewer: Viewer, key: string, request: SubmitComplaintRequest, channel: Channel): Promise<Opened> {
    const hash = requestHash('submit', request);
    const { urgency: chosenUrgency, mediaIds } = request;
    const keyed = { personId: viewer.personId, key, hash, chosenUrgency, mediaIds };
    return (await this.openMatter.repeatOf(keyed)) ?? this.open(viewer, keyed, request, channel);
  }

  private async open(
    viewer: Viewer,
    keyed: KeyedMatter,
    request: SubmitComplaintRequest,
    channel: Channel,
  ): Promise<Opened> {
    let standing: Standing = { isStranger: true, phone: null };
    const { matter, terms, now } = await this.ground.survey(request, viewer.personId, async (manager) => {
      standing = await this.standingOf(manager, viewer.personId, request);
      await previousMustBeOnesOwn(manager, viewer.personId, request);
    });
    if (standing.isStranger) strangersReportOnlyDanger(matter.urgency, standing.phone);
    return this.openMatter.execute(keyed, matter.id, terms, now, async (manager) => {
      if (standing.isStranger) strangersDoNotFlood(await countRecent(manager, viewer.personId, now));
      return openComplaint(
        {
          ...matter,
          channel,
          reporterId: viewer.personId,
          callerName: null,
          callerPhone: request.phone ?? null,
          registeredById: null,
          previousComplaintId: request.previousComplaintId ?? null,
          firstContactOwnerId: await this.findOwner.execute(manager, matter),
        },
        now,
      );
    });
  }

  /** @throws DomainError COMPLAINT.PLACE_NOT_YOURS */
  private async standingOf(
    manager: EntityManager,
    personId: string,
    { estateId, place, phone }: SubmitComplaintRequest,
  ): Promise<Standing> {
    const homes = await this.memory.homesOf(manager, personId);
    roomMustBeTheResidents(estateId, place, homes);
    if (homesOn(estateId, homes).length > 0) return { isStranger: false, phone: phone ?? null };
    const person = await manager.findOneByOrFail(Person, { id: personId });
    return { isStranger: true, phone: phone ?? person.phone };
  }
}

/** Told the same for somebody else's matter and for one that does not exist. */
async function previousMustBeOnesOwn(
  manager: EntityManager,
  reporterId: string,
  { estateId, previousComplaintId: id }: SubmitComplaintRequest,
): Promise<void> {
  if (id === undefined) return;
  const isOwn = await manager.existsBy(Complaint, { id, reporterId, estateId });
  if (!isOwn) throw new DomainError('COMPLAINT.NOT_FOUND');
}

/** What the person submitted lately. Their row is held, so that a burst is counted one after the other. */
async function countRecent(manager: EntityManager, personId: string, now: Date): Promise<number> {
  await lockForUpdate(manager.createQueryBuilder(Person, 'person').where({ id: personId })).getOne();
  const since = new Date(now.getTime() - STRANGER_EMERGENCIES_WINDOW_MINUTES * 60_000);
  return manager.countBy(Complaint, { reporterId: personId, submittedAt: MoreThan(since) });
}
