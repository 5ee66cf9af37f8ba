import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { ROLE_LABEL } from '@yingsheng/shared/labels.zh';
import { timeText } from '@yingsheng/shared/time-words';

type Pressed = Pick<ComplaintDetail, 'status' | 'header' | 'urge'>;

/** `已上报项目经理陈志远`; `null` while nobody further up had to be told, and once it is solved. */
export function escalatedText({ status, header: { escalatedTo } }: Pressed): string | null {
  if (escalatedTo === null || !isAwaited(status)) return null;
  return `已上报${ROLE_LABEL[escalatedTo.role]}${escalatedTo.person.name}`;
}

/** For staff: how often the resident urged, and what the next time will bring. */
export function urgedText({ status, urge }: Pressed): string | null {
  if (urge.count === 0 || !isAwaited(status)) return null;
  return urge.leftToEscalate === 1 ? `业主已催 ${urge.count} 次，再催就上报` : `业主已催 ${urge.count} 次`;
}

/** For the reporter: who was told of it, and when they may again. Nobody is said to have read it. */
export function heardText({ status, urge }: Pick<Pressed, 'status' | 'urge'>, now: Date): string | null {
  if (urge.count === 0 || !isAwaited(status)) return null;
  const heard = `您催过 ${urge.count} 次${toldText(urge)}`;
  if (urge.againAt === null) return `${heard}。`;
  return `${heard}；${timeText(urge.againAt, now)} 以后还可以再催。`;
}

/** `，已提醒周敏` */
export function toldText({ toldName }: Pick<ComplaintDetail['urge'], 'toldName'>): string {
  return toldName === null ? '' : `，已提醒${toldName}`;
}

/** Once it is solved, pressing is past. */
function isAwaited(status: Pressed['status']): boolean {
  return status !== 'closed' && status !== 'resolved';
}
