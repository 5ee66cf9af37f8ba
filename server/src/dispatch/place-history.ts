import { Injectable } from '@nestjs/common';
import { RECURRENCE_WINDOW_DAYS } from '@yingsheng/shared/complaint/limits';
import { Brackets, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { ComplaintState } from '../complaints/domain/facts';
import { Complaint } from '../complaints/entities/complaint';

type Place = Pick<
  ComplaintState,
  'id' | 'estateId' | 'householdId' | 'publicAreaId' | 'assetId' | 'category' | 'submittedAt'
>;

const DAY_MS = 86_400_000;
/** These never happened, or are told elsewhere. */
const NOT_AN_OCCURRENCE = ['withdrawn', 'declined', 'merged'];
const PAST_ROWS = 5;

/** 同一处的过去: what came up before at the same room, area or asset. */
@Injectable()
export class PlaceHistory {
  /** How often this place and category came up in the 90 days up to this complaint, itself included. */
  async recurrenceCount(manager: EntityManager, place: Place): Promise<number> {
    const since = new Date(place.submittedAt.getTime() - RECURRENCE_WINDOW_DAYS * DAY_MS);
    return this.atPlace(manager, place)
      .andWhere('complaint.category = :category', { category: place.category })
      .andWhere('complaint.submittedAt >= :since AND complaint.submittedAt <= :until', {
        since,
        until: place.submittedAt,
      })
      .getCount();
  }

  /** The latest others at this place, newest first; what was told in confidence is not told on. */
  past(manager: EntityManager, place: Place): Promise<Complaint[]> {
    return this.atPlace(manager, place)
      .andWhere('complaint.id <> :id', { id: place.id })
      .andWhere('complaint.submittedAt <= :until', { until: place.submittedAt })
      .andWhere('complaint.isConfidential = :isConfidential', { isConfidential: false })
      .orderBy('complaint.submittedAt', 'DESC')
      .take(PAST_ROWS)
      .getMany();
  }

  private atPlace(manager: EntityManager, place: Place): SelectQueryBuilder<Complaint> {
    const query = manager
      .createQueryBuilder(Complaint, 'complaint')
      .where('complaint.estateId = :estateId', { estateId: place.estateId })
      .andWhere(
        new Brackets((either) => {
          either
            .where('complaint.closeReason IS NULL')
            .orWhere('complaint.closeReason NOT IN (:...excluded)', { excluded: NOT_AN_OCCURRENCE });
        }),
      );
    if (place.householdId !== null) {
      return query.andWhere('complaint.householdId = :householdId', { householdId: place.householdId });
    }
    query.andWhere('complaint.publicAreaId = :publicAreaId', { publicAreaId: place.publicAreaId });
    if (place.assetId !== null) query.andWhere('complaint.assetId = :assetId', { assetId: place.assetId });
    return query;
  }
}
