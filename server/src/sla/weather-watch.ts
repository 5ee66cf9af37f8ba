import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SystemClock } from '../platform/clock/clock';
import { ShortMemory } from '../platform/short-memory';
import { isOnAt } from './domain/weather';
import { WeatherAlert } from './entities/weather-alert';

/** How long a switch made elsewhere may go unseen in this process. */
const REMEMBERED_SECONDS = 10;

/** 红色预警 of an estate: whether one is on at an instant. */
@Injectable()
export class WeatherWatch {
  // The age of a copy is time of this process, whatever the time of the matters that are reckoned.
  private readonly alerts = new ShortMemory<WeatherAlert[]>(new SystemClock(), REMEMBERED_SECONDS);

  async alertAt(manager: EntityManager, estateId: string, at: Date): Promise<WeatherAlert | null> {
    const alerts = await this.alerts.get(estateId, () => readAlerts(manager, estateId));
    return alerts.find((alert) => isOnAt(alert, at)) ?? null;
  }

  /** After one was switched on or off. */
  forget(): void {
    this.alerts.forget();
  }
}

/** Newest first. */
export function readAlerts(manager: EntityManager, estateId: string): Promise<WeatherAlert[]> {
  return manager.find(WeatherAlert, { where: { estateId }, order: { sequence: 'DESC' } });
}
