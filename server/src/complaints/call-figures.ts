import type { FollowUpOutcome } from '@yingsheng/shared/follow-up/call';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { ClockRow } from './entities/clock-row';
import { TimelineEntry } from './entities/timeline-entry';
import { type FigureAsked, spanOf } from './figure-span';

/**
 * 回访结果数的是什么: matters a call about which ended so. The calls are found by their clocks, which are indexed by when
 * they ended; what was said stands in the timeline, as JSON in which a word is found whole with its quotes.
 */
export function calledWith(outcome: FollowUpOutcome) {
  return (rows: SelectQueryBuilder<ObjectLiteral>, c: string, asked: FigureAsked): string => {
    const { holds } = spanOf(rows, asked);
    const ended = rows
      .subQuery()
      .select('called.complaintId')
      .from(ClockRow, 'called')
      .where(`called.kind = 'followUpCall' AND ${holds('called.endedAt')}`)
      .getQuery();
    const said = rows
      .subQuery()
      .select('1')
      .from(TimelineEntry, 'said')
      .where(`said.complaintId = ${c}.id AND said.action = 'recordFollowUpCall' AND ${holds('said.occurredAt')}`)
      .andWhere(`said.data LIKE '%"outcome":"${outcome}"%' AND said.data LIKE '%"isOver":true%'`)
      .getQuery();
    return `${c}.id IN ${ended} AND EXISTS ${said}`;
  };
}
