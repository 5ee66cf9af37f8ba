/**
 * 核实险情：答“是”就立即按险情办，答“不是”要写怎么核实的，留痕。只能往上调，不能悄悄往下调：
 * 说“不是险情”不改紧急程度，原来判的是什么还是什么。
 */
import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { Hazard } from '@yingsheng/shared/complaint/urgency';
import { categoriesOfDanger } from '@yingsheng/shared/triage/category-of-danger';
import { onlyADoubtIsVerified } from '../danger-doubt';
import { type Decision, decision, entry } from '../decision';
import type { Asker, ComplaintFacts } from '../facts';
import { assertComplaintAction } from '../permission';
import { triageCorrection } from './correct-triage';

/** @param named which danger it is; `null`: what it sounded like */
export function confirmDanger(facts: ComplaintFacts, asker: Asker, named: Hazard | null, now: Date): Decision {
  assertComplaintAction(facts, asker, 'confirmDanger');
  const { complaint } = facts;
  onlyADoubtIsVerified(complaint);
  const hazard = named ?? complaint.dangerDoubt?.hazard ?? null;
  const category = categoryOf(hazard, complaint.category);
  const raised = triageCorrection(facts, asker, { category, urgency: 'lifeSafety', hazard, reason: null }, [], now);
  const change = raised.entries[0]?.data ?? {};
  return {
    ...raised,
    complaint: { ...raised.complaint, hazard, dangerDoubt: null },
    entries: [entry({ action: 'confirmDanger', data: { ...change, ...complaint.dangerDoubt, hazard } })],
    events: [
      { type: 'DangerConfirmed', payload: { hazard } },
      ...raised.events.filter(({ type }) => type === 'PromisesCorrected'),
    ],
  };
}

/** @param reason how it was found out */
export function confirmHarmless(facts: ComplaintFacts, asker: Asker, reason: string): Decision {
  assertComplaintAction(facts, asker, 'confirmHarmless');
  onlyADoubtIsVerified(facts.complaint);
  return decision({
    complaint: { dangerDoubt: null },
    // How it was found out is for colleagues; that there is no danger is for the resident as well.
    entries: [entry({ action: 'confirmHarmless', reason, data: { ...facts.complaint.dangerDoubt } })],
    events: [{ type: 'DangerRuledOut', payload: {} }],
  });
}

function categoryOf(hazard: Hazard | null, judged: CategoryCode): CategoryCode {
  const allowed = hazard === null ? null : categoriesOfDanger(hazard);
  return allowed === null || allowed.includes(judged) ? judged : (allowed[0] ?? judged);
}
