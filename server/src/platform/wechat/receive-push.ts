import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { Config } from '../config/config';
import { isDuplicateKey } from '../database/database-errors';
import { insertRows } from '../database/insert-rows';
import { TransactionRunner } from '../database/transaction-runner';
import { DomainError } from '../domain-error';
import { appendOutbox } from '../outbox/append-outbox';
import { decryptMessage, isSignedBy } from './message-crypto';
import { type PushedMessage, pushKeyOf, readPushedMessage } from './pushed-message';
import { WechatPush } from './wechat-push.entity';

/** What the outbox carries for each event that somebody here listens to. */
export const WECHAT_EVENT = {
  subscribe_msg_popup_event: 'WechatSubscribeAnswered',
  subscribe_msg_change_event: 'WechatSubscribeChanged',
  subscribe_msg_sent_event: 'WechatSubscribeSent',
  wxa_media_check: 'WechatMediaChecked',
} as const;

export interface PushSignature {
  readonly timestamp: string;
  readonly nonce: string;
  /** Over token, timestamp and nonce. */
  readonly signature: string;
  /** Also over the encrypted text; absent when WeChat only checks the address. */
  readonly messageSignature: string;
}

/**
 * 微信消息推送: WeChat waits five seconds and then repeats itself, so an event is only written down here, once, and
 * handled from the outbox.
 */
@Injectable()
export class ReceivePush {
  constructor(
    private readonly config: Config,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError WECHAT.PUSH_NOT_SIGNED */
  verifyAddress({ timestamp, nonce, signature }: PushSignature): void {
    const { token } = this.secrets();
    if (!isSignedBy(signature, token, timestamp, nonce)) throw new DomainError('WECHAT.PUSH_NOT_SIGNED');
  }

  /** @throws DomainError WECHAT.PUSH_NOT_SIGNED, WECHAT.PUSH_UNREADABLE */
  async execute(signed: PushSignature, encrypted: string): Promise<void> {
    const { token } = this.secrets();
    this.verifyAddress(signed);
    const isWhole = isSignedBy(signed.messageSignature, token, signed.timestamp, signed.nonce, encrypted);
    if (!isWhole) throw new DomainError('WECHAT.PUSH_NOT_SIGNED');
    const message = readPushedMessage(this.decrypt(encrypted));
    if (message !== null && isAwaited(message.Event)) await this.keep(message, WECHAT_EVENT[message.Event]);
  }

  private decrypt(encrypted: string): string {
    const { encodingAesKey, appId } = this.secrets();
    try {
      return decryptMessage(encrypted, encodingAesKey, appId);
    } catch {
      throw new DomainError('WECHAT.PUSH_UNREADABLE');
    }
  }

  private async keep(message: PushedMessage, type: string): Promise<void> {
    const pushKey = pushKeyOf(message);
    const now = this.clock.now();
    try {
      await this.transactions.run(async (manager) => {
        if (await manager.existsBy(WechatPush, { pushKey })) return;
        await insertRows(manager, WechatPush, [{ pushKey, event: message.Event, receivedAt: now }]);
        await appendOutbox(manager, [{ type, payload: message, occurredAt: now }]);
      });
    } catch (error) {
      // The repeat arrived while the first was being written: one of them is enough.
      if (!isDuplicateKey(error)) throw error;
    }
  }

  private secrets(): { readonly token: string; readonly encodingAesKey: string; readonly appId: string } {
    const { push, appId } = this.config.wechat;
    if (push === null || appId === null) throw new DomainError('WECHAT.PUSH_NOT_SIGNED');
    return { ...push, appId };
  }
}

function isAwaited(event: string): event is keyof typeof WECHAT_EVENT {
  return Object.hasOwn(WECHAT_EVENT, event);
}
