import { Injectable } from '@nestjs/common';
import type { FollowUpCallPage, FollowUpCallRow } from '@yingsheng/shared/api/follow-up';
import { CALL_LEADING_ROLES, CALLING_ROLES } from '@yingsheng/shared/follow-up/call';
import type { EntityManager } from 'typeorm';
import type { ComplaintState } from '../complaints/domain/facts';
import { partiesOf } from '../complaints/domain/parties';
import type { ClockRow } from '../complaints/entities/clock-row';
import { decodeCursor, encodeCursor } from '../complaints/list-cursor';
import { personBriefs } from '../directory/people';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import { hasRole, type Viewer } from '../platform/http/viewer';
import { callsWaiting, mattersOf } from './closed-matters';
import { countCalls } from './count-calls';
import type { FollowUpCallsQueryDto } from './follow-up-requests';
import { sharePercentOf } from './share-book';

const DEFAULT_LIMIT = 20;

/** 待回访: what is to be called on an estate, due first, with what the calls have brought so far. */
@Injectable()
export class ListFollowUpCalls {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND for everybody who does not make calls for this estate */
  execute(viewer: Viewer, estateId: string, query: FollowUpCallsQueryDto): Promise<FollowUpCallPage> {
    if (!hasRole(viewer, estateId, ...CALLING_ROLES)) throw new DomainError('REQUEST.NOT_FOUND');
    const limit = query.limit ?? DEFAULT_LIMIT;
    return this.transactions.read(async (manager) => {
      const of = { estateId, viewerId: viewer.personId };
      const waiting = callsWaiting(manager, query.isOverdue === true ? { ...of, overdueAt: this.clock.now() } : of);
      if (query.cursor !== undefined) {
        const { submittedAt: lastAt, id: lastId } = decodeCursor(query.cursor);
        waiting.andWhere('(clock.dueAt > :lastAt OR (clock.dueAt = :lastAt AND clock.id > :lastId))', {
          lastAt,
          lastId,
        });
      }
      const found = await waiting.limit(limit + 1).getMany();
      const page = found.slice(0, limit);
      const last = found.length > limit ? page.at(-1) : undefined;
      return {
        items: await rowsOf(manager, viewer, page),
        nextCursor: last === undefined ? null : encodeCursor({ submittedAt: last.dueAt, id: last.id }),
        figures: await countCalls(manager, estateId, viewer.personId, this.clock.now()),
        sharePercent: await sharePercentOf(manager, estateId, this.clock.now()),
        maySetShare: hasRole(viewer, estateId, ...CALL_LEADING_ROLES),
      };
    });
  }
}

async function rowsOf(manager: EntityManager, viewer: Viewer, clocks: readonly ClockRow[]): Promise<FollowUpCallRow[]> {
  const { complaints, workOrdersOf } = await mattersOf(manager, clocks);
  const people = await personBriefs(
    manager,
    [...complaints.values()].map(({ callerId }) => callerId),
  );
  return clocks.flatMap((clock): FollowUpCallRow[] => {
    const complaint = complaints.get(clock.complaintId);
    const call = complaint?.followUpCall;
    if (complaint === undefined || call === undefined || call === null) return [];
    const facts = { complaint, workOrders: workOrdersOf(complaint.id), spendings: [] };
    const parties = partiesOf(viewer, facts);
    return [
      {
        ...matterOf(complaint),
        category: complaint.category,
        urgency: complaint.urgency,
        reasons: [...call.reasons],
        caller: people.get(complaint.callerId ?? '') ?? null,
        isMine: complaint.callerId === viewer.personId,
        isOpenToMe: parties.has('followUpCaller'),
        mayHandOn: parties.has('closingLead'),
        dueAt: clock.dueAt.toISOString(),
        attemptCount: call.attempts.length,
      },
    ];
  });
}

/** The part of a row that names the matter. */
export function matterOf({ id, number, title, placeText, closedAt }: ComplaintState) {
  return { complaintId: id, number, title, placeText, closedAt: (closedAt ?? new Date(0)).toISOString() };
}
