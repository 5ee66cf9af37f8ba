import { Injectable, type OnModuleInit } from '@nestjs/common';
import { writtenPromise } from '@yingsheng/shared/written-time';
import { LoadViewer } from '../../auth/load-viewer';
import { keepNotices } from '../../notifications/keep-notices';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DiskSpace } from '../../platform/disk/disk-space';
import { type DeliveredEvent, OutboxConsumerRegistry } from '../../platform/outbox/outbox-consumer-registry';
import { expiryOf } from '../domain/export-limits';
import { PersonalExport } from '../entities/personal-export';
import { EXPORT_ASKED } from './ask-for-export';
import { ExportFiles } from './export-files';
import { GatherOwnData } from './gather-own-data';
import { WriteArchive } from './write-archive';

/**
 * Makes the archive that was asked for and tells the person. Begun again after a crash; of two workers at one archive the
 * second puts the same content in the same place.
 */
@Injectable()
export class MakeExport implements OnModuleInit {
  constructor(
    private readonly consumers: OutboxConsumerRegistry,
    private readonly transactions: TransactionRunner,
    private readonly disk: DiskSpace,
    private readonly viewers: LoadViewer,
    private readonly gather: GatherOwnData,
    private readonly archive: WriteArchive,
    private readonly files: ExportFiles,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    // Many photos take long: notices and messages do not wait for them.
    this.consumers.registerOutside(EXPORT_ASKED, {
      handle: (event) => this.make(event),
      giveUp: (event) => this.giveUp(event),
    });
  }

  private async make(event: DeliveredEvent): Promise<void> {
    const asked = await this.transactions.read((manager) =>
      manager.findOneBy(PersonalExport, { id: String(event.payload.exportId), state: 'preparing' }),
    );
    if (asked === null) return;
    if (await this.disk.isShort()) throw new Error('the disk is nearly full: no archive is written');
    const viewer = await this.viewers.inTheNameOf(asked.personId);
    const draft = await this.files.draftOf(asked.id);
    await this.archive.execute(await this.gather.execute(viewer), draft);
    const bytes = await this.files.keep(asked.id, draft);
    await this.announce(event, asked, bytes);
  }

  private async announce(event: DeliveredEvent, { id, personId }: PersonalExport, bytes: number): Promise<void> {
    const readyAt = this.clock.now();
    const expiresAt = expiryOf(readyAt);
    await this.transactions.run(async (manager) => {
      const ready = { state: 'ready', readyAt, expiresAt, bytes } as const;
      const { affected } = await manager.update(PersonalExport, { id, state: 'preparing' }, ready);
      if (affected !== 1) return;
      const words = {
        title: '您的个人信息整理好了',
        body: `请在 ${writtenPromise(expiresAt, readyAt)}到“账号与安全 · 我的个人信息”下载，之后会删除。`,
      };
      await keepNotices(manager, event, [{ personId, ...words, complaintId: null, workOrderId: null }]);
    });
  }

  private async giveUp({ payload }: DeliveredEvent): Promise<void> {
    await this.transactions.run((manager) =>
      manager.update(PersonalExport, { id: String(payload.exportId), state: 'preparing' }, { state: 'failed' }),
    );
  }
}
