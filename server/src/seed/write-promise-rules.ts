import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DEFAULT_LIMITS, type LimitsOverride } from '@yingsheng/shared/sla/policy';
import { shanghaiParts } from '@yingsheng/shared/written-time';
import { LoadViewer } from '../auth/load-viewer';
import type { FixedClock } from '../platform/clock/clock';
import { PublishPolicy } from '../rule-changes/publish-policy';
import { LiftWeatherAlert } from '../sla/lift-weather-alert';
import { RaiseWeatherAlert } from '../sla/raise-weather-alert';
import type { SeededDirectory } from './directory/seeded-directory';

const HOUR_MS = 3_600_000;
const ALERT_HOURS_AGO = 40 * 24;
const ALERT_HOURS = 20;

/** 渗漏单列：比一般报修答复得更快。 */
const SEEPAGE: LimitsOverride = {
  category: 'seepage',
  urgency: 'normal',
  limits: { ...DEFAULT_LIMITS.normalRepair, firstResponseMinutes: 20 },
};

/** A typhoon some weeks ago, and a version of the promises that begins with the next month. */
export async function writePromiseRules(
  app: NestFastifyApplication,
  directory: SeededDirectory,
  clock: FixedClock,
  now: Date,
): Promise<void> {
  const estateId = directory.estate('YS');
  const manager = await app.get(LoadViewer, { strict: false }).inTheNameOf(directory.staffMember('陈志远'));
  const raised = now.getTime() - ALERT_HOURS_AGO * HOUR_MS;
  clock.set(new Date(raised));
  const alert = { reason: '台风', untilAt: new Date(raised + 24 * HOUR_MS).toISOString() };
  await app.get(RaiseWeatherAlert, { strict: false }).execute(manager, estateId, alert);
  clock.set(new Date(raised + ALERT_HOURS * HOUR_MS));
  await app.get(LiftWeatherAlert, { strict: false }).execute(manager, estateId);
  clock.set(now);
  await app.get(PublishPolicy, { strict: false }).execute(manager, estateId, {
    basedOnVersion: 0,
    effectiveFrom: firstOfNextMonth(now).toISOString(),
    limits: DEFAULT_LIMITS,
    overrides: [SEEPAGE],
  });
}

function firstOfNextMonth(now: Date): Date {
  const { year, month } = shanghaiParts(now);
  return new Date(Date.UTC(year, month, 1) - 8 * HOUR_MS);
}
