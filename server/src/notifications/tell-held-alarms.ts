import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In, IsNull, MoreThan, Not } from 'typeorm';
import { GUEST_ID } from '../complaints/domain/guest';
import { Complaint } from '../complaints/entities/complaint';
import { insertRows } from '../platform/database/insert-rows';
import { lockForUpdate } from '../platform/database/row-lock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { newId } from '../platform/ids';
import { JobRegistry } from '../platform/jobs/job-registry';
import {
  nextTellingAt,
  type RepeatedMatter,
  RHYTHM_MS,
  repeatedGroupWords,
  repeatedWords,
} from './domain/repeated-alarms';
import { EmergencyAlarm, STAFF_GROUP } from './entities/emergency-alarm';
import { Notice } from './notice.entity';
import { SendToColleague } from './send-to-colleague';
import { TellRobot } from './tell-robot';

const TELL_SECONDS = 5;

/** Who of whose emergencies. */
type Series = Pick<EmergencyAlarm, 'listenerId' | 'reporterId' | 'estateId'>;

/** 报险合并: what was held is told with its count, in a rhythm that slows down. */
@Injectable()
export class TellHeldAlarms implements OnModuleInit {
  constructor(
    private readonly jobs: JobRegistry,
    private readonly transactions: TransactionRunner,
    private readonly sendToColleague: SendToColleague,
    private readonly robot: TellRobot,
  ) {}

  onModuleInit(): void {
    this.jobs.registerJob({ name: 'tell-held-alarms', everySeconds: TELL_SECONDS, run: (now) => this.run(now) });
  }

  async run(now: Date): Promise<void> {
    const waiting = await this.transactions.read((manager) =>
      manager
        .createQueryBuilder(EmergencyAlarm, 'alarm')
        .select('alarm.listenerId', 'listenerId')
        .addSelect('alarm.reporterId', 'reporterId')
        .addSelect('alarm.estateId', 'estateId')
        .distinct(true)
        .where('alarm.toldAt IS NULL')
        .getRawMany<Series>(),
    );
    for (const series of waiting) await this.transactions.run((manager) => this.tell(manager, series, now));
  }

  private async tell(manager: EntityManager, series: Series, now: Date): Promise<void> {
    const untold = manager
      .createQueryBuilder(EmergencyAlarm, 'alarm')
      .where({ ...series, toldAt: IsNull() })
      .orderBy('alarm.raisedAt');
    // Whoever tells the same series meanwhile waits here, and finds nothing left.
    const held = await lockForUpdate(untold).getMany();
    const [first] = held;
    if (
      first === undefined ||
      now < nextTellingAt(first.raisedAt, await toldTogetherAt(manager, series, now), isOfSeveral(series))
    )
      return;
    await manager.update(EmergencyAlarm, { id: In(held.map(({ id }) => id)) }, { toldAt: now });
    const heard = await worthTelling(manager, series, held, now);
    if (heard.matters.length > 0) await this.say(manager, series, heard, now);
  }

  private async say(manager: EntityManager, series: Series, { matters, total }: Heard, now: Date): Promise<void> {
    const { listenerId, estateId } = series;
    const groupWords = repeatedGroupWords(matters, total, isOfSeveral(series));
    if (listenerId === STAFF_GROUP) return this.robot.say(manager, groupWords, now);
    const words = { ...repeatedWords(matters, total, isOfSeveral(series)), eventId: newId(), personId: listenerId };
    const notice: Notice = { ...words, workOrderId: null, id: newId(), createdAt: now, readAt: null };
    await insertRows(manager, Notice, [notice]);
    const number = words.complaintId === null ? '' : (matters[0]?.number ?? '');
    const isDanger = matters.some(({ urgency }) => urgency === 'lifeSafety');
    await this.sendToColleague.execute(manager, { ...words, estateId, number, isDanger }, now);
  }
}

/** Guests whose numbers became too many to be told apart. */
function isOfSeveral({ reporterId }: Series): boolean {
  return reporterId === GUEST_ID;
}

async function toldTogetherAt(manager: EntityManager, series: Series, now: Date): Promise<Date[]> {
  const lately = MoreThan(new Date(now.getTime() - RHYTHM_MS));
  const told = await manager.find(EmergencyAlarm, {
    select: { id: true, toldAt: true },
    where: { ...series, isHeld: true, toldAt: lately },
  });
  return told.flatMap(({ toldAt }) => toldAt ?? []);
}

interface Heard {
  /** To be told now. */
  readonly matters: (RepeatedMatter & Pick<Complaint, 'urgency'>)[];
  /** With those the listener heard of before, within the hour. */
  readonly total: number;
}

/** Not what was closed in the meantime; and nothing, not even the number, of complaints about the very person. */
async function worthTelling(
  manager: EntityManager,
  series: Series,
  held: readonly EmergencyAlarm[],
  now: Date,
): Promise<Heard> {
  const alarms = await manager.find(EmergencyAlarm, {
    select: { id: true, complaintId: true },
    where: { ...series, raisedAt: MoreThan(new Date(now.getTime() - RHYTHM_MS)), toldAt: Not(IsNull()) },
  });
  const heldIds = new Set(held.map(({ complaintId }) => complaintId));
  const ids = new Set([...heldIds, ...alarms.map(({ complaintId }) => complaintId)]);
  const complaints = await manager.find(Complaint, {
    select: {
      id: true,
      number: true,
      category: true,
      placeText: true,
      title: true,
      accusedIds: true,
      accusedText: true,
      status: true,
      urgency: true,
    },
    where: { id: In([...ids]) },
    order: { submittedAt: 'ASC', id: 'ASC' },
  });
  const mayHear = complaints.filter(({ accusedIds }) => !accusedIds.includes(series.listenerId));
  const matters = mayHear
    .filter(({ id, status }) => heldIds.has(id) && status !== 'closed')
    .map(({ id: complaintId, ...matter }) => ({ ...matter, complaintId }));
  return { matters, total: mayHear.length };
}
