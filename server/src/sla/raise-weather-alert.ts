import { Injectable } from '@nestjs/common';
import type { RaiseWeatherAlertRequest, WeatherAlerts } from '@yingsheng/shared/api/sla';
import { writtenTime } from '@yingsheng/shared/written-time';
import { Clock } from '../platform/clock/clock';
import { isDuplicateKey } from '../platform/database/database-errors';
import { insertRows } from '../platform/database/insert-rows';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import type { Viewer } from '../platform/http/viewer';
import { newId } from '../platform/ids';
import { alertEnd, isOnAt } from './domain/weather';
import { WeatherAlert } from './entities/weather-alert';
import { ListWeatherAlerts } from './list-weather-alerts';
import { mustMakeRules } from './rule-makers';
import { tellOfRule } from './rule-told';
import { readAlerts, WeatherWatch } from './weather-watch';

/** 开启红色预警: routine matters filed from now on are promised half as long again. */
@Injectable()
export class RaiseWeatherAlert {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly weather: WeatherWatch,
    private readonly listAlerts: ListWeatherAlerts,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError WEATHER.ALREADY_ON, WEATHER.UNTIL_INVALID */
  async execute(viewer: Viewer, estateId: string, request: RaiseWeatherAlertRequest): Promise<WeatherAlerts> {
    mustMakeRules(viewer, estateId);
    const now = this.clock.now();
    const untilAt = alertEnd(request.untilAt, now);
    await this.transactions.run(async (manager) => {
      const [latest] = await readAlerts(manager, estateId);
      if (latest !== undefined && isOnAt(latest, now)) throw new DomainError('WEATHER.ALREADY_ON');
      const alert = {
        id: newId(),
        estateId,
        sequence: (latest?.sequence ?? 0) + 1,
        reason: request.reason,
        startedAt: now,
        startedById: viewer.personId,
        startedByName: viewer.name,
        untilAt,
        liftedAt: null,
        liftedById: null,
        liftedByName: null,
      };
      await insertRows(manager, WeatherAlert, [alert]).catch((error: unknown) => {
        throw isDuplicateKey(error) ? new DomainError('WEATHER.ALREADY_ON') : error;
      });
      const what = `开启红色预警（${request.reason}），到 ${writtenTime(untilAt, now)}，一般事项的时限延长一半`;
      await tellOfRule(manager, viewer, estateId, what, now);
    });
    this.weather.forget();
    return this.listAlerts.execute(viewer, estateId);
  }
}
