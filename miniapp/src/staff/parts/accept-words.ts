import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { CATEGORY_TREE, type CategoryCode, categoryGroupOf } from '@yingsheng/shared/complaint/category';
import { DEPARTMENT_LABEL } from '@yingsheng/shared/labels.zh';
import { writtenTime } from '@yingsheng/shared/written-time';

/**
 * 受理时给业主的话: who answers for it, what happens next, and when. A proposal in polite words that
 * the person edits before it is sent.
 */
export function acceptMessage(
  complaint: Pick<ComplaintDetail, 'title' | 'reporter' | 'clocks' | 'header'>,
  category: CategoryCode,
  now: Date,
): string {
  const department = DEPARTMENT_LABEL[CATEGORY_TREE[categoryGroupOf(category)].department];
  const greeting = complaint.reporter === null ? '您好' : `${complaint.reporter.name}您好`;
  return [
    `${greeting}，您反映的“${complaint.title}”我已收到，给您添麻烦了。`,
    `我是${complaint.header.firstContactOwner.name}，这件事由我负责到底。`,
    `接下来由${department}处理，${nextTime(complaint, now)}`,
  ].join('');
}

function nextTime(complaint: Pick<ComplaintDetail, 'clocks'>, now: Date): string {
  const running = (kind: string) => complaint.clocks.find((clock) => clock.kind === kind && clock.endedAt === null);
  const onSite = running('onSite');
  if (onSite !== undefined && new Date(onSite.dueAt) > now) return `${writtenTime(onSite.dueAt, now)} 前到现场。`;
  const resolution = running('resolution');
  if (resolution !== undefined && new Date(resolution.dueAt) > now) {
    return `${writtenTime(resolution.dueAt, now)} 前办好，有进展我会及时告诉您。`;
  }
  return '有进展我会马上告诉您。';
}
