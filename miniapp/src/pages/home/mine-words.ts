import type { ComplaintSummary } from '@yingsheng/shared/api/complaint';
import { latenessOf } from '../../features/complaint/late-words';

type Matter = Pick<ComplaintSummary, 'status' | 'header' | 'nextClock'>;

/**
 * The most pressing first: what is late, what waits for the resident, what is on its way. `hasMore`: the matters are the
 * first of a longer list, most pressing first; where the last of them counts too, others behind it may.
 */
export function mineWords(matters: readonly Matter[], hasMore: boolean, now: Date): string {
  const countText = (isCounted: (matter: Matter) => boolean): string | null => {
    const count = matters.filter(isCounted).length;
    const last = matters.at(-1);
    const isMore = hasMore && last !== undefined && isCounted(last);
    return count === 0 ? null : `${count} ${isMore ? '多件' : '件'}`;
  };
  const late = countText((matter) => latenessOf(matter, now) !== null);
  if (late !== null) return `${late}已迟，点开看`;
  const waiting = countText(({ status }) => status === 'resolved');
  return waiting === null ? `${countText(() => true) ?? '0 件'}正在处理` : `${waiting}等您确认`;
}
