import { Injectable } from '@nestjs/common';
import type { SubmitComplaintRequest } from '@yingsheng/shared/api/complaint';
import type { Channel } from '@yingsheng/shared/complaint/channel';
import { STRANGER_EMERGENCIES_WINDOW_MINUTES } from '@yingsheng/shared/complaint/limits';
import { FILINGS_FOR_OTHERS_WINDOW_HOURS } from '@yingsheng/shared/complaint/on-behalf';
import { type EntityManager, MoreThan, Not } from 'typeorm';
import { type OnBehalfOf, openComplaint } from '../complaints/domain/open-complaint';
import { Complaint } from '../complaints/entities/complaint';
import { Person } from '../directory/entities/person';
import { heldPerson } from '../directory/people';
import { FindOwner } from '../dispatch/find-owner';
import { DomainError } from '../platform/domain-error';
import type { Viewer } from '../platform/http/viewer';
import { requestHash } from '../platform/idempotency/request-hash';
import {
  type Filer,
  filingForAnotherNamesTheRoom,
  filingForAnotherNeedsLeave,
  filingsForOthersAreFew,
  homesOn,
  roomMustBeTheResidents,
  strangersDoNotFlood,
  strangersReportOnlyDanger,
} from './domain/rules';
import { findPerson } from './find-person';
import { type Ground, IntakeGround } from './intake-ground';
import { IntakeMemory } from './intake-memory';
import { type KeyedMatter, type Opened, OpenMatter } from './open-matter';

/** What the person is to the estate, and where they can be called back. */
interface Standing extends Filer {
  readonly isStranger: boolean;
  /** Their home here; one of several. */
  readonly householdId: string | null;
}

const NOBODY_KNOWN: Standing = { isStranger: true, householdId: null, hasHome: false, hasProvenPhone: false };
const HOUR_MS = 3_600_000;

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
    const { joinId: targetId } = request;
    const joining = targetId === undefined ? {} : { joining: { asker: viewer, by: 'reporter' as const, targetId } };
    const keyed = { personId: viewer.personId, key, hash, chosenUrgency, mediaIds, ...joining };
    return (await this.openMatter.repeatOf(keyed)) ?? this.open(viewer, keyed, request, channel);
  }

  private async open(
    viewer: Viewer,
    keyed: KeyedMatter,
    request: SubmitComplaintRequest,
    channel: Channel,
  ): Promise<Opened> {
    let standing = NOBODY_KNOWN;
    const from = { reporterId: viewer.personId, callerName: null };
    const { matter, terms, now } = await this.ground.survey(request, from, async (manager) => {
      standing = await this.standingOf(manager, viewer.personId, request);
      await previousMustBeOnesOwn(manager, viewer.personId, request);
    });
    const { urgency } = matter;
    if (request.onBehalfOf !== undefined) filingForAnotherNeedsLeave(request.onBehalfOf, urgency, standing);
    const isOnlyForDanger = standing.isStranger && (request.onBehalfOf === undefined || urgency === 'lifeSafety');
    if (isOnlyForDanger) strangersReportOnlyDanger(urgency, matter.dangerQuestion?.isToVerify === true);
    return this.openMatter.execute(keyed, matter.id, terms, now, async (manager) => {
      if (isOnlyForDanger) strangersDoNotFlood(await countRecent(manager, viewer.personId, now));
      const onBehalfOf = await onBehalfOfIn(manager, viewer, request, matter, now);
      return openComplaint(
        {
          ...matter,
          channel,
          reporterId: viewer.personId,
          callerName: null,
          callerPhone: request.phone ?? null,
          registeredById: null,
          previousComplaintId: request.previousComplaintId ?? null,
          onBehalfOf,
          firstContactOwnerId: await this.findOwner.execute(manager, matter),
          reporterHouseholdId: matter.place.householdId ?? standing.householdId,
        },
        now,
      );
    });
  }

  /** @throws DomainError COMPLAINT.PLACE_NOT_YOURS, COMPLAINT.ROOM_NEEDED */
  private async standingOf(
    manager: EntityManager,
    personId: string,
    { estateId, place, onBehalfOf }: SubmitComplaintRequest,
  ): Promise<Standing> {
    const homes = await this.memory.homesOf(manager, personId);
    if (onBehalfOf === undefined) roomMustBeTheResidents(estateId, place, homes);
    else filingForAnotherNamesTheRoom(place);
    const hasHome = homes.length > 0;
    const [home] = homesOn(estateId, homes);
    if (home !== undefined) {
      return { isStranger: false, householdId: home.householdId, hasHome, hasProvenPhone: false };
    }
    const person = await manager.findOneByOrFail(Person, { id: personId });
    const hasProvenPhone = person.provenPhone !== null;
    return { isStranger: true, householdId: null, hasHome, hasProvenPhone };
  }
}

/** 替谁反映的; `null`: the person's own matter. */
async function onBehalfOfIn(
  manager: EntityManager,
  { personId: filerId }: Viewer,
  { onBehalfOf, place }: SubmitComplaintRequest,
  { urgency, accusedIds }: Ground['matter'],
  now: Date,
): Promise<OnBehalfOf | null> {
  if (onBehalfOf === undefined) return null;
  if (urgency !== 'lifeSafety') filingsForOthersAreFew(await countFilings(manager, filerId, now));
  const { name = null, phone = null, relation = null, consentVersion: version } = onBehalfOf;
  return {
    name,
    phone,
    relation,
    personId: await findPerson(manager, place.householdId ?? '', onBehalfOf, [filerId, ...accusedIds]),
    consent: version === undefined ? null : { version, givenAt: now.toISOString() },
  };
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
  await heldPerson(manager, personId);
  const since = new Date(now.getTime() - STRANGER_EMERGENCIES_WINDOW_MINUTES * 60_000);
  return manager.countBy(Complaint, { reporterId: personId, submittedAt: MoreThan(since) });
}

/** What the person lately filed for others, danger apart; whatever the person it was for has said to it. */
async function countFilings(manager: EntityManager, filedById: string, now: Date): Promise<number> {
  await heldPerson(manager, filedById);
  const submittedAt = MoreThan(new Date(now.getTime() - FILINGS_FOR_OTHERS_WINDOW_HOURS * HOUR_MS));
  return manager.countBy(Complaint, { filedById, submittedAt, urgency: Not('lifeSafety') });
}
