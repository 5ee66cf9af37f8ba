import type { Instant, Page } from './common';

/** 渠道: one way out of the house. Notices in the app need none. */
export const CHANNELS_OUT = ['wechatSubscribe', 'officialAccount', 'sms', 'email', 'wecom'] as const;
export type ChannelOut = (typeof CHANNELS_OUT)[number];

/**
 * `pending`: on its way, or waiting for its hour. `held`: waits for the digest. `unreachable`: no channel took it, a
 * person calls. `dead`: given up after many tries, for a manager to look at. `withheld`: the person was named in the
 * complaint before it was sent. `outdated`: about a promise that was kept before it was sent.
 */
export const DELIVERY_STATES = [
  'pending',
  'held',
  'sent',
  'digested',
  'unreachable',
  'dead',
  'withheld',
  'outdated',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** What became of a call: still owed, told, or nobody answered. */
export const CALL_STATES = ['callOwed', 'callTold', 'callNotReached', 'callDropped'] as const;
export type CallState = (typeof CALL_STATES)[number];

/** 告知记录: who was told what, how, and whether it arrived. `GET /api/complaints/:id/deliveries`. */
export interface ToldView {
  id: string;
  personName: string;
  isToStaff: boolean;
  title: string;
  createdAt: Instant;
  /** When it arrived; `null`: it has not. */
  arrivedAt: Instant | null;
  /** `call`: by voice. `null`: no channel has taken it yet. */
  channel: ChannelOut | 'call' | null;
  state: DeliveryState | CallState;
  /** 没能送达 or not yet, and why, in plain words. */
  cause: string | null;
}

/** 没能送达: a message that a manager may send again. `GET /api/estates/:estateId/failed-deliveries`. */
export interface FailedDeliveryView {
  id: string;
  complaintId: string | null;
  number: string;
  personName: string;
  isToStaff: boolean;
  title: string;
  createdAt: Instant;
  lastTriedAt: Instant | null;
  attemptCount: number;
  state: DeliveryState;
  cause: string;
}

export interface FailedDeliveryPage extends Page<FailedDeliveryView> {
  /** By which a colleague could be told of a danger here; empty: by none, so that nothing leaves the house. */
  channelsToStaff: ChannelOut[];
}
