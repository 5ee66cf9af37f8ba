import { Injectable } from '@nestjs/common';
import type { PolicyVersions, PublishPolicyRequest } from '@yingsheng/shared/api/sla';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { effectiveInstant } from '../sla/domain/effective-from';
import { limitsMustBeKeepable } from '../sla/domain/limits-rules';
import { ListPolicies } from '../sla/list-policies';
import { mustMakeRules } from '../sla/rule-makers';
import { ChangeRule } from './change-rule';
import { promisesMustBeWithin } from './domain/within-bounds';
import { boundsOf } from './read-bounds';

/** 发布承诺: a new version, within the company's bounds; one that promises less waits for the quality department. */
@Injectable()
export class PublishPolicy {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly changeRule: ChangeRule,
    private readonly listPolicies: ListPolicies,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError PROMISE.LIMITS_INVALID, PROMISE.EFFECTIVE_*, PROMISE.STALE_VERSION, RULE_CHANGE.* */
  async execute(viewer: Viewer, estateId: string, request: PublishPolicyRequest): Promise<PolicyVersions> {
    mustMakeRules(viewer, estateId);
    limitsMustBeKeepable(request);
    const now = this.clock.now();
    const effectiveFrom = effectiveInstant(request.effectiveFrom, now);
    const { limits, overrides, basedOnVersion, reason = null } = request;
    const bounds = await this.transactions.read((manager) => boundsOf(manager, estateId));
    promisesMustBeWithin({ limits, overrides }, bounds);
    await this.changeRule.execute(viewer, estateId, {
      kind: 'promises',
      value: { limits, overrides },
      basedOnVersion,
      askedFrom: request.effectiveFrom === null ? null : effectiveFrom,
      reason,
    });
    return this.listPolicies.execute(viewer, estateId);
  }
}
