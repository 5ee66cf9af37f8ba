import { Injectable } from '@nestjs/common';
import { DELETED_PERSON } from '@yingsheng/shared/people/personal-data';
import { type EntityManager, In, IsNull } from 'typeorm';
import { RefreshToken } from '../../auth/entities/refresh-token';
import { SecondFactor } from '../../auth/entities/second-factor';
import { SessionContact } from '../../auth/entities/session-contact';
import { decision } from '../../complaints/domain/decision';
import { Complaint } from '../../complaints/entities/complaint';
import { ComplaintRead } from '../../complaints/entities/complaint-read';
import { LoadComplaint } from '../../complaints/load-complaint';
import { RecordDecision } from '../../complaints/record-decision';
import { recordAudit } from '../../directory/audit/record-audit';
import { AuditEntry } from '../../directory/entities/audit-entry';
import { FormerMembership, HouseholdMember } from '../../directory/entities/household-member';
import { Person } from '../../directory/entities/person';
import { endMembership } from '../../directory/membership/keep-memberships';
import { forgetMedia } from '../../media/forget-unclaimed-media';
import { Media } from '../../media/media.entity';
import { Delivery, DeliveryAttempt } from '../../notifications/entities/delivery';
import { SubscribeAnswer } from '../../notifications/entities/subscribe-answer';
import { SubscribeCredit } from '../../notifications/entities/subscribe-credit';
import { Notice } from '../../notifications/notice.entity';
import { DeclinedOffer } from '../../residency/entities/declined-offer';
import { RoomInvitation } from '../../residency/entities/room-invitation';
import { RoomRequest } from '../../residency/entities/room-request';
import { type OwnMatter, withoutPictures } from '../domain/deletion-rules';
import { PersonalExport } from '../entities/personal-export';

/** Nothing by which anybody could find, reach or sign in the person. */
const NOBODY = {
  name: DELETED_PERSON,
  phone: null,
  provenPhone: null,
  wechatOpenid: null,
  officialAccountOpenid: null,
  wecomUserId: null,
  email: null,
  staffAccount: null,
  passwordHash: null,
  workPhone: null,
  isActive: false,
} as const;

/**
 * 注销: in the caller's transaction. What is left of the person is an id that leads to nobody, in matters that are kept for
 * their time; `RecordDecision` and the retention do the rest.
 */
@Injectable()
export class ForgetPerson {
  constructor(
    private readonly loadComplaint: LoadComplaint,
    private readonly recordDecision: RecordDecision,
  ) {}

  async execute(manager: EntityManager, person: Person, matters: readonly OwnMatter[], now: Date): Promise<void> {
    const { id } = person;
    await leaveRooms(manager, id, now);
    for (const matter of matters) await this.forgetNumber(manager, matter.id, now);
    await this.forgetFilings(manager, id, now);
    await forgetPictures(manager, id, withoutPictures(matters), now);
    await forgetMessages(manager, id);
    await manager.delete(RefreshToken, { personId: id });
    await manager.delete(SecondFactor, { personId: id });
    await manager.delete(SessionContact, { personId: id });
    // The archive goes with the next sweep, file and row.
    await manager.update(PersonalExport, { personId: id }, { expiresAt: now });
    await manager.update(Person, { id }, NOBODY);
    const subject = { subjectKind: 'person', subjectId: id } as const;
    await manager.update(AuditEntry, subject, { subjectName: DELETED_PERSON });
    const entry = {
      actorId: id,
      action: 'accountDeleted',
      subjectName: DELETED_PERSON,
      estateId: null,
      details: {},
    } as const;
    await recordAudit(manager, [{ ...subject, ...entry }], now);
  }

  /** Written past nobody's form: the matter is over. */
  private async forgetNumber(manager: EntityManager, complaintId: string, now: Date): Promise<void> {
    const facts = await this.loadComplaint.loadFacts(manager, complaintId, { lock: true });
    const nowhere = { placeLatitude: null, placeLongitude: null };
    const unreachable = { callerName: null, callerPhone: null, contactHours: null, ...nowhere };
    const forgetting = decision({ complaint: unreachable, isBackground: true });
    await this.recordDecision.record(manager, facts, forgetting, { personId: null }, now);
  }

  /** What others filed for them goes on without their name and number. */
  private async forgetFilings(manager: EntityManager, personId: string, now: Date): Promise<void> {
    const rows = await manager.find(Complaint, { select: { id: true }, where: { onBehalfOfPersonId: personId } });
    for (const { id } of rows) {
      const facts = await this.loadComplaint.loadFacts(manager, id, { lock: true });
      const nameless = { onBehalfOfName: null, onBehalfOfPhone: null, onBehalfOfPersonId: null };
      const forgetting = decision({ complaint: nameless, isBackground: true });
      await this.recordDecision.record(manager, facts, forgetting, { personId: null }, now);
    }
  }
}

async function leaveRooms(manager: EntityManager, personId: string, now: Date): Promise<void> {
  for (const { householdId } of await manager.findBy(HouseholdMember, { personId })) {
    await endMembership(manager, { personId, householdId, endedBy: 'self', endedById: personId }, now);
  }
  await manager.delete(FormerMembership, { personId });
  await manager.delete(DeclinedOffer, { personId });
  await manager.delete(RoomInvitation, { createdById: personId, usedAt: IsNull() });
}

async function forgetPictures(
  manager: EntityManager,
  uploaderId: string,
  complaintIds: readonly string[],
  now: Date,
): Promise<void> {
  const unused = await manager.findBy(Media, { uploaderId, complaintId: IsNull() });
  const own =
    complaintIds.length === 0 ? [] : await manager.findBy(Media, { uploaderId, complaintId: In([...complaintIds]) });
  await forgetMedia(manager, [...unused, ...own], now);
  await manager.delete(RoomRequest, { personId: uploaderId });
}

async function forgetMessages(manager: EntityManager, personId: string): Promise<void> {
  const deliveries = await manager.find(Delivery, { select: { id: true }, where: { personId } });
  if (deliveries.length > 0) {
    await manager.delete(DeliveryAttempt, { deliveryId: In(deliveries.map(({ id }) => id)) });
    await manager.delete(Delivery, { personId });
  }
  for (const told of [Notice, SubscribeAnswer, SubscribeCredit, ComplaintRead]) {
    await manager.delete<{ personId: string }>(told, { personId });
  }
}
