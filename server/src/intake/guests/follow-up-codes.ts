import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { readCode } from '@yingsheng/shared/printed-code';
import { Config } from '../../platform/config/config';
import { codeFromDigest } from '../../platform/printed-code';

/** 查询码: made from the secret and the key of the submission, so that a repeated one gets the same, and kept nowhere. */
@Injectable()
export class FollowUpCodes {
  private readonly key: Buffer;

  constructor(config: Config) {
    this.key = createHmac('sha256', config.appSecret).update('guest-reports').digest();
  }

  /** @param caller the number that was left, or what stands for it */
  codeFor(caller: string, submissionKey: string): string {
    return codeFromDigest(this.digest('code', `${caller} ${submissionKey}`));
  }

  /** Whatever was typed has one: looking for a wrong code takes as long as for one that does not exist. */
  digestOfCode(typed: string): string {
    return this.digest('follow-up', readCode(typed));
  }

  digestOfPhone(phone: string): string {
    return this.digest('phone', phone);
  }

  private digest(kind: string, value: string): string {
    return createHmac('sha256', this.key).update(`${kind}:${value}`).digest('hex');
  }
}
