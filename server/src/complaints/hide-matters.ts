import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { HiddenMatters } from '../directory/ports/hidden-matters';
import { hideFromAccused } from './hide-from-accused';

export class HideMatters extends HiddenMatters {
  hide<Row extends ObjectLiteral>(
    rows: SelectQueryBuilder<Row>,
    complaintId: string,
    personId: string,
  ): SelectQueryBuilder<Row> {
    return hideFromAccused(rows, complaintId, personId);
  }
}
