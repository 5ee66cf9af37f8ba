import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import type { AuthorityView, SpendingView } from '@yingsheng/shared/api/spending';
import { SPENDING_KIND_LABEL } from '@yingsheng/shared/labels.zh';
import { SPENDING_MAX_FEN, type SpendingKind } from '@yingsheng/shared/spending/authority';
import { fenFromYuanText, moneyText } from '@yingsheng/shared/spending/money-words';
import { promiseText, timeText } from '@yingsheng/shared/time-words';

export interface SpendingDraft {
  readonly kind: SpendingKind;
  /** What for. */
  readonly note: string;
  /** In yuan, as typed. */
  readonly amount: string;
}

/** `授权内余 ¥82` */
export function remainingText(authority: AuthorityView | undefined): string {
  if (authority === undefined || authority.limitFen === 0) return '要上级批准';
  return authority.remainingFen === 0 ? '授权已用完，再用要批' : `授权内余 ${moneyText(authority.remainingFen)}`;
}

export function authorityOf(authorities: readonly AuthorityView[], kind: SpendingKind): AuthorityView | undefined {
  return authorities.find((authority) => authority.kind === kind);
}

export interface AmountCheck {
  /** `null` while it is no amount. */
  readonly fen: number | null;
  readonly error: string | null;
  /** What will happen with it. */
  readonly outcome: string | null;
  readonly isAbove: boolean;
}

/** Said before anything is sent: whether the amount is one, and whether somebody else must allow it. */
export function checkAmount(text: string, authority: AuthorityView | undefined): AmountCheck {
  const nothing = { fen: null, outcome: null, isAbove: false };
  if (text.trim() === '') return { ...nothing, error: null };
  const fen = fenFromYuanText(text);
  if (fen === null) return { ...nothing, error: '请填数字，最多两位小数，例如 18 或 18.50' };
  if (fen === 0) return { ...nothing, error: '金额要大于 0' };
  if (fen > SPENDING_MAX_FEN) return { ...nothing, error: `金额最多 ${moneyText(SPENDING_MAX_FEN)}` };
  const over = fen - (authority?.remainingFen ?? 0);
  const outcome = over > 0 ? `超出您的授权 ${moneyText(over)}，提交后等上级批` : '在您的授权内，直接记下';
  return { fen, error: null, outcome, isAbove: over > 0 };
}

/** What was said after it arrived. */
export function sentText({ spendings }: Pick<ComplaintDetail, 'spendings'>): string {
  const last = spendings.at(-1);
  return last?.status === 'pending' ? `已报${last.approver?.name ?? '上级'}批准` : '已记下';
}

/** Who asked, who decides or decided, and when. */
export function courseText(spending: SpendingView, now: Date): string {
  const { status, requestedBy, requestedAt, approver, decidedBy, decidedAt, dueAt, decisionReason } = spending;
  const asked = `${requestedBy.name} ${timeText(requestedAt, now)}`;
  const why = decisionReason === null ? '' : `：${decisionReason}`;
  switch (status) {
    case 'recorded':
      return `${asked} 记下`;
    case 'pending':
      return `${asked} 申请，等${approver?.name ?? '上级'}批${dueAt === null ? '' : `，${promiseText(dueAt, now)}`}`;
    case 'withdrawn':
      return `${asked} 申请，已撤回${why}`;
    default: {
      const verb = status === 'approved' ? '批准' : '没有批准';
      return `${asked} 申请，${decidedBy?.name ?? ''} ${decidedAt === null ? '' : timeText(decidedAt, now)} ${verb}${why}`;
    }
  }
}

/** `补偿 ¥80 · 用料 ¥18`; empty when nothing was granted. */
export function totalsText(spendings: readonly SpendingView[]): string {
  const granted = spendings.filter(({ status }) => status === 'recorded' || status === 'approved');
  const sums = new Map<SpendingKind, number>();
  for (const { kind, amountFen } of granted) sums.set(kind, (sums.get(kind) ?? 0) + amountFen);
  return [...sums].map(([kind, fen]) => `${SPENDING_KIND_LABEL[kind]} ${moneyText(fen)}`).join(' · ');
}
