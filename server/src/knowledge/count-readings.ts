import type { KnowledgeCounts } from '@yingsheng/shared/api/knowledge';
import type { KnowledgePlace, ReadingOutcome } from '@yingsheng/shared/knowledge/knowledge';
import type { EntityManager } from 'typeorm';
import { KnowledgeReading } from './entities/knowledge-reading';

interface CountRow {
  readonly entryId: string;
  readonly outcome: ReadingOutcome;
  readonly place: KnowledgePlace;
  readonly count: number | string;
}

export const NO_READINGS: KnowledgeCounts = { opened: 0, helped: 0, wentOn: 0, desk: 0 };

/**
 * What came of the readings on one estate since then, by entry. Whoever said what came of it has opened it too; what the
 * front desk answered with it was registered, and counts for itself.
 */
export async function countReadings(
  manager: EntityManager,
  estateId: string,
  since: Date,
): Promise<Map<string, KnowledgeCounts>> {
  const rows = await manager
    .createQueryBuilder(KnowledgeReading, 'reading')
    .select('reading.entryId', 'entryId')
    .addSelect('reading.outcome', 'outcome')
    .addSelect('reading.place', 'place')
    .addSelect('COUNT(*)', 'count')
    .where('reading.estateId = :estateId AND reading.openedAt >= :since', { estateId, since })
    .groupBy('reading.entryId')
    .addGroupBy('reading.outcome')
    .addGroupBy('reading.place')
    .getRawMany<CountRow>();
  const byEntry = new Map<string, KnowledgeCounts>();
  for (const { entryId, outcome, place, count } of rows) {
    const counts = { ...(byEntry.get(entryId) ?? NO_READINGS) };
    if (place === 'desk') {
      if (outcome === 'helped') counts.desk += Number(count);
    } else {
      counts.opened += Number(count);
      if (outcome !== 'opened') counts[outcome] += Number(count);
    }
    byEntry.set(entryId, counts);
  }
  return byEntry;
}
