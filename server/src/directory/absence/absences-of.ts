import type { AbsenceStatus } from '@yingsheng/shared/people/duty';
import { type EntityManager, In, MoreThan } from 'typeorm';
import { Absence } from '../entities/absence';

const STANDING: readonly AbsenceStatus[] = ['requested', 'granted'];

/** Requested and granted absences of these people that are not over at `at`, in order of time. */
export function standingAbsences(
  manager: EntityManager,
  personIds: readonly string[],
  at: Date,
  until?: Date,
): Promise<Absence[]> {
  const query = manager
    .createQueryBuilder(Absence, 'absence')
    .where({ personId: In([...personIds]), status: In([...STANDING]), endsAt: MoreThan(at) })
    .orderBy('absence.startsAt')
    .addOrderBy('absence.id');
  if (until !== undefined) query.andWhere('absence.startsAt < :until', { until });
  return query.getMany();
}

/** Person id → until when that person is away, for those who are at `at`. */
export async function awayAt(
  manager: EntityManager,
  personIds: readonly string[],
  at: Date,
): Promise<ReadonlyMap<string, Date>> {
  const running = await manager
    .createQueryBuilder(Absence, 'absence')
    .where({ personId: In([...personIds]), status: 'granted' })
    .andWhere('absence.startsAt <= :at AND absence.endsAt > :at', { at })
    .getMany();
  return new Map(running.map(({ personId, endsAt }) => [personId, endsAt]));
}
