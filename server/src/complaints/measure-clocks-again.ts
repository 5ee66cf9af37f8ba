import { LADDER_CLOCK_KINDS } from '@yingsheng/shared/sla/ladder';
import { type EntityManager, In, IsNull } from 'typeorm';
import { ClockRow } from './entities/clock-row';
import { Complaint } from './entities/complaint';

/**
 * Makes every running clock of an estate due for the sweep, which finds out by the ladder of today what its next step
 * is. Due times stay as they are.
 */
export async function measureClocksAgain(manager: EntityManager, estateId: string, now: Date): Promise<void> {
  const open = manager
    .createQueryBuilder()
    .subQuery()
    .select('matter.id')
    .from(Complaint, 'matter')
    .where('matter.estateId = :estateId');
  await manager
    .createQueryBuilder()
    .update(ClockRow)
    .set({ nextStepAt: now })
    .where({ kind: In([...LADDER_CLOCK_KINDS]), endedAt: IsNull() })
    .andWhere(`complaint_id IN ${open.getQuery()}`, { estateId })
    .execute();
}
