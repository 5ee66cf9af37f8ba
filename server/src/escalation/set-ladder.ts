import { Injectable } from '@nestjs/common';
import type { LadderView, SetLadderRequest } from '@yingsheng/shared/api/ladder';
import type { Viewer } from '../platform/http/viewer';
import { ChangeRule } from '../rule-changes/change-rule';
import { mustMakeRules } from '../sla/rule-makers';
import { ladderMustHold } from './domain/ladder-rules';
import { ShowLadder } from './show-ladder';

/** 改阶梯: one that tells no less is in force at once; one that tells less waits for the quality department. */
@Injectable()
export class SetLadder {
  constructor(
    private readonly changeRule: ChangeRule,
    private readonly showLadder: ShowLadder,
  ) {}

  /** @throws DomainError LADDER.STEPS_INVALID, LADDER.STALE_VERSION, RULE_CHANGE.* */
  async execute(viewer: Viewer, estateId: string, request: SetLadderRequest): Promise<LadderView> {
    const { version: basedOnVersion, steps, reason = null } = request;
    mustMakeRules(viewer, estateId);
    ladderMustHold(steps);
    const wanted = { kind: 'ladder', value: steps, basedOnVersion, askedFrom: null, reason } as const;
    await this.changeRule.execute(viewer, estateId, wanted);
    return this.showLadder.execute(viewer, estateId);
  }
}
