import { Injectable } from '@nestjs/common';
import type { EstatePromises } from '@yingsheng/shared/api/board';
import { LIMIT_CLASS_LABEL } from '@yingsheng/shared/labels.zh';
import { LIMIT_CLASSES } from '@yingsheng/shared/sla/policy';
import { requireEstate } from '../directory/estate-access';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { Policies } from '../sla/policies';
import { onTimeResolution, onTimeResponse } from './count-rates';

/** 服务承诺与兑现: the limits that are enforced, and how often they were really kept. */
@Injectable()
export class ReadPromises {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND for everybody who neither lives nor works there */
  execute(viewer: Viewer, estateId: string): Promise<EstatePromises> {
    const now = this.clock.now();
    return this.transactions.read(async (manager) => {
      const { estate } = await requireEstate(manager, viewer, estateId);
      const { limits } = await this.policies.current(manager, estateId, now);
      return {
        estateId,
        estateName: estate.name,
        servicePhone: estate.servicePhone,
        onTimeResponse: await onTimeResponse(manager, estateId, now),
        onTimeResolution: await onTimeResolution(manager, estateId, now),
        rows: LIMIT_CLASSES.map((limitClass) => ({
          label: LIMIT_CLASS_LABEL[limitClass],
          firstResponseMinutes: limits[limitClass].firstResponseMinutes,
          onSiteMinutes: limits[limitClass].onSiteMinutes,
          resolutionMinutes: limits[limitClass].resolutionMinutes,
          isRoundTheClock: limits[limitClass].time === 'roundTheClock',
        })),
      };
    });
  }
}
