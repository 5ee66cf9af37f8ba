import { Injectable } from '@nestjs/common';
import type { AbsenceRequest, MarkedAbsence } from '@yingsheng/shared/api/staff';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock';
import { insertRows } from '../../platform/database/insert-rows';
import { lockForUpdate } from '../../platform/database/row-lock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import type { Viewer } from '../../platform/http/viewer';
import { newId } from '../../platform/ids';
import { appendOutbox } from '../../platform/outbox/append-outbox';
import { arrangerOf, lockColleagues } from '../colleagues';
import {
  type AbsenceAsker,
  absenceMustEndAfterItStarts,
  absenceMustNotBeOver,
  absenceMustNotLastBeyondAYear,
  absencesOfOnePersonMustNotOverlap,
  statusWhenMarked,
} from '../domain/absence-rules';
import { Absence } from '../entities/absence';
import { Person } from '../entities/person';
import { OwedWorks } from '../ports/owed-work';
import { DutyChanges } from '../roster/duty-changes';
import { absenceView } from './absence-view';
import { standingAbsences } from './absences-of';

/** 请假、病假: by whoever arranges the person's duty, or by the person. Answers with what then needs another hand. */
@Injectable()
export class MarkAbsence {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly owedWorks: OwedWorks,
    private readonly changes: DutyChanges,
    private readonly clock: Clock,
  ) {}

  forColleague(viewer: Viewer, estateId: string, personId: string, request: AbsenceRequest): Promise<MarkedAbsence> {
    const asker = { personId: viewer.personId, arranger: arrangerOf(viewer, estateId) };
    return this.mark(viewer, asker, request, async (manager) => {
      const colleagues = await lockColleagues(manager, viewer, estateId, [personId]);
      return colleagues.get(personId)?.person ?? null;
    });
  }

  forMyself(viewer: Viewer, request: AbsenceRequest): Promise<MarkedAbsence> {
    const { personId } = viewer;
    return this.mark(viewer, { personId }, request, (manager) =>
      lockForUpdate(manager.createQueryBuilder(Person, 'person').where({ id: personId })).getOne(),
    );
  }

  private async mark(
    viewer: Viewer,
    asker: AbsenceAsker,
    request: AbsenceRequest,
    lockPerson: (manager: EntityManager) => Promise<Person | null>,
  ): Promise<MarkedAbsence> {
    const now = this.clock.now();
    const span = { startsAt: new Date(request.startsAt), endsAt: new Date(request.endsAt) };
    absenceMustEndAfterItStarts(span);
    absenceMustNotBeOver(span, now);
    absenceMustNotLastBeyondAYear(span);
    const marked = await this.transactions.run(async (manager) => {
      const person = await lockPerson(manager);
      if (person === null) throw new DomainError('ROSTER.NOT_STAFF_HERE');
      absencesOfOnePersonMustNotOverlap(span, await standingAbsences(manager, [person.id], span.startsAt));
      const absence = newAbsence(person.id, request, span, asker, now);
      await insertRows(manager, Absence, [absence]);
      await appendOutbox(manager, [markedEvent(absence)]);
      return {
        absence: absenceView(absence, person, asker),
        owed: await this.owedWorks.owedBy(manager, person.id, viewer),
      };
    });
    this.changes.announce();
    return marked;
  }
}

function newAbsence(
  personId: string,
  { kind, note }: AbsenceRequest,
  span: { startsAt: Date; endsAt: Date },
  asker: AbsenceAsker,
  now: Date,
): Absence {
  const status = statusWhenMarked(asker, personId, kind);
  const isDecided = status === 'granted';
  return {
    id: newId(),
    personId,
    kind,
    ...span,
    note: note ?? null,
    status,
    markedById: asker.personId,
    markedAt: now,
    decidedById: isDecided ? asker.personId : null,
    decidedAt: isDecided ? now : null,
  };
}

function markedEvent({ id, status, markedById, markedAt }: Absence) {
  const type = status === 'granted' ? 'AbsenceMarked' : 'LeaveRequested';
  return { type, payload: { absenceId: id, actorId: markedById }, occurredAt: markedAt };
}
