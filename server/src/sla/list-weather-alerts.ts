import { Injectable } from '@nestjs/common';
import type { WeatherAlerts, WeatherAlertView } from '@yingsheng/shared/api/sla';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { isOnAt } from './domain/weather';
import type { WeatherAlert } from './entities/weather-alert';
import { mayMakeRules, mustManage } from './rule-makers';
import { readAlerts } from './weather-watch';

/** 红色预警的开关记录. */
@Injectable()
export class ListWeatherAlerts {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND */
  execute(viewer: Viewer, estateId: string): Promise<WeatherAlerts> {
    mustManage(viewer, estateId);
    const now = this.clock.now();
    return this.transactions.read(async (manager) => ({
      estateId,
      mayEdit: mayMakeRules(viewer, estateId),
      alerts: (await readAlerts(manager, estateId)).map((alert) => alertView(alert, now)),
    }));
  }
}

function alertView(alert: WeatherAlert, now: Date): WeatherAlertView {
  return {
    id: alert.id,
    isOn: isOnAt(alert, now),
    reason: alert.reason,
    startedAt: alert.startedAt.toISOString(),
    startedByName: alert.startedByName,
    untilAt: alert.untilAt.toISOString(),
    liftedAt: alert.liftedAt?.toISOString() ?? null,
    liftedByName: alert.liftedByName,
  };
}
