import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { CATEGORY_LABEL, COMPLAINT_STATUS_LABEL } from '@yingsheng/shared/labels.zh';
import { writtenPromise, writtenTime } from '@yingsheng/shared/written-time';

export type Compared = Pick<
  ComplaintDetail,
  | 'number'
  | 'category'
  | 'placeText'
  | 'text'
  | 'evidence'
  | 'reporter'
  | 'status'
  | 'submittedAt'
  | 'clocks'
  | 'header'
>;

export interface ComparedRow {
  readonly label: string;
  /** Of the one that is merged, and of the one that it goes on in. */
  readonly values: readonly [string, string];
}

/** 常用理由: why staff hold two matters to be the same. */
export const MERGE_REASONS = ['同一处地方、同一个问题', '打电话问过，说的是同一件', '现场看过，是同一处'] as const;

export function comparedRows(here: Compared, there: Compared, now: Date): ComparedRow[] {
  const rows: readonly (readonly [string, (matter: Compared) => string])[] = [
    ['哪一件', (matter) => `${matter === here ? '这一件' : '并到'} ${matter.number}`],
    ['类别', ({ category }) => CATEGORY_LABEL[category]],
    ['地点', ({ placeText }) => placeText],
    ['原话', ({ text }) => text],
    ['照片', ({ evidence }) => (evidence.length === 0 ? '没有' : `${evidence.length} 张`)],
    ['谁反映的', ({ reporter }) => reporter?.name ?? '保密'],
    ['谁在办', ({ header: { handler, firstContactOwner } }) => (handler ?? firstContactOwner).name],
    ['状态', ({ status }) => COMPLAINT_STATUS_LABEL[status]],
    ['什么时候提交', ({ submittedAt }) => writtenTime(submittedAt, now)],
    ['解决时限', (matter) => dueWords(matter, now)],
  ];
  return rows.map(([label, say]) => ({ label, values: [say(here), say(there)] }));
}

/** What becomes of both: nobody is surprised afterwards. */
export function whatFollows(here: Compared, there: Compared, now: Date): string {
  const own = dueOf(here);
  const other = dueOf(there);
  return [
    `${here.number} 关闭，没做完的工单取消，业主跟着 ${there.number} 收到全部进展。`,
    ...(there.status === 'resolved' ? [`${there.number} 正在等业主确认，并入后恢复为处理中，重新派单。`] : []),
    ...(own !== null && (other === null || own < other)
      ? [
          Date.parse(own) < now.getTime()
            ? '这一件已经超时，并入后那一件也按超时算。'
            : '那一件的时限跟着提前到这一件的。',
        ]
      : []),
    '一天内可以撤销。',
  ].join('');
}

function dueWords(matter: Compared, now: Date): string {
  const dueAt = dueOf(matter);
  if (dueAt === null) return '没有在走的';
  const promise = writtenPromise(dueAt, now);
  return Date.parse(dueAt) < now.getTime() ? `${promise}，已超时` : promise;
}

function dueOf({ clocks }: Compared): string | null {
  const dues = clocks
    .filter(({ kind, endedAt }) => kind === 'resolution' && endedAt === null)
    .map(({ dueAt }) => dueAt);
  return dues.sort()[0] ?? null;
}
