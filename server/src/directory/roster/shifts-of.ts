import { SHIFT_MAX_HOURS } from '@yingsheng/shared/people/duty';
import { type EntityManager, In } from 'typeorm';
import type { Span } from '../domain/shift-rules';
import { DutyShift } from '../entities/duty-shift';

const HOUR_MS = 3_600_000;

/** Wide enough for every shift that could reach into the span or out of it. */
export function aDayAround({ startsAt, endsAt }: Span): Span {
  const day = SHIFT_MAX_HOURS * HOUR_MS;
  return { startsAt: new Date(startsAt.getTime() - day), endsAt: new Date(endsAt.getTime() + day) };
}

/** The shifts on an estate that lie in the span or reach into it, in order of time. */
export function shiftsWithin(
  manager: EntityManager,
  estateId: string,
  { startsAt, endsAt }: Span,
  personIds?: readonly string[],
): Promise<DutyShift[]> {
  const query = manager
    .createQueryBuilder(DutyShift, 'shift')
    .where('shift.estateId = :estateId', { estateId })
    .andWhere('shift.startsAt < :endsAt AND shift.endsAt > :startsAt', { startsAt, endsAt })
    .orderBy('shift.startsAt')
    .addOrderBy('shift.id');
  if (personIds !== undefined) query.andWhere({ personId: In([...personIds]) });
  return query.getMany();
}
