import { Injectable } from '@nestjs/common';
import type { PrivacyChoice, PrivacyChoiceRequest } from '@yingsheng/shared/api/auth';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock';
import { insertRows } from '../platform/database/insert-rows';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { newId } from '../platform/ids';
import { isNewChoice, privacyDecision } from './domain/privacy-choice';
import { PrivacyConsent } from './entities/privacy-consent';

/** 同意、不同意或撤回: kept with version and instant. Nothing else depends on it here: a complaint is taken either way. */
@Injectable()
export class ChoosePrivacy {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError PRIVACY.GUIDELINE_CHANGED */
  execute({ personId }: Viewer, { version, isAgreed }: PrivacyChoiceRequest): Promise<PrivacyChoice> {
    return this.transactions.run(async (manager) => {
      const last = await lastOf(manager, personId);
      const decision = privacyDecision(last, version, isAgreed);
      if (last !== null && !isNewChoice(last, version, decision)) return viewOf(last);
      const row: PrivacyConsent = {
        id: newId(),
        personId,
        guidelineVersion: version,
        decision,
        decidedAt: this.clock.now(),
      };
      await insertRows(manager, PrivacyConsent, [row]);
      return viewOf(row);
    });
  }
}

export async function privacyChoiceOf(manager: EntityManager, personId: string): Promise<PrivacyChoice | null> {
  const last = await lastOf(manager, personId);
  return last === null ? null : viewOf(last);
}

function lastOf(manager: EntityManager, personId: string): Promise<PrivacyConsent | null> {
  return manager.findOne(PrivacyConsent, { where: { personId }, order: { decidedAt: 'DESC', id: 'DESC' } });
}

function viewOf({ guidelineVersion: version, decision, decidedAt }: PrivacyConsent): PrivacyChoice {
  return { version, decision, decidedAt: decidedAt.toISOString() };
}
