import { Injectable } from '@nestjs/common';
import type { WeatherAlerts } from '@yingsheng/shared/api/sla';
import { IsNull, MoreThan } from 'typeorm';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import type { Viewer } from '../platform/http/viewer';
import { WeatherAlert } from './entities/weather-alert';
import { ListWeatherAlerts } from './list-weather-alerts';
import { mustMakeRules } from './rule-makers';
import { WeatherWatch } from './weather-watch';

/** 解除红色预警: what is filed from now on has the usual limits; what was promised meanwhile stays. */
@Injectable()
export class LiftWeatherAlert {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly weather: WeatherWatch,
    private readonly listAlerts: ListWeatherAlerts,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError WEATHER.NOT_ON */
  async execute(viewer: Viewer, estateId: string): Promise<WeatherAlerts> {
    mustMakeRules(viewer, estateId);
    const now = this.clock.now();
    await this.transactions.run(async (manager) => {
      const running = { estateId, liftedAt: IsNull(), untilAt: MoreThan(now) };
      const lifted = { liftedAt: now, liftedById: viewer.personId, liftedByName: viewer.name };
      const { affected } = await manager.update(WeatherAlert, running, lifted);
      if (affected === 0) throw new DomainError('WEATHER.NOT_ON');
    });
    this.weather.forget();
    return this.listAlerts.execute(viewer, estateId);
  }
}
