import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import type { ComplaintAction } from '@yingsheng/shared/complaint/workflow';
import { COMPLAINT_ACTION_LABEL } from '@yingsheng/shared/labels.zh';

/** Actions of staff that open a form of their own. */
export const SHEET_ACTIONS = [
  'accept',
  'dispatch',
  'resolve',
  'publishUpdate',
  'answerOnTheSpot',
  'recordSpending',
  'coHandle',
  'note',
  'confirmByPhone',
  'reopen',
  'comment',
  'correctTriage',
  'nameAccused',
  'proposeHandover',
  'merge',
  'proposeDecline',
  'objectToFiling',
  'rejectDecline',
] as const satisfies readonly ComplaintAction[];
export type SheetAction = (typeof SHEET_ACTIONS)[number];

/** In words of the person who decides whether to open it. */
export const ACTION_NOTE: Readonly<Record<SheetAction, string>> = {
  accept: '答复业主：谁负责、下一步、什么时候',
  dispatch: '自动选人，或指定部门和同事',
  resolve: '工作已完成，请业主确认',
  publishUpdate: '进展、困难、预计时间',
  answerOnTheSpot: '一句话就能答复的',
  recordSpending: '授权内当场记下，超出的请上级批',
  coHandle: '请别的部门一起做',
  note: '同事之间说，业主看不到',
  confirmByPhone: '业主打电话说已修好或还没好的，记下原话',
  reopen: '关闭后又出问题的',
  comment: '问业主或告诉业主',
  correctTriage: '类别或紧急程度不对',
  nameAccused: '核实说的是谁，当事人回避',
  proposeHandover: '请同事接着全程负责',
  merge: '与另一件是同一件事',
  proposeDecline: '不归物业管的，请负责人批准',
  objectToFiling: '替没有账号的本人记下',
  rejectDecline: '说明为什么应当受理',
};

const OWN_LABEL: Readonly<Partial<Record<SheetAction, string>>> = {
  // The desk takes down the word of a caller; it must not read as the desk's own.
  confirmByPhone: '业主来电答复',
  recordSpending: '补偿 / 减免',
};

export function actionLabel(action: SheetAction): string {
  return OWN_LABEL[action] ?? COMPLAINT_ACTION_LABEL[action];
}

type Facts = Pick<ComplaintDetail, 'allowedActions'>;
type ReachedFacts = Facts & Pick<ComplaintDetail, 'hasReporterAccount' | 'contactPreference'>;

/** Everything the person may do that has a form, in the order in which it is mostly needed. */
export function openActions(complaint: Facts): SheetAction[] {
  return SHEET_ACTIONS.filter((action) => complaint.allowedActions.includes(action) && action !== 'rejectDecline');
}

/** The next big step: answer first, then find somebody, then finish; else keep the resident informed. */
export function mainAction(complaint: ReachedFacts): SheetAction | null {
  const open = openActions(complaint);
  // Whoever reads here answers here; the others ring.
  const isAnsweredByPhone = !complaint.hasReporterAccount || complaint.contactPreference === 'phone';
  const byNeed: readonly SheetAction[] = [
    'accept',
    'dispatch',
    'resolve',
    'publishUpdate',
    ...(isAnsweredByPhone ? (['confirmByPhone'] as const) : []),
    'reopen',
    'comment',
  ];
  return byNeed.find((action) => open.includes(action)) ?? null;
}
