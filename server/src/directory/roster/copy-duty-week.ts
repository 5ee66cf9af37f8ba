import { Injectable } from '@nestjs/common';
import type { CopyWeekResult } from '@yingsheng/shared/api/roster';
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
import { aDayAround, shiftsWithin } from './shifts-of';

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
      const known = await shiftsWithin(
        manager,
        estateId,
        aDayAround({ startsAt: last.from, endsAt: week.until }),
        mine,
      );
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
