import { Injectable } from '@nestjs/common';
import type { PolicyVersions, PolicyVersionView } from '@yingsheng/shared/api/sla';
import { workdayMinutesOf } from '@yingsheng/shared/sla/calendar-words';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { Calendars } from './calendars';
import { COMPANY_VERSION, Policies, type PolicyVersion } from './policies';
import { mayMakeRules, mustManage } from './rule-makers';

/** 承诺的各个版本: what is promised, was promised and will be. */
@Injectable()
export class ListPolicies {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly policies: Policies,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND */
  execute(viewer: Viewer, estateId: string): Promise<PolicyVersions> {
    mustManage(viewer, estateId);
    const now = this.clock.now();
    return this.transactions.read(async (manager) => {
      const inForce = await this.policies.current(manager, estateId, now);
      const versions = await this.policies.versionsOf(manager, estateId);
      // Of the company's versions only the one that binds this estate says anything here.
      const shown = versions.filter(({ id, version }) => version !== COMPANY_VERSION || id === inForce.id);
      return {
        estateId,
        mayEdit: mayMakeRules(viewer, estateId),
        workdayMinutes: workdayMinutesOf((await this.calendars.of(manager, estateId)).hoursOf(null, now)),
        versions: shown.map((version) => versionView(version, inForce.id, now)),
      };
    });
  }
}

function versionView(policy: PolicyVersion, inForceId: string, now: Date): PolicyVersionView {
  const { id, version, effectiveFrom, publishedAt, publishedByName, limits, overrides } = policy;
  return {
    id,
    version,
    state: id === inForceId ? 'inForce' : effectiveFrom > now ? 'scheduled' : 'past',
    effectiveFrom: effectiveFrom.toISOString(),
    publishedAt: publishedAt?.toISOString() ?? null,
    publishedByName,
    limits,
    overrides: [...overrides],
  };
}
