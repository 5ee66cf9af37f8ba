import type { DeletionPlan } from '@yingsheng/shared/api/personal-data';
import { writtenDay } from '@yingsheng/shared/written-time';

/** 会删除的 */
export function goingWords({ roomCount, deviceCount, noticeCount, mediaCount }: DeletionPlan['goes']): string[] {
  return [
    '姓名、手机号、微信身份，以后不能再用它们登录',
    roomCount === 0 ? '' : `${roomCount} 个房号的绑定`,
    deviceCount === 0 ? '' : `${deviceCount} 台设备上的登录`,
    noticeCount === 0 ? '' : `${noticeCount} 条站内消息`,
    mediaCount === 0 ? '' : `${mediaCount} 个照片和视频`,
  ].filter((line) => line !== '');
}

/** 会留下的, and why. */
export function stayingWords({ openCount, closedCount, closedUntil, mediaCount }: DeletionPlan['stays']): string[] {
  const until = closedUntil === null ? '按物业的规定保存' : `最晚保存到 ${writtenDay(closedUntil)}，之后删除文字`;
  return [
    openCount === 0 ? '' : `${openCount} 件还没了结的反映：办完以后账号才注销，也可以先撤回`,
    closedCount === 0 ? '' : `${closedCount} 件已办完的反映：没有您的姓名和电话，作为处理凭据${until}`,
    mediaCount === 0 ? '' : `${mediaCount} 个照片和视频：那几件有补偿或减免，照片是凭据，到期一起删除`,
    '物业自己的房屋登记：不在这个账号里，要改请联系客服中心',
    '您对隐私保护指引的选择，和注销这件事的记录：作为凭据，不含姓名和电话',
  ].filter((line) => line !== '');
}
