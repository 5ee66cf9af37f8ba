/** 编号指的是哪一件: as people say it, with or without estate, year and day. */
import type { MergeCandidate } from '@yingsheng/shared/api/complaint-actions';
import { isOpen } from '@yingsheng/shared/complaint/status';
import type { EntityManager } from 'typeorm';
import { endOfNumber, isNumberSaid } from '../complaints/domain/complaint-number';
import { Complaint } from '../complaints/entities/complaint';
import { hideFromAccused } from '../complaints/hide-from-accused';
import type { Viewer } from '../platform/http/viewer';

/** A short number may be that of a hundred old matters: only what is open can be meant. */
export function meant(named: readonly Complaint[], targetId: string | undefined, id: string): Complaint[] {
  return named
    .filter((complaint) => complaint.id !== id && (targetId === undefined || complaint.id === targetId))
    .filter(({ status }) => isOpen(status));
}

/** Those of the estate that the number may mean, newest first; never one that the viewer may not know of. */
export async function namedBy(
  manager: EntityManager,
  viewer: Viewer,
  estateId: string,
  said: string,
): Promise<Complaint[]> {
  const end = endOfNumber(said);
  if (end === null) return [];
  const rows = manager
    .createQueryBuilder(Complaint, 'complaint')
    .where('complaint.estateId = :estateId AND complaint.number LIKE :end', { estateId, end: `%-${end}` })
    .orderBy('complaint.submittedAt', 'DESC')
    .addOrderBy('complaint.id', 'DESC');
  const found = await hideFromAccused(rows, 'complaint.id', viewer.personId).getMany();
  return found.filter(({ number }) => isNumberSaid(said, number));
}

export function candidate({
  id,
  number,
  numberYear,
  submittedAt,
  title,
  placeText,
  status,
}: Complaint): MergeCandidate {
  return { id, number, year: numberYear, submittedAt: submittedAt.toISOString(), title, placeText, status };
}
