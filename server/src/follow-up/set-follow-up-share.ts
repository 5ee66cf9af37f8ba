import { Injectable } from '@nestjs/common';
import { CALL_LEADING_ROLES } from '@yingsheng/shared/follow-up/call';
import { requireEstateAsStaff } from '../directory/estate-access';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import { hasRole, type Viewer } from '../platform/http/viewer';
import { FollowUpShare } from './entities/follow-up-share';

/** 抽访比例: for closings from now on; a call that was planned stays planned. */
@Injectable()
export class SetFollowUpShare {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND for whoever does not work on this estate, AUTH.NOT_ALLOWED */
  async execute(viewer: Viewer, estateId: string, percent: number): Promise<void> {
    await this.transactions.run(async (manager) => {
      await requireEstateAsStaff(manager, viewer, estateId);
      if (!hasRole(viewer, estateId, ...CALL_LEADING_ROLES)) throw new DomainError('AUTH.NOT_ALLOWED');
      await manager
        .createQueryBuilder()
        .insert()
        .into(FollowUpShare)
        .values({ estateId, percent, setById: viewer.personId, setAt: this.clock.now() })
        .orUpdate(['percent', 'set_by_id', 'set_at'], ['estate_id'])
        .updateEntity(false)
        .execute();
    });
  }
}
