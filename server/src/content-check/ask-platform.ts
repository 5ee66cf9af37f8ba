import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Person } from '../directory/entities/person';
import { Media } from '../media/media.entity';
import { MediaUrlSigner } from '../media/media-url-signer';
import { Clock } from '../platform/clock/clock';
import { Config } from '../platform/config/config';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { type DeliveredEvent, OutboxConsumerRegistry } from '../platform/outbox/outbox-consumer-registry';
import { OutsideError } from '../platform/outside/outside-error';
import { MiniProgramApi } from '../platform/wechat/wechat-api';
import { CONTENT_CHECK_DUE } from './arrange-checks';
import { ContentCheck } from './content-check.entity';
import { wordsOf } from './content-of';
import { verdictIn } from './domain/verdict';
import { RecordVerdict } from './record-verdict';

const CONTENT_MAX_LENGTH = 2500;
const VERSION = 2;
/** 评论 */
const SCENE = 2;
/** 图片 */
const IMAGE = 2;

/** Asks WeChat about one text, and knows at once, or about one photo, whose verdict is pushed within half an hour. */
@Injectable()
export class AskPlatform implements OnModuleInit {
  private readonly logger = new Logger(AskPlatform.name);

  constructor(
    private readonly consumers: OutboxConsumerRegistry,
    private readonly transactions: TransactionRunner,
    private readonly recordVerdict: RecordVerdict,
    private readonly wechat: MiniProgramApi,
    private readonly signer: MediaUrlSigner,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.consumers.registerOutside(CONTENT_CHECK_DUE, {
      handle: (event) => this.execute(checkIdOf(event)),
      giveUp: (event) => this.recordVerdict.execute(checkIdOf(event), null),
    });
  }

  /** @throws OutsideError `retryable` or `token`: to be asked again later */
  async execute(checkId: string): Promise<void> {
    const check = await this.transactions.read((manager) =>
      manager.findOneBy(ContentCheck, { id: checkId, state: 'asked' }),
    );
    if (check === null) return;
    try {
      if (check.subject === 'media') await this.askAboutPhoto(check);
      else await this.askAboutWords(check);
    } catch (error) {
      if (!(error instanceof OutsideError) || error.kind === 'retryable' || error.kind === 'token') throw error;
      if (error.kind === 'permanent') this.logger.error({ checkId, error: error.message });
      await this.recordVerdict.execute(checkId, null);
    }
  }

  private async askAboutWords(check: ContentCheck): Promise<void> {
    const { openid, words } = await this.transactions.read(async (manager) => ({
      openid: (await manager.findOneBy(Person, { id: check.authorId }))?.wechatOpenid ?? '',
      words: await wordsOf(manager, check),
    }));
    const content = [...(words ?? '')].slice(0, CONTENT_MAX_LENGTH).join('');
    if (content === '') return this.recordVerdict.execute(check.id, null);
    const asked = { content, version: VERSION, scene: SCENE, openid };
    await this.recordVerdict.execute(check.id, verdictIn(await this.wechat.post('/wxa/msg_sec_check', asked)));
  }

  private async askAboutPhoto({ id, subjectId, authorId }: ContentCheck): Promise<void> {
    const { openid, isThere } = await this.transactions.read(async (manager) => ({
      openid: (await manager.findOneBy(Person, { id: authorId }))?.wechatOpenid ?? '',
      isThere: await manager.existsBy(Media, { id: subjectId }),
    }));
    if (!isThere) return this.recordVerdict.execute(id, null);
    const link = this.signer.urlFor(subjectId, 'full', authorId, this.clock.now());
    const { trace_id: traceId } = await this.wechat.post('/wxa/media_check_async', {
      media_url: `${this.config.publicBaseUrl}${link}`,
      media_type: IMAGE,
      version: VERSION,
      scene: SCENE,
      openid,
    });
    if (typeof traceId !== 'string') throw new OutsideError('retryable', 'wechat', null, 'a check without trace');
    await this.transactions.run((manager) => manager.update(ContentCheck, { id }, { traceId }));
  }
}

function checkIdOf({ id, payload }: DeliveredEvent): string {
  if (typeof payload.checkId !== 'string') throw new Error(`event ${id} names no check`);
  return payload.checkId;
}
