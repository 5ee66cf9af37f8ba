/**
 * 群机器人怎么说：群里人多，只说编号和类别，不说谁、在哪、什么事。针对人的投诉不进群：被投诉的人也可能在群里。
 */
import { type CategoryCode, isAboutStaff } from '@yingsheng/shared/complaint/category';
import { CATEGORY_LABEL } from '@yingsheng/shared/labels.zh';

const LINES_MAX = 10;

export interface GroupMatter {
  readonly number: string;
  readonly category: CategoryCode;
  readonly accusedIds: readonly string[];
  readonly accusedText: string | null;
}

export function isFitForTheGroup({ category, accusedIds, accusedText }: GroupMatter): boolean {
  return accusedIds.length === 0 && accusedText === null && !isAboutStaff(category);
}

/** `null`: nothing that the group may read. */
export function urgentWords(matter: GroupMatter): string | null {
  return isFitForTheGroup(matter) ? `新的紧急反映：${lineOf(matter)}` : null;
}

/** One message for a whole sweep. */
export function breachWords(matters: readonly GroupMatter[]): string | null {
  const fit = matters.filter(isFitForTheGroup);
  if (fit.length === 0) return null;
  const lines = fit.slice(0, LINES_MAX).map(lineOf);
  if (fit.length > LINES_MAX) lines.push(`另有 ${fit.length - LINES_MAX} 件`);
  return [`已超时 ${fit.length} 件：`, ...lines].join('\n');
}

function lineOf({ number, category }: GroupMatter): string {
  return `${number} ${CATEGORY_LABEL[category]}`;
}
