import { Injectable } from '@nestjs/common';
import type { Ladder } from '@yingsheng/shared/sla/ladder';
import type { PromisedLimits } from '@yingsheng/shared/sla/policy';
import type { EntityManager } from 'typeorm';
import { Calendars, readCalendar } from '../sla/calendars';
import type { CalendarBook } from '../sla/domain/calendar-book';
import { CountedPromises } from '../sla/domain/promise-terms';
import { lengthenedPromises } from '../sla/domain/weather';
import type { WeatherAlert } from '../sla/entities/weather-alert';
import { Ladders } from '../sla/ladders';
import { Policies } from '../sla/policies';
import { WeatherWatch } from '../sla/weather-watch';
import type { ComplaintState, PromiseTerms } from './domain/facts';

/** What an estate promises at one moment; a new complaint is pinned to the policy and to the alert. */
export interface CurrentPromise {
  readonly policyId: string;
  /** The red alert that is on; it has lengthened `promised` already. */
  readonly alert: WeatherAlert | null;
  readonly promised: PromisedLimits;
  readonly terms: PromiseTerms;
}

/** The promises of one policy version, counted in one estate's calendar, with the ladder it goes by. */
export function promiseTerms(promised: PromisedLimits, book: CalendarBook, ladder: Ladder): PromiseTerms {
  const counted = new CountedPromises(promised, book);
  return {
    ladder,
    limitsFor: (category, urgency) => counted.limitsFor(category, urgency),
    spanFrom: (limitMinutes, time, from, heardAt) => counted.spanFrom(limitMinutes, time, from, heardAt),
    minutesBetween: (time, from, to, heardAt) => counted.minutesBetween(time, from, to, heardAt),
    isBeyondCalendar: (time, from, to) => counted.isBeyondCalendar(time, from, to),
  };
}

type PinnedFacts = Pick<ComplaintState, 'estateId' | 'policyId' | 'weatherAlertId' | 'submittedAt'>;

@Injectable()
export class PromiseBook {
  constructor(
    private readonly policies: Policies,
    private readonly calendars: Calendars,
    private readonly ladders: Ladders,
    private readonly weather: WeatherWatch,
  ) {}

  async current(manager: EntityManager, estateId: string, at: Date): Promise<CurrentPromise> {
    const policy = await this.policies.current(manager, estateId, at);
    const alert = await this.weather.alertAt(manager, estateId, at);
    const promised = alert === null ? policy : lengthenedPromises(policy);
    return { policyId: policy.id, alert, promised, terms: await this.terms(manager, estateId, promised, at) };
  }

  /** The promises a complaint was given at intake. */
  async pinned(
    manager: EntityManager,
    { estateId, policyId, weatherAlertId, submittedAt }: PinnedFacts,
  ): Promise<PromiseTerms> {
    const policy = await this.policies.byId(manager, policyId);
    return this.terms(manager, estateId, weatherAlertId === null ? policy : lengthenedPromises(policy), submittedAt);
  }

  /**
   * As `pinned`, read by whoever had not heard of what became known of `year` at `knownFrom`, and as if years that were
   * announced since had always been known.
   */
  async aroundTheAnnouncement(
    manager: EntityManager,
    { estateId, policyId, weatherAlertId, submittedAt }: PinnedFacts,
    { year, knownFrom }: { readonly year: number; readonly knownFrom: Date },
  ): Promise<{ readonly unheard: PromiseTerms; readonly inHindsight: PromiseTerms }> {
    const policy = await this.policies.byId(manager, policyId);
    const promised = weatherAlertId === null ? policy : lengthenedPromises(policy);
    const ladder = await this.ladders.of(manager, estateId, submittedAt);
    // This process may itself remember the calendar of before.
    const book = await readCalendar(manager, estateId);
    return {
      unheard: promiseTerms(promised, book.unheardOf(year, knownFrom), ladder),
      inHindsight: promiseTerms(promised, book.inHindsight(), ladder),
    };
  }

  private async terms(
    manager: EntityManager,
    estateId: string,
    promised: PromisedLimits,
    filedAt: Date,
  ): Promise<PromiseTerms> {
    const book = await this.calendars.of(manager, estateId);
    return promiseTerms(promised, book, await this.ladders.of(manager, estateId, filedAt));
  }
}
