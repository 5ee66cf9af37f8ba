import type { CategoryConfusion, JudgedCategoryRow, JudgedTriageReport } from '@yingsheng/shared/api/learning';
import type { JudgedFigure } from '@yingsheng/shared/board/judged-figure';
import { CATEGORY_LABEL, JUDGED_FIGURE_LABEL } from '@yingsheng/shared/labels.zh';
import { monthText } from '@yingsheng/shared/month';

/** What a figure lists; each is a parameter of the list's address. */
export interface JudgedList {
  readonly judged: JudgedFigure;
  readonly month: string;
  readonly judgedCategory?: string;
  readonly category?: string;
}

/** In the order of their weight: dangers first. `dangerMissedAsked` stands beside the missed ones. */
export const SHOWN_FIGURES: readonly JudgedFigure[] = [
  'dangerFound',
  'dangerMissed',
  'dangerMissedAsked',
  'falseAlarm',
  'urgencyStayed',
  'urgencyChanged',
  'categoryStayed',
  'categoryChanged',
  'asked',
];

/** `该追问 12 件：9 件答了，3 件没有答，由前台核实。` */
export function answeredWords({ counts }: Pick<JudgedTriageReport, 'counts'>): string {
  const answered = counts.answeredYes + counts.answeredUnknown + counts.answeredNo;
  const all = answered + counts.unanswered;
  if (all === 0) return '这个月还没有要追问的。';
  if (counts.unanswered === 0) return `追问了 ${all} 件，都答了。`;
  return `该追问 ${all} 件：${answered} 件答了，${counts.unanswered} 件没有答，由前台核实。`;
}

/** `2026 年 11 月研判了 40 件，同事看过 32 件；下面数的是看过的。` */
export function summaryWords({ month, counts }: JudgedTriageReport): string {
  const left = counts.judged - counts.checked;
  const rest = left === 0 ? '' : `还有 ${left} 件没人看过，不算。`;
  return `${monthText(month)}研判了 ${counts.judged} 件，同事看过 ${counts.checked} 件。${rest}`;
}

/** `32 件里判对 30 件（94%）`; the share only where so many say something. */
export function rightWords({
  checkedCount,
  rightCount,
}: Pick<JudgedCategoryRow, 'checkedCount' | 'rightCount'>): string {
  const share = checkedCount < ENOUGH ? '' : `（${Math.round((rightCount / checkedCount) * 100)}%）`;
  return `${checkedCount} 件里判对 ${rightCount} 件${share}`;
}

/** Fewer have no share worth the name. */
const ENOUGH = 10;

export function confusionWords({ from, to }: CategoryConfusion): string {
  return `判成${CATEGORY_LABEL[from]}，其实是${CATEGORY_LABEL[to]}`;
}

/** The list's heading: what was counted there. */
export function listTitle({ judged, month, judgedCategory, category }: JudgedList): string {
  const labels: Readonly<Record<string, string | undefined>> = CATEGORY_LABEL;
  const from = labels[judgedCategory ?? ''];
  const to = labels[category ?? ''];
  const what = [
    from === undefined ? null : `判成${from}`,
    to === undefined ? null : `其实是${to}`,
    JUDGED_FIGURE_LABEL[judged],
  ];
  return `${monthText(month)} · ${what.filter((part) => part !== null).join(' · ')}`;
}
