import type { ChannelOut } from '@yingsheng/shared/api/delivery';

export interface OutgoingMessage {
  /** The same for every attempt, so that a provider or reader can tell a repeat. */
  readonly dedupeKey: string;
  /** Address in the channel's own terms: openid, phone number, mail address, member id. */
  readonly to: string;
  readonly title: string;
  readonly body: string;
  /** Number of the complaint: `YS-261123-0042`; `null`: it is about the person's own account. */
  readonly number: string | null;
  /** Page of the mini-program that shows it, without leading slash; `null`: it leads nowhere, since thieves copy such links. */
  readonly page: string | null;
  readonly occurredAt: Date;
}

export interface SendReceipt {
  /** What the provider calls it; `null` where it gives no id. */
  readonly providerId: string | null;
}

/** @throws OutsideError whose kind says whether to try again, to take another channel, or to tell a developer */
export interface Channel {
  readonly kind: ChannelOut;
  readonly isConfigured: boolean;
  send(message: OutgoingMessage): Promise<SendReceipt>;
}
