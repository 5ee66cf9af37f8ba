/** 业主的说法: what a resident reads where staff use the words of their trade. Everything else reads the same to both. */
import type { CategoryCode } from './complaint/category';
import type { CloseReason, ComplaintStatus } from './complaint/status';
import type { ComplaintAction } from './complaint/workflow';
import { CATEGORY_LABEL, CLOSE_REASON_LABEL, COMPLAINT_ACTION_LABEL, COMPLAINT_STATUS_LABEL } from './labels.zh';

export const RESIDENT_CATEGORY_LABEL: Readonly<Record<CategoryCode, string>> = {
  ...CATEGORY_LABEL,
  plumbing: '水管和下水',
  seepage: '渗水、外墙',
  'power-lighting': '用电和照明',
  heating: '暖气和空调',
  'access-cctv': '门禁、对讲、监控',
  'in-home': '家里的维修',
  shirking: '推来推去没人管',
  'not-property': '不归物业管',
};

export const RESIDENT_STATUS_LABEL: Readonly<Record<ComplaintStatus, string>> = {
  ...COMPLAINT_STATUS_LABEL,
  suspended: '暂停处理',
};

export const RESIDENT_CLOSE_REASON_LABEL: Readonly<Record<CloseReason, string>> = {
  ...CLOSE_REASON_LABEL,
  confirmed: '您已确认',
  confirmedByPhone: '您在电话里确认',
  declined: '不归物业管',
  withdrawn: '您已撤回',
  merged: '已合并处理',
};

/** Titles of the timeline. */
export const RESIDENT_ACTION_LABEL: Readonly<Record<ComplaintAction, string>> = {
  ...COMPLAINT_ACTION_LABEL,
  accept: '已受理',
  confirmDanger: '已按险情处理',
  confirmHarmless: '已核实，没有危险',
  answerOnTheSpot: '当场答复',
  resolve: '处理完成，请您确认',
  confirm: '您确认修好',
  confirmByPhone: '电话里记下：您说已修好',
  decline: '不归物业管，已说明依据',
  merge: '与另一件合并处理',
  join: '您选了“我也是”，与另一件一并处理',
  leave: '您选择不再一并处理',
  workOnMerged: '还要接着处理，处理好再请您确认',
  backToConfirm: '已处理好，请您确认',
  goOnAlone: '一并处理的那件撤回了，您的接着处理',
  goOnWithAnother: '一并处理的那件撤回了，您的与另一件接着一并处理',
  takeOver: '您已接手',
  objectToFiling: '您没有同意由别人代报',
};
