import type { Hazard } from '@yingsheng/shared/complaint/urgency';
import { go } from '../../platform/navigate';
import { newKey } from '../../platform/new-key';
import type { SubmitDraft } from './submit-draft';

/** The reporter's own page of a matter. */
export function openMyComplaint(id: string): void {
  go('/resident/detail/index', { id });
}

/** 紧急求助: always a report of its own, whatever else was begun. */
export function callForHelp(hazard: Hazard): void {
  openEmergency(hazard, newKey());
}

/** Takes up what was begun, on the form it was begun on. */
export function openDraft(draftId: string, { hazard }: Pick<SubmitDraft, 'hazard'>): void {
  if (hazard === null) go('/pages/submit/index', { draft: draftId });
  else openEmergency(hazard, draftId);
}

function openEmergency(hazard: Hazard, draft: string): void {
  go('/resident/emergency/index', { hazard, draft }, '求助表没有打开。请直接打物业服务电话或 119。');
}
