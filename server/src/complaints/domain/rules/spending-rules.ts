/** 授权额度：每人每件反映、每类费用各有额度；额度内一点就记，超出的由额度够的上级批。自己的事自己不批。 */
import type { Role } from '@yingsheng/shared/people/role';
import { authorityLimitFen, isCounted, type SpendingKind } from '@yingsheng/shared/spending/authority';
import { DomainError } from '../../../platform/domain-error';
import type { Asker, ComplaintFacts, ComplaintState, SpendingState } from '../facts';
import { isOnReportersSide, type ReportersSide } from '../on-behalf';

type DecidedOn = Spendings & { readonly complaint: Pick<ComplaintState, 'estateId'> & ReportersSide };
type Spendings = Pick<ComplaintFacts, 'spendings'>;

/** What has been granted and what is still asked for. */
export function countedFen({ spendings }: Spendings, kind: SpendingKind): number {
  return sumOf(spendings.filter((spending) => spending.kind === kind && isCounted(spending.status)));
}

/** What has been granted. */
export function grantedFen({ spendings }: Spendings, kind: SpendingKind): number {
  return sumOf(spendings.filter(({ kind: other, status }) => other === kind && isGranted(status)));
}

function isGranted(status: SpendingState['status']): boolean {
  return status === 'recorded' || status === 'approved';
}

function sumOf(spendings: readonly SpendingState[]): number {
  return spendings.reduce((sum, { amountFen }) => sum + amountFen, 0);
}

export function authorityOf({ grants }: Pick<Asker, 'grants'>, estateId: string): number {
  return authorityLimitFen(grants.filter((grant) => grant.estateId === estateId).map((grant): Role => grant.role));
}

/** 自己反映的事，费用不由自己申请，也不由自己批。 */
export function nobodyGrantsInTheirOwnMatter(complaint: ReportersSide, asker: Asker): void {
  if (isOnReportersSide(complaint, asker.personId)) throw new DomainError('SPENDING.OWN_MATTER');
}

export function spendingMustBePending({ spendings }: Spendings, spendingId: string): SpendingState {
  const found = spendings.find(({ id }) => id === spendingId);
  if (found === undefined) throw new DomainError('SPENDING.NOT_FOUND');
  if (found.status !== 'pending') throw new DomainError('SPENDING.NOT_PENDING', { status: found.status });
  return found;
}

/** 自己申请的，自己不批。 */
export function requesterNeverDecides(spending: SpendingState, asker: Asker): void {
  if (spending.requestedById === asker.personId) throw new DomainError('SPENDING.OWN_REQUEST');
}

/** What the kind comes to once the request is granted. */
export function sumIfGranted(facts: Spendings, { kind, amountFen }: SpendingState): number {
  return grantedFen(facts, kind) + amountFen;
}

/** 批的人，额度要够得上批完之后的累计。 */
export function authorityCoversTheSum(facts: DecidedOn, spending: SpendingState, asker: Asker): void {
  const sumFen = sumIfGranted(facts, spending);
  const limitFen = authorityOf(asker, facts.complaint.estateId);
  if (sumFen > limitFen) throw new DomainError('SPENDING.BEYOND_YOUR_AUTHORITY', { sumFen, limitFen });
}

/** All that forbids a decision, as one answer for the screen. */
export function mayDecideOn(facts: DecidedOn, spending: SpendingState, asker: Asker): boolean {
  return (
    !isOnReportersSide(facts.complaint, asker.personId) &&
    asker.personId !== spending.requestedById &&
    sumIfGranted(facts, spending) <= authorityOf(asker, facts.complaint.estateId)
  );
}

export function onlyTheRequesterWithdraws(spending: SpendingState, asker: Asker): void {
  if (spending.requestedById !== asker.personId) throw new DomainError('SPENDING.NOT_YOURS');
}

/** 费用还没定下来，就不能告诉业主办结。 */
export function resolutionNeedsAllSpendingDecided(facts: ComplaintFacts): void {
  const pending = pendingOf(facts);
  if (pending.length > 0)
    throw new DomainError('COMPLAINT.SPENDING_PENDING', { spendingIds: pending.map(({ id }) => id) });
}

export function pendingOf({ spendings }: Spendings): SpendingState[] {
  return spendings.filter(({ status }) => status === 'pending');
}
