import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import type { EntityManager } from 'typeorm';
import { createAppModule } from '../app.module';
import { FixedClock } from '../platform/clock/clock';
import { Config } from '../platform/config/config';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { createHttpApp } from '../platform/http/create-http-app';
import { ALL_STORIES } from './complaints/all-stories';
import { Stage } from './complaints/stage';
import { SeededDirectory } from './directory/seeded-directory';
import { writeAbsences } from './directory/write-absences';
import { writeEstates } from './directory/write-estates';
import { writePeople } from './directory/write-people';
import { writePrivacyChoices } from './directory/write-privacy-choices';
import { holdsACompany } from './holds-a-company';
import { readOldNotices } from './read-old-notices';
import { writeDispatchRules } from './write-dispatch-rules';
import { writeKnowledge } from './write-knowledge';
import { writePromiseRules } from './write-promise-rules';
import { writeSuspectedPhoto } from './write-suspected-photo';

const UNLIMITED = 1_000_000_000;

/**
 * Fills an empty database with a company to try things on; one that holds a company already is left
 * alone. Half a year of matters is lived through on a clock of its own, ending now.
 * Returns whether anything was written.
 */
export async function seedWhenEmpty(config: Config, now: Date = new Date()): Promise<boolean> {
  if (await holdsACompany(config)) return false;
  const clock = new FixedClock(now);
  const app = await createHttpApp(createAppModule(seedingConfig(config), clock), config, pino({ level: 'warn' }));
  try {
    await app.getHttpAdapter().getInstance().ready();
    // One transaction: killed half-way, the next start finds an empty database again.
    await app.get(TransactionRunner).run((manager) => seed(app, manager, clock, now));
    return true;
  } finally {
    await app.close();
  }
}

async function seed(app: NestFastifyApplication, manager: EntityManager, clock: FixedClock, now: Date): Promise<void> {
  const directory = new SeededDirectory();
  await writeEstates(manager, directory);
  await writePeople(manager, directory, now);
  await writePromiseRules(app, directory, clock, now);
  await new Stage(app, clock, directory, now).play(ALL_STORIES);
  await writeDispatchRules(app, directory);
  await writeKnowledge(manager, directory, now);
  await writeAbsences(manager, directory, now);
  await writePrivacyChoices(manager, directory, now);
  await writeSuspectedPhoto(app, manager, directory, now);
  await readOldNotices(manager, now);
}

function seedingConfig(config: Config): Config {
  return new Config({
    ...config,
    worker: 'off',
    // The stories go as they are written, and nobody outside is asked about them.
    secondOpinion: null,
    rateLimitPerMinute: UNLIMITED,
    rateLimitPerAddressPerMinute: UNLIMITED,
  });
}
