import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../platform/ids';
import { Calendars } from '../sla/calendars';
import { dueAt } from '../sla/domain/deadline';
import type { NotifiedMatter } from './domain/notified-matter';
import { CallTask } from './entities/call-task';

/** Working minutes in which somebody who prefers the phone is called. */
const CALL_MINUTES = 120;

/** 电话告知: the first-contact owner gets a number to call, what to say, and until when. */
@Injectable()
export class AskForCalls {
  constructor(private readonly calendars: Calendars) {}

  /** In the caller's transaction; once per event and complaint. */
  async execute(
    manager: EntityManager,
    matter: Pick<NotifiedMatter, 'complaintId' | 'estateId' | 'firstContactOwnerId' | 'reporterId'>,
    eventId: string,
    words: { readonly title: string; readonly body: string },
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
      title: words.title,
      script: words.body,
      createdAt: now,
      dueAt: dueAt(CALL_MINUTES, 'working', now, calendar),
      doneAt: null,
      outcome: null,
      note: null,
    };
    await manager.createQueryBuilder().insert().into(CallTask).values(task).orIgnore().updateEntity(false).execute();
  }
}
