import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SYSTEM } from '../complaints/domain/facts';
import { ClockRow } from '../complaints/entities/clock-row';
import { Complaint } from '../complaints/entities/complaint';
import { LoadComplaint } from '../complaints/load-complaint';
import { RecordDecision } from '../complaints/record-decision';
import { Person } from '../directory/entities/person';
import { RoleGrant } from '../directory/entities/role-grant';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { JobRegistry } from '../platform/jobs/job-registry';
import { nextPage, type SweepPosition, sweepAll, wordsOf } from '../platform/jobs/sweep-all';
import { type ClosingTask, givenTo, handOn } from './domain/hand-on';
import { ROLES_FOR } from './hand-on-closing';
import { UninvolvedStaff } from './uninvolved-staff';

const SWEEP_SECONDS = 600;
const CLOCK_OF = { call: 'followUpCall', appeal: 'approval' } as const;
const COLUMN_OF = { call: 'c.callerId', appeal: 'c.arbiterId' } as const;
const REASON = '原来没有合适的人，或已不在岗，另行安排';

interface Waiting extends SweepPosition {
  readonly complaintId: string;
}

/** 没有人来办的回访与申诉: given to somebody as soon as there is one, so that nothing waits for a person who is gone. */
@Injectable()
export class GiveClosingsAnew implements OnModuleInit {
  private readonly logger = new Logger(GiveClosingsAnew.name);

  constructor(
    private readonly transactions: TransactionRunner,
    private readonly loadComplaint: LoadComplaint,
    private readonly recordDecision: RecordDecision,
    private readonly uninvolvedStaff: UninvolvedStaff,
    private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.jobs.registerJob({ name: 'give-closings-anew', everySeconds: SWEEP_SECONDS, run: (now) => this.run(now) });
  }

  async run(now: Date): Promise<void> {
    for (const task of ['call', 'appeal'] as const) {
      await sweepAll<Waiting>({
        page: (last) => this.transactions.read((manager) => withNobody(manager, task, last)),
        move: ({ complaintId }) => this.give(task, complaintId, now),
        stuck: ({ complaintId }, error) => this.logger.warn({ complaintId, error: wordsOf(error) }),
      });
    }
  }

  private async give(task: ClosingTask, complaintId: string, now: Date): Promise<void> {
    await this.transactions.run(async (manager) => {
      const facts = await this.loadComplaint.loadFacts(manager, complaintId, { lock: true });
      const toId = await this.uninvolvedStaff.nearest(manager, facts, ROLES_FOR[task], now);
      if (toId === null || toId === givenTo(facts, task)) return;
      const decided = handOn(facts, SYSTEM, { task, toId, reason: REASON, suitableIds: [toId] });
      await this.recordDecision.record(manager, facts, decided, SYSTEM, now);
    });
  }
}

/** Calls and appeals that run, put before nobody or before somebody who no longer works for the estate in such a role. */
async function withNobody(
  manager: EntityManager,
  task: ClosingTask,
  last: SweepPosition | undefined,
): Promise<Waiting[]> {
  const column = COLUMN_OF[task];
  const running = manager
    .createQueryBuilder(ClockRow, 'clock')
    .innerJoin(Complaint, 'c', 'c.id = clock.complaintId')
    .where("clock.kind = :kind AND clock.endedAt IS NULL AND c.status = 'closed'", { kind: CLOCK_OF[task] });
  const here = running
    .subQuery()
    .select('1')
    .from(RoleGrant, 'held')
    .innerJoin(Person, 'person', 'person.id = held.personId AND person.isActive = :isActive')
    .where(`held.personId = ${column} AND held.estateId = c.estateId AND held.role IN (:...roles)`);
  running.andWhere(`NOT EXISTS ${here.getQuery()}`, { isActive: true, roles: [...ROLES_FOR[task]] });
  const clocks = await nextPage(running, { at: 'clock.dueAt', id: 'clock.id' }, last);
  return clocks.map(({ id, dueAt, complaintId }) => ({ id, at: dueAt, complaintId }));
}
