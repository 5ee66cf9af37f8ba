import { Injectable } from '@nestjs/common';
import { completeLimits, type PromisedLimits } from '@yingsheng/shared/sla/policy';
import { type EntityManager, IsNull } from 'typeorm';
import { SystemClock } from '../platform/clock/clock';
import { ShortMemory } from '../platform/short-memory';
import { SlaPolicy } from './entities/sla-policy';

/** How long a version published elsewhere may go unseen in this process. */
const REMEMBERED_SECONDS = 10;

/** Stands before every version of an estate's own. */
export const COMPANY_VERSION = 0;

const NEWEST_FIRST = { effectiveFrom: 'DESC', version: 'DESC' } as const;

export interface PinnedPolicy extends PromisedLimits {
  readonly id: string;
}

export interface PolicyVersion extends PinnedPolicy {
  readonly version: number;
  readonly effectiveFrom: Date;
  readonly publishedAt: Date | null;
  readonly publishedByName: string | null;
}

/** 服务承诺: which limits an estate promises at an instant, and which a complaint was given. */
@Injectable()
export class Policies {
  /** A version never changes, so it may be kept for good. */
  private readonly known = new Map<string, PinnedPolicy>();
  // The age of a copy is time of this process, whatever the time of the matters that are reckoned.
  private readonly versions = new ShortMemory<PolicyVersion[]>(new SystemClock(), REMEMBERED_SECONDS);

  /** The estate's latest version in force at `at`; without one of its own, the company's. */
  async current(manager: EntityManager, estateId: string, at: Date): Promise<PinnedPolicy> {
    const versions = await this.versionsOf(manager, estateId);
    const policy = versions.find((version) => version.effectiveFrom <= at);
    if (policy === undefined) throw new Error(`no promises in force for estate ${estateId} at ${at.toISOString()}`);
    return policy;
  }

  /** The estate's own versions, then the company's; in each the one that goes first at equal times first. */
  versionsOf(manager: EntityManager, estateId: string): Promise<PolicyVersion[]> {
    return this.versions.get(estateId, async () => {
      const own = await manager.find(SlaPolicy, { where: { estateId }, order: NEWEST_FIRST });
      const shared = await manager.find(SlaPolicy, { where: { estateId: IsNull() }, order: NEWEST_FIRST });
      return [...own, ...shared].map((policy) => this.keep(policy));
    });
  }

  async byId(manager: EntityManager, id: string): Promise<PinnedPolicy> {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const policy = await manager.findOneBy(SlaPolicy, { id });
    if (policy === null) throw new Error(`unknown version of the promises: ${id}`);
    return this.keep(policy);
  }

  /** After a version was published. */
  forget(): void {
    this.versions.forget();
  }

  private keep({ id, estateId, ...policy }: SlaPolicy): PolicyVersion {
    const version = {
      id,
      version: estateId === null ? COMPANY_VERSION : policy.version,
      effectiveFrom: policy.effectiveFrom,
      publishedAt: policy.publishedAt,
      publishedByName: policy.publishedByName,
      limits: completeLimits(policy.limits),
      overrides: policy.overrides ?? [],
    };
    this.known.set(id, version);
    return version;
  }
}
