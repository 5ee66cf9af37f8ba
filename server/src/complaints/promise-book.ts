import { Injectable } from '@nestjs/common';
import type { Ladder } from '@yingsheng/shared/sla/ladder';
import type { PolicyLimits } from '@yingsheng/shared/sla/policy';
import type { EntityManager } from 'typeorm';
import { Calendars } from '../sla/calendars';
import { type BusinessCalendar, workingMinutesBetween } from '../sla/domain/business-calendar';
import { clockSpan } from '../sla/domain/deadline';
import { Ladders } from '../sla/ladders';
import { Policies } from '../sla/policies';
import type { PromiseTerms } from './domain/facts';

const MINUTE_MS = 60_000;

/** The promises of one policy version, counted in one estate's calendar, with its ladder of today. */
export function promiseTerms(limits: PolicyLimits, calendar: BusinessCalendar, ladder: Ladder): PromiseTerms {
  return {
    limits,
    ladder,
    spanFrom: (limitMinutes, time, from) => clockSpan(limitMinutes, time, from, calendar),
    minutesBetween: (time, from, to) =>
      time === 'working'
        ? workingMinutesBetween(calendar, from, to)
        : Math.max(0, (to.getTime() - from.getTime()) / MINUTE_MS),
  };
}

@Injectable()
export class PromiseBook {
  constructor(
    private readonly policies: Policies,
    private readonly calendars: Calendars,
    private readonly ladders: Ladders,
  ) {}

  /** What an estate promises now; a new complaint is pinned to `policyId`. */
  async current(
    manager: EntityManager,
    estateId: string,
    at: Date,
  ): Promise<{ readonly policyId: string; readonly terms: PromiseTerms }> {
    const policy = await this.policies.current(manager, estateId, at);
    return { policyId: policy.id, terms: await this.terms(manager, estateId, policy.limits) };
  }

  /** The promises a complaint was given at intake. */
  async pinned(manager: EntityManager, estateId: string, policyId: string): Promise<PromiseTerms> {
    const policy = await this.policies.byId(manager, policyId);
    return this.terms(manager, estateId, policy.limits);
  }

  private async terms(manager: EntityManager, estateId: string, limits: PolicyLimits): Promise<PromiseTerms> {
    const calendar = await this.calendars.of(manager, estateId);
    return promiseTerms(limits, calendar, await this.ladders.of(manager, estateId));
  }
}
