import { Injectable } from '@nestjs/common';
import { CALL_MINUTES } from '@yingsheng/shared/complaint/limits';
import type { EntityManager } from 'typeorm';
import { insertRows } from '../platform/database/insert-rows';
import { newId } from '../platform/ids';
import { appendOutbox } from '../platform/outbox/append-outbox';
import { Calendars } from '../sla/calendars';
import { dueAt } from '../sla/domain/deadline';
import type { NoticeDraft, NotifiedMatter } from './domain/notified-matter';
import { CallTask } from './entities/call-task';

interface CallWords extends Pick<NoticeDraft, 'title' | 'body'> {
  readonly whileClockId?: string | null;
}

/** What the outbox carries for each call that is asked for. */
export const CALL_ASKED = 'CallAsked';

/**
 * 电话告知: the first-contact owner gets a number to call, what to say, and until when. The promise is written into the
 * timeline after the commit, by whoever holds the complaint's row then: see `StartCallClock`.
 */
@Injectable()
export class AskForCalls {
  constructor(private readonly calendars: Calendars) {}

  /** In the caller's transaction; once per event and complaint. */
  async execute(
    manager: EntityManager,
    matter: Pick<NotifiedMatter, 'complaintId' | 'estateId' | 'firstContactOwnerId' | 'reporterId'>,
    eventId: string,
    words: CallWords,
    now: Date,
  ): Promise<void> {
    const calendar = (await this.calendars.of(manager, matter.estateId)).calendar(now);
    const task: CallTask = {
      id: newId(),
      eventId,
      complaintId: matter.complaintId,
      estateId: matter.estateId,
      assigneeId: matter.firstContactOwnerId,
      personId: matter.reporterId,
      whileClockId: words.whileClockId ?? null,
      title: words.title,
      script: words.body,
      createdAt: now,
      dueAt: dueAt(CALL_MINUTES, 'working', now, calendar),
      doneAt: null,
      attemptCount: 0,
      lastTriedAt: null,
      outcome: null,
      note: null,
    };
    if (await manager.existsBy(CallTask, { eventId, complaintId: matter.complaintId })) return;
    await insertRows(manager, CallTask, [task]);
    await appendOutbox(manager, [{ type: CALL_ASKED, payload: { callTaskId: task.id }, occurredAt: now }]);
  }
}
