import { Injectable } from '@nestjs/common';
import type { LadderView } from '@yingsheng/shared/api/ladder';
import { personBriefs } from '../directory/people';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { DEFAULT_LADDER } from '../sla/default-ladder';
import { Ladders } from '../sla/ladders';
import { mayMakeRules, mustManage } from '../sla/rule-makers';
import { newestVersion } from './ladder-book';

/** 升级阶梯 of an estate, for those who manage there. */
@Injectable()
export class ShowLadder {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly ladders: Ladders,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND for everybody who does not manage there */
  execute(viewer: Viewer, estateId: string): Promise<LadderView> {
    mustManage(viewer, estateId);
    return this.transactions.read(async (manager) => {
      const inForce = await this.ladders.inForce(manager, estateId, this.clock.now());
      const { steps, setAt, setById, appliedAt } = inForce;
      const people = await personBriefs(manager, [setById]);
      return {
        version: await newestVersion(manager, estateId),
        steps: [...steps],
        setAt: setById === null ? null : setAt.toISOString(),
        setBy: setById === null ? null : (people.get(setById) ?? null),
        isApplied: appliedAt !== null,
        mayEdit: mayMakeRules(viewer, estateId),
        defaultSteps: [...DEFAULT_LADDER],
      };
    });
  }
}
