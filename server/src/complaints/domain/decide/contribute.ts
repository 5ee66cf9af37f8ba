/**
 * 交给这件事：没有信号时做的，送到时已经轮不到他做了。照片、文字、费用都留在这件事上，算他的一份；谁在负责、负责到底的人都看得见。
 * 什么也不因此改变：不算处理后的照片，不动时限；费用一律等人批，事情已经结束的只写明金额。
 */
import type { ContributeRequest } from '@yingsheng/shared/api/work-order';
import { COMPLAINT_MACHINE } from '@yingsheng/shared/complaint/workflow';
import { transitionFor } from '@yingsheng/shared/fsm';
import { SPENDING_KIND_LABEL } from '@yingsheng/shared/labels.zh';
import type { SpendingKind } from '@yingsheng/shared/spending/authority';
import { moneyText } from '@yingsheng/shared/spending/money-words';
import { type Decision, decision, entry } from '../decision';
import type { Asker, ComplaintFacts } from '../facts';
import { mergeDecisions } from '../merge-decisions';
import { askToSpend } from './spend';

type Contributor = Asker & { readonly personId: string };

export interface ContributedStep {
  readonly step: ContributeRequest['action'];
  readonly workOrderId: string;
  readonly text: string | null;
  readonly mediaIds: readonly string[];
  readonly spending: {
    readonly id: string;
    readonly kind: SpendingKind;
    readonly amountFen: number;
    readonly note: string;
  } | null;
  /** Who may allow the money; `null`: nobody, or the matter is over. */
  readonly approverId: string | null;
  /** Of the matter it was done for, where that goes on in this one. */
  readonly mergedNumber: string | null;
}

/** Money may still be asked for. */
export function maySpendOn({ complaint: { status } }: ComplaintFacts): boolean {
  return transitionFor(COMPLAINT_MACHINE, status, 'recordSpending') !== undefined;
}

export function contribute(facts: ComplaintFacts, asker: Contributor, given: ContributedStep, now: Date): Decision {
  const { step, workOrderId, text, mediaIds, spending, approverId, mergedNumber } = given;
  const own = mergedNumber === null ? workOrderId : null;
  const isAsked = spending !== null && approverId !== null && maySpendOn(facts);
  const money = spending === null || isAsked ? null : `${amountOf(spending)}：${spending.note}（请核对后另行报销）`;
  const body = [text, money].filter((words) => words !== null && words !== '').join('\n');
  const told = decision({
    entries: [
      entry({
        action: 'contribute',
        workOrderId: own,
        body: body === '' ? null : body,
        data: { step, count: mediaIds.length, ...(mergedNumber === null ? {} : { mergedNumber }) },
        isVisibleToResident: false,
      }),
    ],
    media: mediaIds.length === 0 ? [] : [{ mediaIds, purpose: 'message', workOrderId: own, entryIndex: 0 }],
    events: [{ type: 'StepContributed', payload: { workOrderId: own, authorId: asker.personId, text: body } }],
  });
  if (!isAsked || approverId === null || spending === null) return told;
  return mergeDecisions(told, askToSpend(facts, asker, { ...spending, workOrderId: own }, approverId, now));
}

function amountOf({ kind, amountFen }: { readonly kind: SpendingKind; readonly amountFen: number }): string {
  return `${SPENDING_KIND_LABEL[kind]} ${moneyText(amountFen)}`;
}
