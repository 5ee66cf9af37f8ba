/** 导出的一行: a matter of the list as a spreadsheet has it. Who reported it is not in it, nor what a confidential one is about. */
import type { ComplaintSummary } from '@yingsheng/shared/api/complaint';
import {
  CATEGORY_LABEL,
  CHANNEL_LABEL,
  CLOCK_KIND_LABEL,
  CLOSE_REASON_LABEL,
  URGENCY_LABEL,
} from '@yingsheng/shared/labels.zh';
import { clockText, shanghaiParts } from '@yingsheng/shared/written-time';
import type { ComplaintState } from '../facts';
import { isOnReportersSide } from '../on-behalf';

export const EXPORT_HEADINGS = [
  '编号',
  '小区',
  '内容',
  '地点',
  '类别',
  '紧急程度',
  '状态',
  '时限',
  '到期',
  '是否超时',
  '现在该谁动',
  '首接责任人',
  '反映户数',
  '第几次处理',
  '怎么来的',
  '提交',
  '首次响应',
  '办结',
  '关闭',
  '关闭方式',
] as const;

const HIDDEN = '（保密）';

export function exportRow(summary: ComplaintSummary, complaint: ComplaintState, now: Date): string[] {
  const { header, nextClock } = summary;
  const { isConfidential, closeReason } = complaint;
  return [
    summary.number,
    summary.estateName,
    isConfidential ? HIDDEN : summary.title,
    isConfidential ? HIDDEN : summary.placeText,
    CATEGORY_LABEL[summary.category],
    URGENCY_LABEL[summary.urgency],
    header.statusText,
    nextClock === null ? '' : CLOCK_KIND_LABEL[nextClock.kind],
    timeOf(nextClock === null ? null : new Date(nextClock.dueAt)),
    nextClock === null ? '' : new Date(nextClock.dueAt) < now ? '已超时' : '未超时',
    holderOf(summary, complaint),
    header.firstContactOwner.name,
    String(summary.householdCount ?? 1),
    String(complaint.reopenCount + 1),
    CHANNEL_LABEL[complaint.channel],
    timeOf(complaint.submittedAt),
    timeOf(complaint.firstRespondedAt),
    timeOf(complaint.resolvedAt),
    timeOf(complaint.closedAt),
    closeReason === null ? '' : CLOSE_REASON_LABEL[closeReason],
  ];
}

/** Colleagues by name, whoever reported it never. */
function holderOf({ header }: ComplaintSummary, complaint: ComplaintState): string {
  const { ballHolderId } = complaint;
  if (ballHolderId !== null && isOnReportersSide(complaint, ballHolderId)) return '业主';
  return header.ballHolder?.name ?? '';
}

/** `2026-11-23 10:05` of Shanghai: sorted as text it is sorted by time. */
function timeOf(instant: Date | null): string {
  if (instant === null) return '';
  const parts = shanghaiParts(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${parts.year}-${two(parts.month)}-${two(parts.day)} ${clockText(parts)}`;
}
