import type { LostOrderView } from '@yingsheng/shared/api/work-order';

type Told = Pick<LostOrderView, 'how' | 'by' | 'to' | 'reason'>;

/** 谁、怎么、为什么: why an order no longer is the person's. */
export function lostWords({ how, by, to, reason }: Told): string {
  const who = by === null ? '系统' : named(by);
  const whom = to === null ? '抢单池' : named(to);
  const why = reason === null || reason === '' ? '' : `，原因：${reason}`;
  switch (how) {
    case 'expired':
      return `规定时间内没有接，系统已改派给${whom}。`;
    case 'reassigned':
      return `${who}已改派给${whom}${why}。`;
    case 'ruled':
      return `${who}裁定由${whom}处理${why}。`;
    case 'cancelled':
      return `${who}取消了这张工单，不用再去${why}。`;
    case 'takenBack':
      return `${whom}没有信号时已按时接单，不用您再去。`;
    case 'givenBack':
      return `${who}派回给了在现场的${whom}。`;
  }
}

function named({ name, departmentName }: NonNullable<LostOrderView['by']>): string {
  return departmentName === null ? name : `${departmentName}${name}`;
}
