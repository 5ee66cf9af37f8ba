import { Injectable } from '@nestjs/common';
import type { CopyWeekResult } from '@yingsheng/shared/api/roster';
import { SHIFT_MAX_HOURS } from '@yingsheng/shared/people/duty';
import { Clock } from '../../platform/clock/clock';
import { insertRows } from '../../platform/database/insert-rows';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import type { Viewer } from '../../platform/http/viewer';
import { newId } from '../../platform/ids';
import { arrangerOf, lockColleagues } from '../colleagues';
import { copyWeek } from '../domain/copy-week';
import { dutyWeekWith, weekBefore } from '../domain/duty-week';
import { mayArrange } from '../domain/who-may-arrange';
import { DutyShift } from '../entities/duty-shift';
import { WhoIsOnDuty } from '../who-is-on-duty';
import { DutyChanges } from './duty-changes';
import { shiftsWithin } from './shifts-of';

const HOUR_MS = 3_600_000;

/** 复制上一周: for everybody the person may arrange and who still works here. */
@Injectable()
export class CopyDutyWeek {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly whoIsOnDuty: WhoIsOnDuty,
    private readonly changes: DutyChanges,
    private readonly clock: Clock,
  ) {}

  /** `day`: any day of the week to fill. */
  async execute(viewer: Viewer, estateId: string, day: string): Promise<CopyWeekResult> {
    const now = this.clock.now();
    const week = dutyWeekWith(day);
    const last = weekBefore(week);
    const result = await this.transactions.run(async (manager) => {
      const staff = await this.whoIsOnDuty.staffOf(manager, estateId, now);
      const arranger = arrangerOf(viewer, estateId);
      const mine = staff.filter((person) => mayArrange(arranger, person)).map((person) => person.personId);
      await lockColleagues(manager, viewer, estateId, mine);
      const known = await shiftsWithin(manager, estateId, { startsAt: last.from, endsAt: aDayAfter(week.until) }, mine);
      const copied = copyWeek(
        known.filter((shift) => shift.startsAt >= last.from && shift.startsAt < last.until),
        known,
        now,
      );
      const rows = copied.shifts.map((shift) => ({ ...shift, id: newId(), estateId }));
      await insertRows(manager, DutyShift, rows);
      return { createdCount: rows.length, skippedCount: copied.skippedCount };
    });
    this.changes.announce();
    return result;
  }
}

/** A shift that begins on Sunday may reach into Monday. */
function aDayAfter(instant: Date): Date {
  return new Date(instant.getTime() + SHIFT_MAX_HOURS * HOUR_MS);
}
