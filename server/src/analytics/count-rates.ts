import type { RateView } from '@yingsheng/shared/api/board';
import { RATE_DAYS } from '@yingsheng/shared/board/figure';
import { SATISFIED_FROM } from '@yingsheng/shared/follow-up/rating';
import { Brackets, type EntityManager, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { ClockRow } from '../complaints/entities/clock-row';
import type { Complaint } from '../complaints/entities/complaint';
import { WorkOrder } from '../complaints/entities/work-order';
import { type CountedFor, clocksFor, complaintsFor, ratingsFor } from './counted-for';
import { lastDays, type Period, periodBefore } from './domain/period';
import { rateView, type Share } from './domain/rate';

/** Closed after a resolution: the only closures that count as solved. */
export const SOLVED_REASONS = ['confirmed', 'timeout'];
/** Of a `rating`: its mean is satisfied. */
export const IS_SATISFIED = `rating.speed + rating.attitude + rating.quality >= ${3 * SATISFIED_FROM}`;

type CountShare = (manager: EntityManager, counted: CountedFor, period: Period) => Promise<Share>;

async function rate(count: CountShare, manager: EntityManager, counted: CountedFor, now: Date): Promise<RateView> {
  const period = lastDays(now, RATE_DAYS);
  const current = await count(manager, counted, period);
  return rateView(current, await count(manager, counted, periodBefore(period)));
}

/** 按时响应率: first answers in time, of all first answers given or overdue. */
export function onTimeResponse(manager: EntityManager, counted: CountedFor, now: Date): Promise<RateView> {
  return rate(countResponses, manager, counted, now);
}

/** 按时解决率: solved and never late, of all solved and all that are late and still owed. */
export function onTimeResolution(manager: EntityManager, counted: CountedFor, now: Date): Promise<RateView> {
  return rate(countResolutions, manager, counted, now);
}

/** 满意率: ratings whose mean is satisfied, of all ratings given. */
export function satisfaction(manager: EntityManager, counted: CountedFor, now: Date): Promise<RateView> {
  return rate(countRatings, manager, counted, now);
}

/** 首接办结率: solved without any work order and never reopened, of all solved. */
export function firstContactResolution(manager: EntityManager, counted: CountedFor, now: Date): Promise<RateView> {
  return rate(countFirstContacts, manager, counted, now);
}

const countResponses: CountShare = async (manager, counted, period) => {
  const query = clocksFor(manager, counted)
    .andWhere("clock.kind = 'firstResponse'")
    .andWhere(
      new Brackets((either) => {
        either
          .where("clock.outcome IN ('met', 'breached') AND clock.endedAt > :from AND clock.endedAt <= :to", period)
          .orWhere('clock.endedAt IS NULL AND clock.dueAt > :from AND clock.dueAt <= :to', period);
      }),
    );
  return shareOf(query, "clock.outcome = 'met'");
};

const countResolutions: CountShare = async (manager, counted, period) => {
  const solved = await shareOf(
    solvedIn(manager, counted, period).setParameter('now', period.to),
    `NOT EXISTS ${lateClock(manager)}`,
  );
  const lateAndOwed = await complaintsFor(manager, counted)
    .andWhere("c.status <> 'closed'")
    .andWhere(`EXISTS ${lateClock(manager, 'late.dueAt > :from')}`, { ...period, now: period.to })
    .getCount();
  return { kept: solved.kept, total: solved.total + lateAndOwed };
};

const countRatings: CountShare = async (manager, counted, period) => {
  const query = ratingsFor(manager, counted).andWhere('rating.ratedAt > :from AND rating.ratedAt <= :to', period);
  return shareOf(query, IS_SATISFIED);
};

const countFirstContacts: CountShare = async (manager, counted, period) => {
  const orders = manager.createQueryBuilder(WorkOrder, 'o').select('1').where('o.complaintId = c.id').getQuery();
  return shareOf(solvedIn(manager, counted, period), `c.reopenCount = 0 AND NOT EXISTS (${orders})`);
};

function solvedIn(manager: EntityManager, counted: CountedFor, period: Period): SelectQueryBuilder<Complaint> {
  return complaintsFor(manager, counted)
    .andWhere("c.status = 'closed'")
    .andWhere('c.closeReason IN (:...reasons)', { reasons: SOLVED_REASONS })
    .andWhere('c.closedAt > :from AND c.closedAt <= :to', period);
}

/** A resolution promise that was broken, or runs and is overdue; approved suspension is not lateness. */
function lateClock(manager: EntityManager, also = '1 = 1'): string {
  const query = manager
    .createQueryBuilder(ClockRow, 'late')
    .select('1')
    .where("late.complaintId = c.id AND late.kind = 'resolution' AND late.workOrderId IS NULL")
    .andWhere(
      "(late.outcome = 'breached' OR (late.endedAt IS NULL AND late.dueAt <= :now AND c.status <> 'suspended'))",
    )
    .andWhere(also)
    .getQuery();
  return `(${query})`;
}

async function shareOf<Row extends ObjectLiteral>(query: SelectQueryBuilder<Row>, isKept: string): Promise<Share> {
  const row = await query
    .select('COUNT(*)', 'total')
    .addSelect(`SUM(CASE WHEN ${isKept} THEN 1 ELSE 0 END)`, 'kept')
    .getRawOne<{ total: number | string; kept: number | string | null }>();
  // MySQL gives sums as decimal strings.
  return { kept: Number(row?.kept ?? 0), total: Number(row?.total ?? 0) };
}
