import { Injectable } from '@nestjs/common';
import { completeLimits, type PolicyLimits } from '@yingsheng/shared/sla/policy';
import { type EntityManager, IsNull, LessThanOrEqual } from 'typeorm';
import { SlaPolicy } from './entities/sla-policy';

export interface PinnedPolicy {
  readonly id: string;
  readonly limits: PolicyLimits;
}

/** 服务承诺: which limits an estate promises at an instant, and which a complaint was given. */
@Injectable()
export class Policies {
  /** A version never changes, so it may be kept for good. */
  private readonly versions = new Map<string, PinnedPolicy>();

  /** The estate's latest version in force at `at`; without one of its own, the company's. */
  async current(manager: EntityManager, estateId: string, at: Date): Promise<PinnedPolicy> {
    const inForce = { effectiveFrom: LessThanOrEqual(at) };
    const [policy] = await manager.find(SlaPolicy, {
      where: [
        { estateId, ...inForce },
        { estateId: IsNull(), ...inForce },
      ],
      // An estate's own version goes before the company's: NULL sorts lowest on all our databases.
      order: { estateId: 'DESC', effectiveFrom: 'DESC', version: 'DESC' },
      take: 1,
    });
    if (policy === undefined) throw new Error(`no promises in force for estate ${estateId} at ${at.toISOString()}`);
    return this.keep(policy);
  }

  async byId(manager: EntityManager, id: string): Promise<PinnedPolicy> {
    const known = this.versions.get(id);
    if (known !== undefined) return known;
    const policy = await manager.findOneBy(SlaPolicy, { id });
    if (policy === null) throw new Error(`unknown version of the promises: ${id}`);
    return this.keep(policy);
  }

  private keep({ id, limits }: SlaPolicy): PinnedPolicy {
    const pinned = { id, limits: completeLimits(limits) };
    this.versions.set(id, pinned);
    return pinned;
  }
}
