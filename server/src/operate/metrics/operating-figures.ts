import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThanOrEqual, Not } from 'typeorm';
import { ClockRow } from '../../complaints/entities/clock-row';
import { Delivery } from '../../notifications/entities/delivery';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DiskSpace } from '../../platform/disk/disk-space';
import { Metrics } from '../../platform/metrics/metrics';
import { OutboxEvent } from '../../platform/outbox/outbox-event';
import { RetentionRun } from '../../privacy/entities/retention-run';

const MS_PER_SECOND = 1000;

/** What an operator is woken by: work that does not flow, promises that run out, messages that do not arrive, a full disk. */
@Injectable()
export class OperatingFigures {
  private readonly gauges;

  constructor(
    private readonly metrics: Metrics,
    private readonly transactions: TransactionRunner,
    private readonly disk: DiskSpace,
    private readonly clock: Clock,
  ) {
    this.gauges = {
      outboxWaiting: metrics.gauge('outbox_waiting', 'Events that are due to be delivered'),
      outboxLag: metrics.gauge('outbox_lag_seconds', 'How long the oldest of them has been due'),
      outboxDead: metrics.gauge('outbox_dead', 'Events set aside after too many failures'),
      clocksOverdue: metrics.gauge('clocks_overdue', 'Promises whose time is over and that still run'),
      clockOldest: metrics.gauge('clock_oldest_overdue_seconds', 'How long the oldest of them has been over'),
      deliveriesFailed: metrics.gauge('deliveries_failed', 'Messages that reached nobody and wait for a person'),
      retentionFinished: metrics.gauge(
        'retention_finished_seconds',
        'When retention was last applied, since the epoch',
      ),
      retentionStuck: metrics.gauge('retention_stuck', 'Matters whose time is over and that could not be cleared then'),
      diskFree: metrics.gauge('disk_free_bytes', 'What may still be written to the disk of DATA_DIR'),
      diskTotal: metrics.gauge('disk_total_bytes', 'Size of the disk of DATA_DIR'),
    };
  }

  /** All of it as of this moment, in the text format of Prometheus. */
  async read(): Promise<string> {
    await Promise.all([
      this.readOutbox(),
      this.readClocks(),
      this.readDeliveries(),
      this.readDisk(),
      this.readRetention(),
    ]);
    return this.metrics.registry.metrics();
  }

  private async readOutbox(): Promise<void> {
    const isDue = { state: 'pending', availableAt: LessThanOrEqual(this.clock.now()) } as const;
    const { waiting, dead, oldest } = await this.transactions.read(async (manager) => ({
      waiting: await manager.countBy(OutboxEvent, isDue),
      dead: await manager.countBy(OutboxEvent, { state: 'dead' }),
      oldest: await manager.findOne(OutboxEvent, { where: isDue, order: { availableAt: 'ASC' } }),
    }));
    this.gauges.outboxWaiting.set(waiting);
    this.gauges.outboxDead.set(dead);
    this.gauges.outboxLag.set(this.secondsSince(oldest?.availableAt));
  }

  private async readClocks(): Promise<void> {
    const isOver = { endedAt: IsNull(), dueAt: LessThanOrEqual(this.clock.now()) };
    const { count, oldest } = await this.transactions.read(async (manager) => ({
      count: await manager.countBy(ClockRow, isOver),
      oldest: await manager.findOne(ClockRow, { where: isOver, order: { dueAt: 'ASC' } }),
    }));
    this.gauges.clocksOverdue.set(count);
    this.gauges.clockOldest.set(this.secondsSince(oldest?.dueAt));
  }

  private async readDeliveries(): Promise<void> {
    const failed = await this.transactions.read((manager) =>
      manager.countBy(Delivery, { state: In(['dead', 'unreachable']) }),
    );
    this.gauges.deliveriesFailed.set(failed);
  }

  private async readRetention(): Promise<void> {
    const last = await this.transactions.read((manager) =>
      manager.findOne(RetentionRun, { where: { finishedAt: Not(IsNull()) }, order: { day: 'DESC' } }),
    );
    this.gauges.retentionFinished.set((last?.finishedAt?.getTime() ?? 0) / MS_PER_SECOND);
    this.gauges.retentionStuck.set(last?.stuckCount ?? 0);
  }

  private async readDisk(): Promise<void> {
    const { freeBytes, totalBytes } = await this.disk.room();
    this.gauges.diskFree.set(freeBytes);
    this.gauges.diskTotal.set(totalBytes);
  }

  private secondsSince(instant: Date | undefined): number {
    return instant === undefined ? 0 : Math.max(0, (this.clock.now().getTime() - instant.getTime()) / MS_PER_SECOND);
  }
}
