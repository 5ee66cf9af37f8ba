import { Injectable } from '@nestjs/common';
import type { DeletionPlan } from '@yingsheng/shared/api/personal-data';
import { type EntityManager, IsNull } from 'typeorm';
import { HouseholdMember } from '../../directory/entities/household-member';
import { noticesOf } from '../../notifications/notices-of';
import { Clock } from '../../platform/clock/clock';
import { Config } from '../../platform/config/config';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import type { Viewer } from '../../platform/http/viewer';
import { closedUntil, endOfCoolOff, isColleague, whatStays } from '../domain/deletion-rules';
import { AccountDeletion } from '../entities/account-deletion';
import { ownMedia } from '../own-media';
import { countSignIns } from '../stored/count-sign-ins';
import { ownMatters } from './own-matters';

/** 注销前先看: what goes, what stays and until when; also while it waits. */
@Injectable()
export class PlanDeletion {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  execute(viewer: Viewer): Promise<DeletionPlan> {
    return this.transactions.read((manager) => this.of(manager, viewer));
  }

  private async of(manager: EntityManager, { personId, grants }: Viewer): Promise<DeletionPlan> {
    const now = this.clock.now();
    const waiting = await waitingDeletionOf(manager, personId);
    const matters = await ownMatters(manager, personId);
    const { open, closed, withPictures } = whatStays(matters);
    const kept = await countMedia(
      manager,
      personId,
      [...open, ...withPictures].map(({ id }) => id),
    );
    return {
      asked: waiting === null ? null : { askedAt: waiting.askedAt.toISOString(), dueAt: waiting.dueAt.toISOString() },
      dueAt: (waiting?.dueAt ?? endOfCoolOff(now)).toISOString(),
      isColleague: isColleague(grants),
      goes: {
        roomCount: await manager.countBy(HouseholdMember, { personId }),
        deviceCount: await countSignIns(manager, personId, now),
        noticeCount: await noticesOf(manager, personId).getCount(),
        mediaCount: (await ownMedia(manager, personId).getCount()) - kept,
      },
      stays: {
        openCount: open.length,
        closedCount: closed.length,
        closedUntil: closedUntil(matters, this.config.retention.complaint)?.toISOString() ?? null,
        mediaCount: await countMedia(
          manager,
          personId,
          withPictures.map(({ id }) => id),
        ),
      },
    };
  }
}

export function waitingDeletionOf(manager: EntityManager, personId: string): Promise<AccountDeletion | null> {
  return manager.findOneBy(AccountDeletion, { personId, cancelledAt: IsNull(), doneAt: IsNull() });
}

function countMedia(manager: EntityManager, personId: string, complaintIds: readonly string[]): Promise<number> {
  if (complaintIds.length === 0) return Promise.resolve(0);
  return ownMedia(manager, personId).andWhere('media.complaintId IN (:...complaintIds)', { complaintIds }).getCount();
}
