import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In, IsNull, LessThanOrEqual, Not } from 'typeorm';
import { ClockRow } from '../complaints/entities/clock-row';
import { Complaint } from '../complaints/entities/complaint';
import { EscalationRun } from '../complaints/entities/escalation-run';
import { insertRows } from '../platform/database/insert-rows';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { newId } from '../platform/ids';
import { JobRegistry } from '../platform/jobs/job-registry';
import { forEachOne, wordsOf } from '../platform/jobs/sweep-all';
import { type EscalatedClock, escalationDigest, isBroken } from './domain/escalation-digest';
import { breachWords, type GroupMatter } from './domain/robot-words';
import { Notice } from './notice.entity';
import { SendToColleague } from './send-to-colleague';
import { TellRobot } from './tell-robot';

const TELL_SECONDS = 5;
/** While a sweep goes on, its people wait for the rest of it, but not longer than this. */
const WAIT_MS = 60_000;
const BATCH = 500;

/** 升级消息: after a sweep each person gets one message about everything that reached them, however late it came. */
@Injectable()
export class TellEscalations implements OnModuleInit {
  private readonly logger = new Logger(TellEscalations.name);

  constructor(
    private readonly transactions: TransactionRunner,
    private readonly jobs: JobRegistry,
    private readonly sendToColleague: SendToColleague,
    private readonly robot: TellRobot,
  ) {}

  onModuleInit(): void {
    this.jobs.registerJob({ name: 'tell-escalations', everySeconds: TELL_SECONDS, run: (now) => this.run(now) });
  }

  async run(now: Date): Promise<void> {
    const personIds = await this.transactions.read((manager) => waitingPeople(manager, now));
    const broken = new Map<string, GroupMatter>();
    const tell = async (personId: string) => {
      const told = await this.transactions.run((manager) => this.tell(manager, personId, now));
      for (const clock of told) if (isBroken(clock)) broken.set(clock.complaintId, clock);
    };
    await forEachOne(personIds, tell, (personId, error) => this.logger.warn({ personId, error: wordsOf(error) }));
    const words = breachWords([...broken.values()]);
    if (words !== null) await this.transactions.run((manager) => this.robot.say(manager, words, now));
  }

  /** What the person was told of. */
  private async tell(manager: EntityManager, personId: string, now: Date): Promise<EscalatedClock[]> {
    const query = manager.createQueryBuilder(EscalationRun, 'run').where({ personId, toldAt: IsNull() });
    // Whoever tells the same person meanwhile waits here, and finds nothing left.
    if (manager.connection.options.type !== 'better-sqlite3') query.setLock('pessimistic_write');
    const runs = await query.getMany();
    if (runs.length === 0) return [];
    const clocks = await worthTelling(manager, personId, runs);
    await this.sendDigest(manager, personId, clocks, now);
    for (let start = 0; start < runs.length; start += BATCH) {
      const ids = runs.slice(start, start + BATCH).map(({ id }) => id);
      await manager.update(EscalationRun, { id: In(ids) }, { toldAt: now });
    }
    return clocks;
  }

  private async sendDigest(
    manager: EntityManager,
    personId: string,
    clocks: readonly EscalatedClock[],
    now: Date,
  ): Promise<void> {
    const [first] = clocks;
    if (first === undefined) return;
    const digest = { ...escalationDigest(clocks, now), eventId: newId(), personId };
    const notice: Notice = { ...digest, workOrderId: null, id: newId(), createdAt: now, readAt: null };
    await insertRows(manager, Notice, [notice]);
    const number = digest.complaintId === null ? '' : first.number;
    const isDanger = clocks.some(({ urgency }) => urgency === 'lifeSafety');
    await this.sendToColleague.execute(manager, { ...digest, estateId: first.estateId, number, isDanger }, now);
  }
}

async function waitingPeople(manager: EntityManager, now: Date): Promise<string[]> {
  const first = await manager.findOne(EscalationRun, { where: { toldAt: IsNull() }, order: { ranAt: 'ASC' } });
  if (first === null) return [];
  const isSweeping = await manager.existsBy(ClockRow, { nextStepAt: LessThanOrEqual(now) });
  if (isSweeping && now.getTime() - first.ranAt.getTime() < WAIT_MS) return [];
  const rows = await manager
    .createQueryBuilder(EscalationRun, 'run')
    .select('DISTINCT run.personId', 'personId')
    .where('run.toldAt IS NULL')
    .getRawMany<{ personId: string }>();
  return rows.map(({ personId }) => personId);
}

/** Not what was kept or closed in the meantime, nor a complaint about the very person. */
async function worthTelling(
  manager: EntityManager,
  personId: string,
  runs: readonly EscalationRun[],
): Promise<EscalatedClock[]> {
  const percents = new Map<string, number>();
  for (const { clockId, percent } of runs) percents.set(clockId, Math.max(percent, percents.get(clockId) ?? 0));
  const escalated: EscalatedClock[] = [];
  const clockIds = [...percents.keys()];
  for (let start = 0; start < clockIds.length; start += BATCH) {
    const id = In(clockIds.slice(start, start + BATCH));
    const clocks = await manager.findBy(ClockRow, { id, endedAt: IsNull() });
    const complaints = await manager.find(Complaint, {
      select: {
        id: true,
        estateId: true,
        number: true,
        category: true,
        placeText: true,
        title: true,
        accusedIds: true,
        accusedText: true,
        urgency: true,
      },
      where: { id: In(clocks.map(({ complaintId }) => complaintId)), status: Not('closed') },
    });
    const known = new Map(complaints.map((complaint) => [complaint.id, complaint]));
    for (const { id: clockId, complaintId, kind, dueAt } of clocks) {
      const complaint = known.get(complaintId);
      const percent = percents.get(clockId);
      if (complaint === undefined || percent === undefined || complaint.accusedIds.includes(personId)) continue;
      const { id: _, ...matter } = complaint;
      escalated.push({ ...matter, complaintId, kind, dueAt, percent });
    }
  }
  return escalated;
}
