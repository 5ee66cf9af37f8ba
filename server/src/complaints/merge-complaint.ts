import { Injectable } from '@nestjs/common';
import type { ComplaintActionRequests, MergeCandidate } from '@yingsheng/shared/api/complaint';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../platform/domain-error';
import type { Viewer } from '../platform/http/viewer';
import { ActOnComplaint } from './act-on-complaint';
import { endOfNumber, isNumberSaid } from './domain/complaint-number';
import { mergeComplaint } from './domain/decide/merge';
import { Complaint } from './entities/complaint';
import { hideFromAccused } from './hide-from-accused';
import { LoadComplaint } from './load-complaint';
import { TakeIn } from './take-in';

type MergeRequest = ComplaintActionRequests['merge'];

/** 并案: the target is named by its number, as people say it; where several have it, one must be chosen. */
@Injectable()
export class MergeComplaint {
  constructor(
    private readonly actOnComplaint: ActOnComplaint,
    private readonly loadComplaint: LoadComplaint,
    private readonly takeIn: TakeIn,
  ) {}

  execute(viewer: Viewer, id: string, request: MergeRequest): Promise<void> {
    return this.actOnComplaint.execute(viewer, id, request.version, async (facts, now, manager) => {
      const named = await namedBy(manager, viewer, facts.complaint.estateId, request.targetNumber);
      const chosen = named.filter((complaint) => request.targetId === undefined || complaint.id === request.targetId);
      if (chosen.length > 1) throw new DomainError('COMPLAINT.NUMBER_AMBIGUOUS', { candidates: chosen.map(candidate) });
      // Held like the complaint itself: or two merged into each other at the same moment would both be closed.
      const [found] = chosen.filter((complaint) => complaint.id !== id);
      const target = found === undefined ? null : await this.loadComplaint.loadFacts(manager, found.id, { lock: true });
      const decided = mergeComplaint(facts, viewer, target, null, now);
      if (target !== null) await this.takeIn.execute(manager, target, facts.complaint, decided.target, viewer, now);
      return decided.merged;
    });
  }
}

/** Those of the estate that the number may mean, newest first; never one that the viewer may not know of. */
async function namedBy(manager: EntityManager, viewer: Viewer, estateId: string, said: string): Promise<Complaint[]> {
  const end = endOfNumber(said);
  if (end === null) return [];
  const rows = manager
    .createQueryBuilder(Complaint, 'complaint')
    .where('complaint.estateId = :estateId AND complaint.number LIKE :end', { estateId, end: `%-${end}` })
    .orderBy('complaint.submittedAt', 'DESC');
  const found = await hideFromAccused(rows, 'complaint.id', viewer.personId).getMany();
  return found.filter(({ number }) => isNumberSaid(said, number));
}

function candidate({ id, number, numberYear, submittedAt, title, placeText, status }: Complaint): MergeCandidate {
  return { id, number, year: numberYear, submittedAt: submittedAt.toISOString(), title, placeText, status };
}
