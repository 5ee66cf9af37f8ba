import { Injectable } from '@nestjs/common';
import type { ChannelOut } from '@yingsheng/shared/api/delivery';
import type { Person } from '../../directory/entities/person';
import { FOR_STAFF_IN_DANGER } from '../domain/plan-delivery';
import type { Channel } from './channel';
import { EmailChannel } from './email';
import { OfficialAccountChannel } from './official-account';
import { SmsChannel } from './sms';
import { WechatSubscribeChannel } from './wechat-subscribe';
import { WecomChannel } from './wecom';

type Addresses = Pick<Person, 'wechatOpenid' | 'officialAccountOpenid' | 'phone' | 'email' | 'wecomUserId'>;

const ADDRESS_IN: Readonly<Record<ChannelOut, keyof Addresses>> = {
  wechatSubscribe: 'wechatOpenid',
  officialAccount: 'officialAccountOpenid',
  sms: 'phone',
  email: 'email',
  wecom: 'wecomUserId',
};

export function addressOf(person: Addresses, channel: ChannelOut): string | null {
  return person[ADDRESS_IN[channel]];
}

/** Every way out of the house, and which of them lead to a person. */
@Injectable()
export class ChannelsOut {
  private readonly channels: readonly Channel[];

  constructor(
    wechatSubscribe: WechatSubscribeChannel,
    officialAccount: OfficialAccountChannel,
    sms: SmsChannel,
    email: EmailChannel,
    wecom: WecomChannel,
  ) {
    this.channels = [wechatSubscribe, officialAccount, sms, email, wecom];
  }

  get(kind: ChannelOut): Channel {
    const channel = this.channels.find((candidate) => candidate.kind === kind);
    if (channel === undefined) throw new Error(`unknown channel: ${kind}`);
    return channel;
  }

  /** By which a colleague with an address there hears of a danger. */
  toStaffInDanger(): ChannelOut[] {
    return FOR_STAFF_IN_DANGER.filter((kind) => this.get(kind).isConfigured);
  }

  /** Set up here, and the person has an address on it. */
  reaching(person: Addresses): ChannelOut[] {
    return this.channels
      .filter((channel) => channel.isConfigured && addressOf(person, channel.kind) !== null)
      .map((channel) => channel.kind);
  }
}
