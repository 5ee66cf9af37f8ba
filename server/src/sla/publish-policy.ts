import { Injectable } from '@nestjs/common';
import type { PolicyVersions, PublishPolicyRequest } from '@yingsheng/shared/api/sla';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock';
import { isDuplicateKey } from '../platform/database/database-errors';
import { insertRows } from '../platform/database/insert-rows';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import type { Viewer } from '../platform/http/viewer';
import { newId } from '../platform/ids';
import { effectiveInstant } from './domain/effective-from';
import { limitsMustBeKeepable } from './domain/limits-rules';
import { SlaPolicy } from './entities/sla-policy';
import { ListPolicies } from './list-policies';
import { COMPANY_VERSION, Policies } from './policies';
import { mustMakeRules } from './rule-makers';

/** 发布承诺: a new version, from now or from a later instant; complaints keep the one they were given. */
@Injectable()
export class PublishPolicy {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly policies: Policies,
    private readonly listPolicies: ListPolicies,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError PROMISE.LIMITS_INVALID, PROMISE.EFFECTIVE_*, PROMISE.STALE_VERSION */
  async execute(viewer: Viewer, estateId: string, request: PublishPolicyRequest): Promise<PolicyVersions> {
    mustMakeRules(viewer, estateId);
    limitsMustBeKeepable(request);
    const now = this.clock.now();
    const effectiveFrom = effectiveInstant(request.effectiveFrom, now);
    const { limits, overrides, basedOnVersion } = request;
    const policy = {
      id: newId(),
      estateId,
      version: basedOnVersion + 1,
      effectiveFrom,
      limits,
      overrides,
      publishedAt: now,
      publishedById: viewer.personId,
      publishedByName: viewer.name,
    };
    await this.transactions.run((manager) => this.publish(manager, policy));
    this.policies.forget();
    return this.listPolicies.execute(viewer, estateId);
  }

  /** Of two who publish at once the second is told, by the unique index. */
  private async publish(manager: EntityManager, policy: SlaPolicy & { readonly estateId: string }): Promise<void> {
    const latest = (await manager.maximum(SlaPolicy, 'version', { estateId: policy.estateId })) ?? COMPANY_VERSION;
    if (latest + 1 !== policy.version) throw new DomainError('PROMISE.STALE_VERSION', { latest });
    try {
      await insertRows(manager, SlaPolicy, [policy]);
    } catch (error) {
      throw isDuplicateKey(error) ? new DomainError('PROMISE.STALE_VERSION') : error;
    }
  }
}
