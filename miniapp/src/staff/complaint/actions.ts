import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import type { ComplaintAction } from '@yingsheng/shared/complaint/workflow';
import { COMPLAINT_ACTION_LABEL } from '@yingsheng/shared/labels.zh';
import { isWorkOrderOpen } from '@yingsheng/shared/work-order/status';

/** Actions of staff that open a form of their own. */
export const SHEET_ACTIONS = [
  'accept',
  'dispatch',
  'resolve',
  'publishUpdate',
  'answerOnTheSpot',
  'refuse',
  'reopen',
  'comment',
  'correctTriage',
  'merge',
  'proposeDecline',
  'rejectDecline',
] as const satisfies readonly ComplaintAction[];
export type SheetAction = (typeof SHEET_ACTIONS)[number];

/** In words of the person who decides whether to open it. */
export const ACTION_NOTE: Readonly<Record<SheetAction, string>> = {
  accept: '答复业主:谁负责、下一步、什么时候',
  dispatch: '自动选人,或指定部门和同事',
  resolve: '工作已完成,请业主确认',
  publishUpdate: '进展、困难、预计时间',
  answerOnTheSpot: '一句话就能答复的',
  refuse: '替没有账号的来电人记下,退回处理人',
  reopen: '关闭后又出问题的',
  comment: '问业主或告诉业主',
  correctTriage: '类别或紧急程度不对',
  merge: '与另一件是同一件事',
  proposeDecline: '不归物业管的,请负责人批准',
  rejectDecline: '说明为什么应当受理',
};

/** The desk takes down the word of a caller; it must not read as the desk's own. */
export function actionLabel(action: SheetAction): string {
  return action === 'refuse' ? '来电人说还没好' : COMPLAINT_ACTION_LABEL[action];
}

type Facts = Pick<ComplaintDetail, 'allowedActions' | 'workOrders' | 'status'>;

export function hasOpenOrder({ workOrders }: Pick<Facts, 'workOrders'>): boolean {
  return workOrders.some((order) => isWorkOrderOpen(order.status));
}

/** Allowed by the server and useful now: a second dispatch while an order runs is refused anyway. */
export function canDispatchNow(complaint: Facts): boolean {
  return complaint.allowedActions.includes('dispatch') && !hasOpenOrder(complaint);
}

/** Everything the person may do that has a form, in the order in which it is mostly needed. */
export function openActions(complaint: Facts): SheetAction[] {
  return SHEET_ACTIONS.filter((action) => {
    if (!complaint.allowedActions.includes(action) || action === 'rejectDecline') return false;
    if (action === 'dispatch') return canDispatchNow(complaint);
    if (action === 'resolve') return !hasOpenOrder(complaint);
    return true;
  });
}

/** The next big step: answer first, then find somebody, then finish; else keep the resident informed. */
export function mainAction(complaint: Facts): SheetAction | null {
  const open = openActions(complaint);
  const byNeed: readonly SheetAction[] = [
    'accept',
    'dispatch',
    'resolve',
    'publishUpdate',
    'refuse',
    'reopen',
    'comment',
  ];
  return byNeed.find((action) => open.includes(action)) ?? null;
}
