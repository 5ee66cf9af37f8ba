import { Injectable } from '@nestjs/common';
import type { PlaceHistoryRow } from '@yingsheng/shared/api/work-order';
import { RECURRENCE_WINDOW_DAYS } from '@yingsheng/shared/complaint/limits';
import { CATEGORY_LABEL, COMPLAINT_STATUS_LABEL } from '@yingsheng/shared/labels.zh';
import { Brackets, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { ComplaintState } from '../complaints/domain/facts';
import { Complaint } from '../complaints/entities/complaint';
import { hideFromAccused } from '../complaints/hide-from-accused';
import { personBriefs } from '../directory/people';
import { isSameMatter } from './domain/recurrence';

export type Place = Pick<
  ComplaintState,
  'id' | 'estateId' | 'householdId' | 'publicAreaId' | 'assetId' | 'category' | 'submittedAt'
>;

const DAY_MS = 86_400_000;
/** These never happened, or are told elsewhere. */
const NOT_AN_OCCURRENCE = ['withdrawn', 'declined', 'merged'];
const PAST_ROWS = 5;
/** How far back a busy place is looked through for earlier cases of the same matter. */
const READ_ROWS = 40;

/** 同一处的过去: what came up before at the same room, area or asset. */
@Injectable()
export class PlaceHistory {
  /** How often each place and category came up in the 90 days up to that complaint, itself included, as far as the person may count. */
  async recurrenceCounts(
    manager: EntityManager,
    places: readonly Place[],
    viewerId: string | null,
  ): Promise<Map<string, number>> {
    if (places.length === 0) return new Map();
    const earliest = Math.min(...places.map((place) => place.submittedAt.getTime()));
    const since = new Date(earliest - RECURRENCE_WINDOW_DAYS * DAY_MS);
    const happened = this.happened(manager);
    if (viewerId !== null) hideFromAccused(happened, 'c.id', viewerId);
    const others = await happened
      .select(['c.id', 'c.estateId', 'c.householdId', 'c.publicAreaId', 'c.assetId', 'c.category', 'c.submittedAt'])
      .andWhere('c.submittedAt >= :since', { since })
      .andWhere(atAnyOf(places))
      .getMany();
    return new Map(
      places.map((place) => [place.id, Math.max(1, others.filter((other) => isSameMatter(place, other)).length)]),
    );
  }

  async recurrenceCount(manager: EntityManager, place: Place, viewerId: string): Promise<number> {
    return (await this.recurrenceCounts(manager, [place], viewerId)).get(place.id) ?? 1;
  }

  /**
   * The latest others at this place: first those of the same matter, which the count counts, then the
   * rest; each newest first. What was told in confidence is not told on, nor what is about the asking person.
   */
  async past(manager: EntityManager, place: Place, viewerId: string): Promise<Complaint[]> {
    const others = await hideFromAccused(this.happened(manager), 'c.id', viewerId)
      .andWhere('c.id <> :id', { id: place.id })
      .andWhere('c.submittedAt <= :until', { until: place.submittedAt })
      .andWhere('c.isConfidential = :isConfidential', { isConfidential: false })
      .andWhere(atAnyOf([place]))
      .orderBy('c.submittedAt', 'DESC')
      .take(READ_ROWS)
      .getMany();
    const same = others.filter((other) => isSameMatter(place, other));
    const different = others.filter((other) => !isSameMatter(place, other));
    return [...same, ...different].slice(0, PAST_ROWS);
  }

  /** `past`, as it is said: what it was, what was done and by whom. */
  async told(manager: EntityManager, place: Place, viewerId: string): Promise<PlaceHistoryRow[]> {
    const rows = await this.past(manager, place, viewerId);
    const people = await personBriefs(
      manager,
      rows.map((row) => row.resolvedById),
    );
    return rows.map((row) => ({
      complaintId: row.id,
      number: row.number,
      occurredAt: row.submittedAt.toISOString(),
      text: pastText(row, people.get(row.resolvedById ?? '')?.name),
      isSameMatter: isSameMatter(place, row),
    }));
  }

  private happened(manager: EntityManager): SelectQueryBuilder<Complaint> {
    return manager.createQueryBuilder(Complaint, 'c').where(
      new Brackets((either) => {
        either
          .where('c.closeReason IS NULL')
          .orWhere('c.closeReason NOT IN (:...excluded)', { excluded: NOT_AN_OCCURRENCE });
      }),
    );
  }
}

/** Ids are unique across estates, so a room or area names its estate. */
function atAnyOf(places: readonly Place[]): Brackets {
  const rooms = present(places.map((place) => place.householdId));
  const areas = present(places.map((place) => place.publicAreaId));
  return new Brackets((either) => {
    either.where('1 = 0');
    if (rooms.length > 0) either.orWhere('c.householdId IN (:...rooms)', { rooms });
    if (areas.length > 0) either.orWhere('c.publicAreaId IN (:...areas)', { areas });
  });
}

function present(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id): id is string => id !== null))];
}

/** `给排水：更换阀门(王强)`; what is not solved yet says its state. */
function pastText(row: Complaint, handlerName: string | undefined): string {
  const what = row.outcome ?? COMPLAINT_STATUS_LABEL[row.status];
  const who = handlerName === undefined ? '' : `（${handlerName}）`;
  return `${CATEGORY_LABEL[row.category]}：${what}${who}`;
}
