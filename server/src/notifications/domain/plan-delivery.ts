/**
 * 怎么送达：按本人的意愿选渠道，一个不通换下一个；夜里 22 点到早上 8 点不打扰(危及安全的除外);一天太多就合并成一条。
 * 愿意接电话的业主，由首接责任人打电话告知。同事平常走企业微信和邮件；危险要有人马上去的，先发短信，一个渠道也没有就记下来。
 */

import type { ChannelOut } from '@yingsheng/shared/api/delivery';
import type { ContactPreference } from '@yingsheng/shared/complaint/channel';
import { shanghaiParts } from '@yingsheng/shared/written-time';
import { nextMorning, waitsUntil } from '../../complaints/domain/quiet-hours';

/** Messages a resident gets in one day before the rest waits for one digest in the morning; that it is late never does. */
export const DAILY_CAP = 8;

const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** In this order, as far as the person has an address there. */
const FOR_RESIDENTS: readonly ChannelOut[] = ['wechatSubscribe', 'officialAccount', 'sms', 'email'];
const FOR_STAFF: readonly ChannelOut[] = ['wecom', 'email'];
/** 危险: on the phone first, whatever else there is. */
export const FOR_STAFF_IN_DANGER: readonly ChannelOut[] = ['sms', ...FOR_STAFF];

/** Of a danger: what somebody who works here has to act on at once. */
const ALARMING: readonly string[] = [
  'ComplaintSubmitted',
  'ComplaintTriageCorrected',
  'DangerConfirmed',
  'ComplaintReopened',
  'ComplaintUrged',
  'UrgeEscalated',
  'WorkOrderOffered',
  'WorkOrderReturned',
  'CoHandlingAsked',
  'TransferProposed',
  'MatterTakenIn',
];

/** It may be a danger, and nobody knows: told as loudly as if it were. */
const MAYBE_DANGER = 'VerificationNeeded';

/** Told by voice to whoever prefers the phone; the rest is for them to read when they like. */
export const TOLD_BY_PHONE: readonly string[] = [
  'ProgressPublished',
  'ComplaintResolved',
  'ComplaintDeclined',
  'ConfirmationReminded',
  'PromiseMissed',
];

/** 书面告知: what was taken down for somebody on the phone is sent in writing, also to whoever prefers to be rung. */
const ALWAYS_WRITTEN: readonly string[] = ['ComplaintConfirmedByPhone'];

export interface Reach {
  readonly isStaff: boolean;
  /** As the reporter wished for this complaint; others read. */
  readonly preference: ContactPreference;
  /** Channels that are set up here and on which the person has an address. */
  readonly channels: readonly ChannelOut[];
  /** Accepts of subscribe messages that are left. */
  readonly subscribeCredits: number;
  readonly sentTodayCount: number;
}

export interface Told {
  readonly eventType: string;
  readonly isLifeSafety: boolean;
}

export type DeliveryPlan =
  | { readonly kind: 'none' }
  /** 没有可用的渠道: a danger that nothing takes to a colleague, which is to be seen. */
  | { readonly kind: 'noWay' }
  | { readonly kind: 'call' }
  | { readonly kind: 'digest'; readonly availableAt: Date }
  | { readonly kind: 'send'; readonly channels: readonly ChannelOut[]; readonly availableAt: Date };

export function planDelivery(told: Told, reach: Reach, now: Date): DeliveryPlan {
  if (reach.isStaff) return planForStaff(isAlarm(told), reach, now);
  if (reach.preference === 'phone' && !ALWAYS_WRITTEN.includes(told.eventType)) {
    return { kind: TOLD_BY_PHONE.includes(told.eventType) ? 'call' : 'none' };
  }
  if (reach.sentTodayCount >= DAILY_CAP && !told.isLifeSafety && told.eventType !== 'PromiseMissed') {
    return { kind: 'digest', availableAt: nextMorning(now) };
  }
  return send(FOR_RESIDENTS, reach, waitsUntil({ isStaff: false, isLifeSafety: told.isLifeSafety }, now) ?? now);
}

function isAlarm({ eventType, isLifeSafety }: Told): boolean {
  return eventType === MAYBE_DANGER || (isLifeSafety && ALARMING.includes(eventType));
}

/** One message that is to arrive, by whatever way leads there now; no resident is woken for it. */
export function planDirect(
  reach: Pick<Reach, 'isStaff' | 'channels' | 'subscribeCredits'>,
  isDanger: boolean,
  now: Date,
): DeliveryPlan {
  if (reach.isStaff) return planForStaff(isDanger, reach, now);
  return send(FOR_RESIDENTS, reach, waitsUntil({ isStaff: false, isLifeSafety: false }, now) ?? now);
}

function planForStaff(isDanger: boolean, reach: Pick<Reach, 'channels' | 'subscribeCredits'>, now: Date): DeliveryPlan {
  if (!isDanger) return send(FOR_STAFF, reach, now);
  const plan = send(FOR_STAFF_IN_DANGER, reach, now);
  return plan.kind === 'none' ? { kind: 'noWay' } : plan;
}

function send(
  order: readonly ChannelOut[],
  reach: Pick<Reach, 'channels' | 'subscribeCredits'>,
  availableAt: Date,
): DeliveryPlan {
  const channels = order.filter(
    (channel) => reach.channels.includes(channel) && (channel !== 'wechatSubscribe' || reach.subscribeCredits > 0),
  );
  return channels.length === 0 ? { kind: 'none' } : { kind: 'send', channels, availableAt };
}

/** Start of the local day. */
export function dayStart(now: Date): Date {
  return new Date(shanghaiParts(now).dayNumber * DAY_MS - OFFSET_MS);
}
