import { Injectable } from '@nestjs/common';
import type { PolicyPreview, PreviewPolicyRequest } from '@yingsheng/shared/api/sla';
import type { PromisedLimits } from '@yingsheng/shared/sla/policy';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { Calendars } from './calendars';
import { limitsMustBeKeepable } from './domain/limits-rules';
import { filingInstant, previewClocks } from './domain/preview';
import { CountedPromises } from './domain/promise-terms';
import { lengthenedPromises } from './domain/weather';
import { Policies } from './policies';
import { mustManage } from './rule-makers';
import { WeatherWatch } from './weather-watch';

/** 试算: what a draft of the promises would mean for one complaint, beside what is in force. Writes nothing. */
@Injectable()
export class PreviewPolicy {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly policies: Policies,
    private readonly calendars: Calendars,
    private readonly weather: WeatherWatch,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError PROMISE.LIMITS_INVALID, REQUEST.INVALID for a time too far off */
  execute(viewer: Viewer, estateId: string, request: PreviewPolicyRequest): Promise<PolicyPreview> {
    mustManage(viewer, estateId);
    limitsMustBeKeepable(request);
    const { category, urgency } = request;
    const filedAt = filingInstant(request.filedAt, this.clock.now());
    return this.transactions.read(async (manager) => {
      const book = await this.calendars.of(manager, estateId);
      const isLengthened = (await this.weather.alertAt(manager, estateId, filedAt)) !== null;
      const clocksUnder = (promised: PromisedLimits) => {
        const terms = new CountedPromises(isLengthened ? lengthenedPromises(promised) : promised, book);
        return previewClocks(terms, category, urgency, filedAt);
      };
      const current = clocksUnder(await this.policies.current(manager, estateId, filedAt));
      const rows = clocksUnder(request).map(({ kind, dueAt, isBeyondCalendar }) => ({
        kind,
        dueAt: dueAt.toISOString(),
        currentDueAt: current.find((clock) => clock.kind === kind)?.dueAt.toISOString() ?? null,
        isBeyondCalendar,
      }));
      return { filedAt: filedAt.toISOString(), isLengthened, rows };
    });
  }
}
