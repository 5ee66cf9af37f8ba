import { isOpen } from '@yingsheng/shared/complaint/status';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../platform/domain-error';
import type { ComplaintState } from './domain/facts';
import { Complaint } from './entities/complaint';

/** A matter may be merged, and what it was merged into again; further than this nobody looks. */
const MOST_STEPS = 8;

/** 并到最后在哪一件: where a merged matter goes on now; `null` for one that was not merged. */
export async function mergedTarget(
  manager: EntityManager,
  complaint: Pick<ComplaintState, 'mergedIntoId'>,
): Promise<Complaint | null> {
  return (await mergedPath(manager, complaint)).at(-1) ?? null;
}

/** 一路并到哪里: every matter that it went on in, one after the other. */
export async function mergedPath(
  manager: EntityManager,
  { mergedIntoId }: Pick<ComplaintState, 'mergedIntoId'>,
): Promise<Complaint[]> {
  const path: Complaint[] = [];
  for (let next = mergedIntoId; next !== null && path.length < MOST_STEPS; next = path.at(-1)?.mergedIntoId ?? null) {
    const target = await manager.findOneBy(Complaint, { id: next });
    if (target === null) break;
    path.push(target);
  }
  return path;
}

/** What was laid together with this very one, without what lies further down. */
export function mergedDirectlyInto(manager: EntityManager, complaintId: string): Promise<Complaint[]> {
  return manager.find(Complaint, { where: { mergedIntoId: complaintId, closeReason: 'merged' }, order: { id: 'ASC' } });
}

/** Every matter that goes on in this one, however many mergings lie between. */
export async function mergedMatters(manager: EntityManager, complaintId: string): Promise<Complaint[]> {
  const found: Complaint[] = [];
  let targets = [complaintId];
  for (let step = 0; targets.length > 0 && step < MOST_STEPS; step += 1) {
    const rows = await manager
      .createQueryBuilder(Complaint, 'merged')
      .where("merged.mergedIntoId IN (:...targets) AND merged.closeReason = 'merged'", { targets })
      .orderBy('merged.id')
      .getMany();
    found.push(...rows);
    targets = rows.map(({ id }) => id);
  }
  return found;
}

/** What the reporter of a merged matter says goes to whoever still works on the target. */
export function targetMustGoOn(target: ComplaintState | null, action: 'comment' | 'urge'): void {
  if (target !== null && isOpen(target.status) && (action === 'comment' || target.status !== 'resolved')) return;
  throw new DomainError('COMPLAINT.ACTION_NOT_IN_STATE', { action, status: target?.status ?? 'closed' });
}
