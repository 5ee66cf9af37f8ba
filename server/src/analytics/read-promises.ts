import { Injectable } from '@nestjs/common';
import type { EstatePromises } from '@yingsheng/shared/api/board';
import { requireEstate } from '../directory/estate-access';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { countRates } from './count-rates';
import { PromisesInForce } from './promises-in-force';

/** 服务承诺与兑现: the limits that are enforced, and how often they were really kept. */
@Injectable()
export class ReadPromises {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly promises: PromisesInForce,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND for everybody who neither lives nor works there */
  execute(viewer: Viewer, estateId: string): Promise<EstatePromises> {
    const now = this.clock.now();
    const counted = { estateId, viewerId: viewer.personId };
    return this.transactions.read(async (manager) => {
      const { estate } = await requireEstate(manager, viewer, estateId);
      return {
        ...(await this.promises.of(manager, estate, now)),
        ...(await countRates(manager, counted, ['onTimeResponse', 'onTimeResolution'], now)),
      };
    });
  }
}
