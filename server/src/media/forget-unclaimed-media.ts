import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Config } from '../platform/config/config';
import { lockForUpdate } from '../platform/database/row-lock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { JobRegistry } from '../platform/jobs/job-registry';
import { appendOutbox } from '../platform/outbox/append-outbox';
import { type DeliveredEvent, OutboxConsumerRegistry } from '../platform/outbox/outbox-consumer-registry';
import { UNCLAIMED_HOURS } from './domain/upload-quota';
import { Media } from './media.entity';
import { ObjectStorage } from './ports/object-storage';
import { incomingFolder } from './upload-media';

const EVERY_SECONDS = 600;
const BATCH = 100;
const HOUR_MS = 3_600_000;
/** What the outbox carries for files that no row names any more. */
const MEDIA_FORGOTTEN = 'MediaForgotten';

/**
 * 没用上的照片一天后删除: rows and, through the outbox, their files, so that a crash between the two leaves neither
 * behind. Whoever submits in the same moment either keeps the photo or is told that it is gone.
 */
@Injectable()
export class ForgetUnclaimedMedia implements OnModuleInit {
  constructor(
    private readonly jobs: JobRegistry,
    private readonly consumers: OutboxConsumerRegistry,
    private readonly transactions: TransactionRunner,
    private readonly storage: ObjectStorage,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.registerJob({ name: 'forget-unclaimed-media', everySeconds: EVERY_SECONDS, run: (now) => this.run(now) });
    this.consumers.register(MEDIA_FORGOTTEN, (event) => this.removeFiles(event));
  }

  async run(now: Date): Promise<void> {
    const before = new Date(now.getTime() - UNCLAIMED_HOURS * HOUR_MS);
    for (;;) {
      const count = await this.transactions.run((manager) => forgetBatch(manager, before, now));
      if (count < BATCH) break;
    }
    await removeOlderThan(incomingFolder(this.config), before);
  }

  private async removeFiles({ payload }: DeliveredEvent): Promise<void> {
    const { keys } = payload as { keys: readonly string[] };
    for (const key of keys) await this.storage.remove(key);
  }
}

async function forgetBatch(manager: EntityManager, before: Date, now: Date): Promise<number> {
  const unclaimed = manager
    .createQueryBuilder(Media, 'media')
    .where('media.complaintId IS NULL AND media.purpose IS NULL AND media.uploadedAt <= :before', { before })
    .orderBy('media.uploadedAt')
    .limit(BATCH);
  const rows = await lockForUpdate(unclaimed).getMany();
  await forgetMedia(manager, rows, now);
  return rows.length;
}

/** Rows now, files through the outbox. */
export async function forgetMedia(manager: EntityManager, rows: readonly Media[], now: Date): Promise<void> {
  if (rows.length === 0) return;
  await manager.delete(Media, { id: In(rows.map(({ id }) => id)) });
  const keys = rows.flatMap(({ storageKey, thumbnailKey }) =>
    thumbnailKey === null ? [storageKey] : [storageKey, thumbnailKey],
  );
  await appendOutbox(manager, [{ type: MEDIA_FORGOTTEN, payload: { keys }, occurredAt: now }]);
}

/** What a server left that died while it received. */
async function removeOlderThan(folder: string, before: Date): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const path = join(folder, name);
    const modifiedAt = await stat(path).then(
      ({ mtime }) => mtime,
      () => null,
    );
    if (modifiedAt !== null && modifiedAt <= before) await rm(path, { force: true });
  }
}
