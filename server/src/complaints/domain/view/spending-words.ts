/** 费用怎么说: colleagues read how much, what for and who decides; the resident reads what they get. */
import { SPENDING_KIND_LABEL } from '@yingsheng/shared/labels.zh';
import type { SpendingKind } from '@yingsheng/shared/spending/authority';
import { moneyText } from '@yingsheng/shared/spending/money-words';
import { isReporter, nameOf, type Sight } from './seen';
import type { WrittenEntry } from './timeline';

export function spendingTitle(sight: Sight, { action, data }: WrittenEntry): string {
  const kind = data.kind as SpendingKind;
  const money = moneyText(data.amountFen as number);
  const what = `${SPENDING_KIND_LABEL[kind]} ${money}`;
  if (isReporter(sight)) return kind === 'waiver' ? `已同意为您减免 ${money}` : `已同意给您补偿 ${money}`;
  if (action === 'approveSpending') return `同意${what}`;
  if (action === 'rejectSpending') return `没有同意${what}`;
  if (action === 'withdrawSpending') return `撤回${what}`;
  return data.approverId === null ? what : `${what}，等${nameOf(sight, data.approverId as string)}批`;
}

/** What for, and why it was decided so. */
export function spendingWords({ facts }: Sight, { action, data }: WrittenEntry): string[] {
  const spending = facts.spendings.find(({ id }) => id === data.spendingId);
  if (spending === undefined) return [];
  if (action === 'recordSpending') return [spending.note];
  const isSaid = action === 'approveSpending' || action === 'rejectSpending';
  return isSaid && spending.decisionReason !== null ? [spending.decisionReason] : [];
}
