import { Injectable } from '@nestjs/common';
import type { StoredAboutMe, StoredAccount, StoredComplaints } from '@yingsheng/shared/api/personal-data';
import type { EntityManager } from 'typeorm';
import { Complaint } from '../../complaints/entities/complaint';
import { TimelineEntry } from '../../complaints/entities/timeline-entry';
import { Person } from '../../directory/entities/person';
import { maskPhone } from '../../directory/people';
import { noticesOf } from '../../notifications/notices-of';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import type { Viewer } from '../../platform/http/viewer';
import { RoomRequest } from '../../residency/entities/room-request';
import { nextExportAt } from '../domain/export-limits';
import { exportViewOf, lastExportOf } from '../export/ask-for-export';
import { ownMedia } from '../own-media';
import { consentsOf } from './consents-of';
import { countSignIns } from './count-sign-ins';
import { roomsOf } from './rooms-of';
import { workOf } from './work-of';

/** 我的个人信息: everything that is kept about whoever asks, counted from the rows themselves. */
@Injectable()
export class ShowStored {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  execute(viewer: Viewer): Promise<StoredAboutMe> {
    const { personId } = viewer;
    const now = this.clock.now();
    return this.transactions.read(async (manager) => {
      const lastExport = await lastExportOf(manager, personId);
      return {
        account: accountOf(await manager.findOneByOrFail(Person, { id: personId })),
        rooms: await roomsOf(manager, personId),
        complaints: await complaintsOf(manager, personId),
        messages: { count: await countWords(manager, personId) },
        media: await mediaOf(manager, personId),
        notices: { count: await noticesOf(manager, personId).getCount() },
        roomRequests: { count: await manager.countBy(RoomRequest, { personId }) },
        devices: { count: await countSignIns(manager, personId, now) },
        consents: await consentsOf(manager, personId),
        work: await workOf(manager, viewer),
        export: lastExport === null ? null : exportViewOf(lastExport),
        nextExportAt: nextExportAt(lastExport, now)?.toISOString() ?? null,
      };
    });
  }
}

function accountOf({ name, phone, wechatOpenid, staffAccount, email }: Person): StoredAccount {
  return { name, phoneMasked: maskPhone(phone), hasWechat: wechatOpenid !== null, account: staffAccount, email };
}

async function complaintsOf(manager: EntityManager, personId: string): Promise<StoredComplaints> {
  const rows = await manager.find(Complaint, {
    select: { id: true, submittedAt: true, status: true },
    where: [{ reporterId: personId }, { onBehalfOfPersonId: personId }],
    order: { submittedAt: 'ASC' },
  });
  return {
    count: rows.length,
    openCount: rows.filter(({ status }) => status !== 'closed').length,
    firstAt: rows[0]?.submittedAt.toISOString() ?? null,
    lastAt: rows.at(-1)?.submittedAt.toISOString() ?? null,
  };
}

/** What the person wrote after the first words: messages, reasons, answers. */
function countWords(manager: EntityManager, personId: string): Promise<number> {
  return manager
    .createQueryBuilder(TimelineEntry, 'entry')
    .innerJoin(Complaint, 'complaint', 'complaint.id = entry.complaintId')
    .where('(complaint.reporterId = :personId OR complaint.onBehalfOfPersonId = :personId)', { personId })
    .andWhere('entry.actorId = :personId')
    .andWhere("entry.action <> 'submit' AND (entry.body IS NOT NULL OR entry.reason IS NOT NULL)")
    .getCount();
}

async function mediaOf(manager: EntityManager, personId: string): Promise<StoredAboutMe['media']> {
  const row = await ownMedia(manager, personId)
    .select('COUNT(*)', 'count')
    .addSelect('SUM(media.bytes)', 'bytes')
    .getRawOne<{ count: number | string; bytes: number | string | null }>();
  return { count: Number(row?.count ?? 0), bytes: Number(row?.bytes ?? 0) };
}
