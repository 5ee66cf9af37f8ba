import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config } from '../platform/config/config';
import { SubscribeCredit } from './entities/subscribe-credit';

/** 订阅次数: accepts of the progress message that a person has left. */
@Injectable()
export class ReadCredits {
  constructor(private readonly config: Config) {}

  async of(manager: EntityManager, personId: string): Promise<number> {
    const { progressTemplateId: templateId } = this.config.wechat;
    if (templateId === null) return 0;
    return (await manager.findOneBy(SubscribeCredit, { personId, templateId }))?.count ?? 0;
  }
}
