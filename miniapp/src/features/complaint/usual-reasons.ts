/** 常用理由: of every action that asks staff for one, what is mostly said; a tap adds it to what is written. */
import type { SuspensionReasonKind } from '@yingsheng/shared/work-order/suspension';

export const CORRECTION_REASONS = ['到现场看过', '打电话问过业主', '看照片判断', '反映的是另一类问题'] as const;
export const REJECT_SUSPENSION_REASONS = [
  '有备用件，可以先修',
  '请先做临时处理',
  '业主等不了这么久',
  '请写明等什么',
] as const;
export const REJECT_DECLINE_REASONS = ['属于物业的服务范围', '合同里写了由我们办', '先帮业主联系到责任方'] as const;
export const REOPEN_REASONS = ['业主来电说又坏了', '当时没有修彻底', '换了地方又出现'] as const;
export const DECLINE_HANDOVER_REASONS = ['手上的事排满了', '不在班上', '不熟悉这件事，请另找人'] as const;
export const CANCEL_ORDER_REASONS = ['派错部门', '业主说不用来了', '和另一张工单重复', '已经当面处理好'] as const;
export const REJECT_SPENDING_REASONS = ['金额偏高，请核实', '先请保险公司定损', '缺少凭证'] as const;
export const OBJECTION_REASONS = ['本人说没有托人代报', '本人说不认识代报的人'] as const;
export const REASSIGN_REASONS = ['手上排满了', '离现场近', '更懂这一类', '请假不在'] as const;
export const HAND_OVER_REASONS = ['下班交接', '请假', '调岗', '这一片改由接手的同事负责'] as const;

export const SUSPENSION_REASONS: Readonly<Record<SuspensionReasonKind, readonly string[]>> = {
  parts: ['配件已下单，到货就修', '仓库没有，正在调货'],
  thirdParty: ['已约厂家到场', '已报维保单位'],
  ownerAbsent: ['家中没人，改约时间', '业主要求改天上门'],
  weather: ['雨停后再做', '风大，不能高空作业'],
  other: [],
};
