import { Injectable } from '@nestjs/common';
import type { DutyShiftRequest } from '@yingsheng/shared/api/roster';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock';
import { insertRows } from '../../platform/database/insert-rows';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import type { Viewer } from '../../platform/http/viewer';
import { newId } from '../../platform/ids';
import { lockColleagues } from '../colleagues';
import {
  pastShiftsStayAsTheyWere,
  shiftMustEndAfterItStarts,
  shiftMustNotExceedADay,
  shiftsOfOnePersonMustNotOverlap,
} from '../domain/shift-rules';
import { DutyShift } from '../entities/duty-shift';
import { DutyChanges } from './duty-changes';
import { shiftsWithin } from './shifts-of';

/** 排一班 */
@Injectable()
export class AddDutyShift {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly changes: DutyChanges,
    private readonly clock: Clock,
  ) {}

  /** Returns the id of the new shift. */
  async execute(viewer: Viewer, estateId: string, request: DutyShiftRequest): Promise<string> {
    const id = await this.transactions.run((manager) => this.add(manager, viewer, estateId, request));
    this.changes.announce();
    return id;
  }

  /** Inside the caller's transaction. */
  async add(manager: EntityManager, viewer: Viewer, estateId: string, request: DutyShiftRequest): Promise<string> {
    const { personId } = request;
    const span = { startsAt: new Date(request.startsAt), endsAt: new Date(request.endsAt) };
    shiftMustEndAfterItStarts(span);
    shiftMustNotExceedADay(span);
    pastShiftsStayAsTheyWere(span, this.clock.now());
    const colleagues = await lockColleagues(manager, viewer, estateId, [personId]);
    const others = await shiftsWithin(manager, estateId, span, [personId]);
    shiftsOfOnePersonMustNotOverlap(span, others, colleagues.get(personId)?.person.name ?? '');
    const id = newId();
    await insertRows(manager, DutyShift, [{ id, estateId, personId, ...span }]);
    return id;
  }
}
