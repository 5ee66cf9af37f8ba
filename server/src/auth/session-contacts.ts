import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, LessThan } from 'typeorm';
import { Clock } from '../platform/clock/clock';
import { isDuplicateKey } from '../platform/database/database-errors';
import { insertRows } from '../platform/database/insert-rows';
import { readRows } from '../platform/database/read-rows';
import { forUpdate } from '../platform/database/row-lock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { SignedIn } from '../platform/http/viewer';
import { JobRegistry } from '../platform/jobs/job-registry';
import { withContact } from './domain/contact-spans';
import { type KnownStep, SessionContact } from './entities/session-contact';

/** A sign of life is written down this often at most. */
const WRITTEN_EVERY_MS = 20_000;
const MOST_REMEMBERED = 5_000;
const MOST_STEPS = 60;
const FORGOTTEN_AFTER_MS = 2 * 86_400_000;

/** 联系得上的时候: a sign-in that was in contact can't have been without a network. Kept for two days. */
@Injectable()
export class SessionContacts implements OnModuleInit {
  /** By sign-in, milliseconds: what this process wrote last. */
  private readonly writtenAt = new Map<string, number>();

  constructor(
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
    private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    const run = (now: Date) => this.forgetOld(now);
    this.jobs.registerJob({ name: 'forget-session-contacts', everySeconds: 3_600, run });
  }

  /** Staff only: residents claim nothing. */
  async touch({ sessionId, personId, grants }: SignedIn): Promise<void> {
    const now = this.clock.now();
    const at = now.getTime();
    if (grants.every(({ role }) => role === 'resident')) return;
    if (Math.abs(at - (this.writtenAt.get(sessionId) ?? 0)) < WRITTEN_EVERY_MS) return;
    if (this.writtenAt.size >= MOST_REMEMBERED) this.writtenAt.clear();
    this.writtenAt.set(sessionId, at);
    await this.transactions
      .run(async (manager) => {
        const row = await this.lock(manager, sessionId);
        if (row === null) return insertRows(manager, SessionContact, [firstContact(sessionId, personId, now)]);
        await manager.update(SessionContact, { id: sessionId }, { spans: withContact(row.spans, at), lastAt: now });
      })
      .catch((error: unknown) => {
        // Another process was first: it has written as much.
        if (!isDuplicateKey(error)) throw error;
      });
  }

  /** Held until the transaction ends; `null`: this sign-in was never heard of. */
  async lock(manager: EntityManager, sessionId: string): Promise<SessionContact | null> {
    const [known] = await readRows(manager, SessionContact, `id = ?${forUpdate(manager)}`, [sessionId]);
    return known ?? null;
  }

  /** What arrived is known from now on, and how many more there are. */
  async keepStep(
    manager: EntityManager,
    row: SessionContact,
    step: KnownStep,
    latest: number,
    now: Date,
  ): Promise<void> {
    const steps = [...row.steps.filter(({ number }) => number !== step.number), step].slice(-MOST_STEPS);
    const announced = latest > row.announcedNumber ? { announcedNumber: latest, announcedAt: now } : {};
    await manager.update(SessionContact, { id: row.id }, { steps, ...announced });
  }

  async forgetOld(now: Date): Promise<void> {
    const lastAt = LessThan(new Date(now.getTime() - FORGOTTEN_AFTER_MS));
    await this.transactions.run((manager) => manager.delete(SessionContact, { lastAt }));
  }
}

function firstContact(id: string, personId: string, now: Date): SessionContact {
  const spans = withContact([], now.getTime());
  return { id, personId, spans, steps: [], announcedNumber: 0, announcedAt: null, lastAt: now };
}
