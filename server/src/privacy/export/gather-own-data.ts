import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Complaint } from '../../complaints/entities/complaint';
import { answeredFilingsOf } from '../../complaints/list-answered-filings';
import { Person } from '../../directory/entities/person';
import type { Media } from '../../media/media.entity';
import { ObjectStorage } from '../../media/ports/object-storage';
import { Notice } from '../../notifications/notice.entity';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import type { Viewer } from '../../platform/http/viewer';
import { RoomRequest } from '../../residency/entities/room-request';
import { ownMedia } from '../own-media';
import { consentsOf } from '../stored/consents-of';
import { placeOf, placesOf, roomsOf } from '../stored/rooms-of';
import { workOf } from '../stored/work-of';
import { OwnComplaints } from './own-complaints';

/** A file of the archive. */
export interface OwnFile {
  readonly key: string;
  /** Its path in the archive. */
  readonly name: string;
  readonly uploadedAt: Date;
}

export interface OwnData {
  readonly data: object;
  readonly media: readonly OwnFile[];
}

/** Everything that is kept about one person, and of others only that they are there. */
@Injectable()
export class GatherOwnData {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly complaints: OwnComplaints,
    private readonly storage: ObjectStorage,
    private readonly clock: Clock,
  ) {}

  async execute(viewer: Viewer): Promise<OwnData> {
    const { personId } = viewer;
    const { texts, photos } = await this.transactions.read(async (manager) => {
      const person = await manager.findOneByOrFail(Person, { id: personId });
      const ownPhones = [person.phone, person.provenPhone].filter((phone) => phone !== null);
      return {
        texts: {
          account: accountOf(person),
          rooms: await roomsOf(manager, personId),
          roomRequests: await roomRequestsOf(manager, personId),
          complaints: await this.complaints.execute(manager, viewer, ownPhones),
          answeredFilings: await answeredFilingsOf(manager, personId),
          notices: await noticesOf(manager, personId),
          consents: await consentsOf(manager, personId),
          work: await workOf(manager, viewer),
        },
        photos: await photosOf(manager, personId),
      };
    });
    const listed = await Promise.all(photos.map((photo) => this.isThere(photo)));
    const there = photos.filter((_, index) => listed[index]);
    return {
      data: {
        writtenAt: this.clock.now().toISOString(),
        ...texts,
        media: there.map(({ row, name }) => ({ file: name, uploadedAt: row.uploadedAt.toISOString() })),
      },
      media: there.map(({ row, name }) => ({ key: row.storageKey, name, uploadedAt: row.uploadedAt })),
    };
  }

  /** A file that is lost must not cost the person the rest. */
  private isThere({ row }: NamedPhoto): Promise<boolean> {
    return this.storage.size(row.storageKey).then(
      () => true,
      () => false,
    );
  }
}

function accountOf({ name, phone, provenPhone, email, wechatOpenid, officialAccountOpenid, staffAccount }: Person) {
  return { name, phone, provenPhone, email, wechatOpenid, officialAccountOpenid, account: staffAccount };
}

async function roomRequestsOf(manager: EntityManager, personId: string) {
  const rows = await manager.find(RoomRequest, { where: { personId }, order: { id: 'ASC' } });
  const places = await placesOf(manager, rows);
  return rows.map(({ householdId, name, phone, kind, state, reason, askedAt, decidedAt }) => ({
    ...placeOf(places, householdId),
    name,
    phone,
    kind,
    state,
    reason,
    askedAt: askedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  }));
}

/** Of matters that are not the person's own, such as those of a colleague's work, nothing: they speak of others. */
async function noticesOf(manager: EntityManager, personId: string) {
  const rows = await manager.find(Notice, { where: { personId }, order: { id: 'ASC' } });
  const ids = [...new Set(rows.map(({ complaintId }) => complaintId).filter((id) => id !== null))];
  const own = new Set<string>();
  for (let start = 0; start < ids.length; start += 500) {
    const some = ids.slice(start, start + 500);
    const found = await manager.find(Complaint, {
      select: { id: true },
      where: [
        { id: In(some), reporterId: personId },
        { id: In(some), onBehalfOfPersonId: personId },
      ],
    });
    for (const { id } of found) own.add(id);
  }
  return rows
    .filter(({ complaintId }) => complaintId !== null && own.has(complaintId))
    .map(({ title, createdAt, readAt }) => ({
      at: createdAt.toISOString(),
      title,
      readAt: readAt?.toISOString() ?? null,
    }));
}

interface NamedPhoto {
  readonly row: Media;
  readonly name: string;
}

async function photosOf(manager: EntityManager, personId: string): Promise<NamedPhoto[]> {
  const { entities, raw } = await ownMedia(manager, personId)
    .addSelect('complaint.number', 'complaint_number')
    .orderBy('media.uploadedAt')
    .addOrderBy('media.id')
    .getRawAndEntities<{ complaint_number: string | null }>();
  return entities.map((row, index) => {
    const matter = raw[index]?.complaint_number ?? '未提交';
    const extension = row.kind === 'video' ? 'mp4' : 'jpg';
    return { row, name: `photos/${matter}-${String(index + 1).padStart(3, '0')}.${extension}` };
  });
}
