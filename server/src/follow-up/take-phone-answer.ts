import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Decision } from '../complaints/domain/decision';
import type { Asker, ComplaintFacts } from '../complaints/domain/facts';
import { confirmByPhone, refuseComplaint } from './domain/decide-follow-up';
import { PlanFollowUpCall } from './plan-follow-up-call';
import { WorkAgain } from './work-again';

export interface PhoneAnswer {
  readonly isFixed: boolean;
  /** What the resident said. */
  readonly words: string;
}

/** 电话里说的结果: closes it or has it worked on again, exactly as the resident's own button would. */
@Injectable()
export class TakePhoneAnswer {
  constructor(
    private readonly planFollowUpCall: PlanFollowUpCall,
    private readonly workAgain: WorkAgain,
  ) {}

  /** `asker`: who took it down. In the transaction that writes it. */
  async decide(
    manager: EntityManager,
    facts: ComplaintFacts,
    asker: Asker,
    { isFixed, words }: PhoneAnswer,
    now: Date,
  ): Promise<Decision> {
    if (isFixed) {
      return this.planFollowUpCall.afterClosing(manager, facts, confirmByPhone(facts, asker, words, now), now);
    }
    const refusal = { kind: 'notFixed', reason: words, mediaIds: [] } as const;
    return this.workAgain.decide(manager, facts, refuseComplaint(facts, asker, refusal), now);
  }
}
