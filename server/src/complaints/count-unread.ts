import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Asker } from './domain/facts';
import { ComplaintRead } from './entities/complaint-read';
import { TimelineEntry } from './entities/timeline-entry';

/** 未读留言: what others have written since the person last had the matter before them. One statement for a list. */
@Injectable()
export class CountUnread {
  /** By complaint; absent: none. Only of complaints on which the person is asked for an answer: see `hasAPartIn`. */
  async of(
    manager: EntityManager,
    { personId }: Pick<Asker, 'personId'>,
    complaintIds: readonly string[],
  ): Promise<Map<string, number>> {
    if (complaintIds.length === 0 || personId === null) return new Map();
    const rows = await manager
      .createQueryBuilder(TimelineEntry, 'entry')
      .leftJoin(ComplaintRead, 'place', 'place.complaintId = entry.complaintId AND place.personId = :personId', {
        personId,
      })
      .select('entry.complaintId', 'complaintId')
      .addSelect('COUNT(*)', 'count')
      .where('entry.complaintId IN (:...complaintIds)', { complaintIds })
      .andWhere("entry.action = 'comment' AND entry.actorId <> :personId")
      .andWhere('entry.sequence > COALESCE(place.sequence, 0)')
      .groupBy('entry.complaintId')
      .getRawMany<{ complaintId: string; count: string | number }>();
    return new Map(rows.map(({ complaintId, count }) => [complaintId, Number(count)]));
  }
}
