import { Injectable } from '@nestjs/common';
import type { DispatchTrial, TryDispatchRulesRequest } from '@yingsheng/shared/api/dispatch';
import { resolvePlace } from '../directory/places';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { FindCandidate, type MatterAtHand } from './find-candidate';
import { requireRuleEditor } from './require-rule-editor';
import { RuleGround } from './rule-ground';

/** 试一试: where a matter would go now, by the rules in force or by some that are not saved yet. Nothing is written. */
@Injectable()
export class TryDispatchRules {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly ground: RuleGround,
    private readonly findCandidate: FindCandidate,
  ) {}

  /** @throws DomainError COMPLAINT.PLACE_UNKNOWN, REQUEST.INVALID for rules that do not fit the estate */
  execute(viewer: Viewer, estateId: string, request: TryDispatchRulesRequest): Promise<DispatchTrial> {
    const { category, urgency, rules } = request;
    return this.transactions.read(async (manager) => {
      await requireRuleEditor(manager, viewer, estateId);
      if (rules !== undefined) await this.ground.rulesMustFit(manager, estateId, rules);
      const place = await resolvePlace(manager, estateId, request.place);
      const matter: MatterAtHand = {
        complaint: { estateId, category, urgency, accusedIds: [], accusedText: null, text: '', ...place },
      };
      const route = await this.findCandidate.route(manager, matter, rules);
      const { personId, name, why } = await this.findCandidate.alongRoute(manager, matter, route, viewer);
      return {
        matchedPosition: route.position,
        departmentName: route.department.name,
        requiredSkill: route.requiredSkill,
        chosen: personId === null ? null : { personId, name },
        why,
      };
    });
  }
}
