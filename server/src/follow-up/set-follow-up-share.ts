import { Injectable } from '@nestjs/common';
import { CALL_LEADING_ROLES } from '@yingsheng/shared/follow-up/call';
import { requireEstateAsStaff } from '../directory/estate-access';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import { hasRole, type Viewer } from '../platform/http/viewer';
import { ChangeRule } from '../rule-changes/change-rule';
import { shareMustBeWithin } from '../rule-changes/domain/within-bounds';
import { boundsOf } from '../rule-changes/read-bounds';

/** 抽访比例: more is in force at once, fewer waits for the quality department; a call that was planned stays planned. */
@Injectable()
export class SetFollowUpShare {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly changeRule: ChangeRule,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND for whoever does not work on this estate, AUTH.NOT_ALLOWED, SHARE.BELOW_BOUND, RULE_CHANGE.* */
  async execute(viewer: Viewer, estateId: string, percent: number, reason: string | null): Promise<void> {
    await this.transactions.read(async (manager) => {
      await requireEstateAsStaff(manager, viewer, estateId);
      if (!hasRole(viewer, estateId, ...CALL_LEADING_ROLES)) throw new DomainError('AUTH.NOT_ALLOWED');
      shareMustBeWithin(percent, await boundsOf(manager, estateId));
    });
    const wanted = { kind: 'share', value: percent, basedOnVersion: 0, askedFrom: null, reason } as const;
    await this.changeRule.execute(viewer, estateId, wanted);
  }
}
