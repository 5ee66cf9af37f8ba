/** 根因: why it happened, told to whoever reported it once it is solved. Nobody who is accused is named in it. */
import { isSolved } from '../allowed-actions';
import { nameOf, type Sight } from './seen';

const SOMEBODY = '当事人';

export function rootCauseOf(sight: Sight): string | null {
  const { complaint, workOrders } = sight.facts;
  if (complaint.status !== 'resolved' && !isSolved(complaint)) return null;
  const found = workOrders.filter(({ status, rootCause }) => status === 'done' && rootCause !== null).at(-1);
  if (found === undefined || found.rootCause === null) return null;
  return complaint.accusedIds.reduce((text, id) => text.replaceAll(nameOf(sight, id), SOMEBODY), found.rootCause);
}
