import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** 投诉里说到的人看不到那一件: known to those who keep complaints. */
export abstract class HiddenMatters {
  /** Takes out of `rows` what is about a complaint that names `personId`; `complaintId` is the column that refers to it. */
  abstract hide<Row extends ObjectLiteral>(
    rows: SelectQueryBuilder<Row>,
    complaintId: string,
    personId: string,
  ): SelectQueryBuilder<Row>;
}
