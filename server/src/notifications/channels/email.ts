import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Transporter } from 'nodemailer';
import { Config } from '../../platform/config/config';
import { lazily } from '../../platform/lazily';
import { OutsideError } from '../../platform/outside/outside-error';
import type { Channel, OutgoingMessage, SendReceipt } from './channel';

const PROVIDER = 'smtp';
const TIMEOUT_MS = 10_000;
/** 550 no such mailbox, 551 not here, 552 full, 553 bad name, 554 refused: another channel, not another try. */
const REFUSED_FROM = 550;

/** Loaded only where mail is sent. */
const nodemailer = lazily(() => require('nodemailer') as typeof import('nodemailer'));

/** 邮件 */
@Injectable()
export class EmailChannel implements Channel, OnApplicationShutdown {
  readonly kind = 'email';
  private transport: Transporter | null = null;

  constructor(private readonly config: Config) {}

  get isConfigured(): boolean {
    return this.config.email !== null;
  }

  async send({ to, title, body, number, page, dedupeKey }: OutgoingMessage): Promise<SendReceipt> {
    const { email, publicBaseUrl } = this.config;
    if (email === null) throw new OutsideError('permanent', PROVIDER, null, 'no mail server is set');
    try {
      const { messageId } = await this.open(email.smtpUrl).sendMail({
        from: email.from,
        to,
        subject: number === null ? title : `${title}（${number}）`,
        text: [body, '', ...(number === null ? [] : [`编号 ${number}`]), ...linkTo(publicBaseUrl, page)]
          .join('\n')
          .trim(),
        // No out-of-office note is wanted in answer.
        headers: { 'Auto-Submitted': 'auto-generated' },
        // The same for every attempt: a mail reader shows a repeat once.
        messageId: `<${dedupeKey}@${domainOf(email.from, publicBaseUrl)}>`,
      });
      return { providerId: messageId };
    } catch (error) {
      throw failure(error);
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }

  private open(smtpUrl: string): Transporter {
    this.transport ??= nodemailer().createTransport({
      url: smtpUrl,
      connectionTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
      // One connection for all that wait; whether to try again is decided by whoever asked, who records the attempt.
      pool: true,
      maxConnections: 1,
      maxRequeues: 0,
    });
    return this.transport;
  }
}

function linkTo(publicBaseUrl: string, page: string | null): string[] {
  return page === null ? [] : [`${publicBaseUrl}/${page}`];
}

/** Ours, as the world knows it: an id under a name nobody has is a mark of unwanted mail. */
function domainOf(from: string, publicBaseUrl: string): string {
  return /@([\w.-]+)>?\s*$/.exec(from)?.[1] ?? new URL(publicBaseUrl).hostname;
}

function failure(error: unknown): OutsideError {
  const code = (error as { responseCode?: unknown }).responseCode;
  const status = typeof code === 'number' ? code : null;
  const isRefused = status !== null && status >= REFUSED_FROM;
  return new OutsideError(isRefused ? 'refused' : 'retryable', PROVIDER, status, 'the mail was not taken');
}
