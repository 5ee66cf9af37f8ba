import { Injectable } from '@nestjs/common';
import type { MyDuty } from '@yingsheng/shared/api/staff';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import type { Viewer } from '../../platform/http/viewer';
import { dutyWeekOf, dutyWeekWith } from '../domain/duty-week';
import { DutyShift } from '../entities/duty-shift';
import { Estate } from '../entities/estate';
import { Person } from '../entities/person';
import { absenceView } from './absence-view';
import { standingAbsences } from './absences-of';

/** 我的班: own shifts of a week on all estates, and own absences that are not over. */
@Injectable()
export class ReadMyDuty {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  execute(viewer: Viewer, day: string | undefined): Promise<MyDuty> {
    const now = this.clock.now();
    const week = day === undefined ? dutyWeekOf(now) : dutyWeekWith(day);
    const { personId } = viewer;
    return this.transactions.read(async (manager) => {
      const person = await manager.findOneByOrFail(Person, { id: personId });
      const shifts = await manager
        .createQueryBuilder(DutyShift, 'shift')
        .where('shift.personId = :personId', { personId })
        .andWhere('shift.startsAt < :until AND shift.endsAt > :from', { from: week.from, until: week.until })
        .orderBy('shift.startsAt')
        .addOrderBy('shift.id')
        .getMany();
      const estates = await manager.findBy(Estate, { id: In(shifts.map((shift) => shift.estateId)) });
      const absences = await standingAbsences(manager, [personId], now);
      return {
        weekStart: week.weekStart,
        now: now.toISOString(),
        shifts: shifts.map(({ id, estateId, startsAt, endsAt }) => ({
          id,
          estateName: estates.find((estate) => estate.id === estateId)?.name ?? '',
          startsAt: startsAt.toISOString(),
          endsAt: endsAt.toISOString(),
        })),
        absences: absences.map((absence) => absenceView(absence, person, { personId })),
      };
    });
  }
}
