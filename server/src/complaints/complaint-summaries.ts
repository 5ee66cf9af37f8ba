import { Injectable } from '@nestjs/common';
import type { ComplaintSummary } from '@yingsheng/shared/api/complaint';
import type { EntityManager } from 'typeorm';
import { estateNames } from '../directory/estate-names';
import { personBriefs } from '../directory/people';
import { Clock } from '../platform/clock/clock';
import type { Viewer } from '../platform/http/viewer';
import { CountUnread } from './count-unread';
import { departmentNames } from './department-names';
import { peopleIn } from './domain/view/seen';
import { summaryOf } from './domain/view/summary';
import type { Complaint } from './entities/complaint';
import { householdCounts } from './households-behind';
import { loadSeen } from './load-seen';

/** Complaints as a list shows them; ten statements for a page, however long. */
@Injectable()
export class ComplaintSummaries {
  constructor(
    private readonly countUnread: CountUnread,
    private readonly clock: Clock,
  ) {}

  async of(manager: EntityManager, viewer: Viewer, complaints: readonly Complaint[]): Promise<ComplaintSummary[]> {
    if (complaints.length === 0) return [];
    const seen = await loadSeen(manager, complaints);
    const people = await personBriefs(manager, seen.flatMap(peopleIn));
    const names = await departmentNames(manager);
    const estates = await estateNames(
      manager,
      complaints.map(({ estateId }) => estateId),
    );
    const now = this.clock.now();
    const unread = await this.countUnread.of(
      manager,
      viewer,
      complaints.map(({ id }) => id),
    );
    const households = await householdCounts(manager, complaints);
    return seen.map((facts) => ({
      ...summaryOf(
        { asker: viewer, facts, people, departmentNames: names, now },
        {
          unreadCount: unread.get(facts.complaint.id) ?? 0,
          householdCount: households.get(facts.complaint.id) ?? 1,
        },
      ),
      estateName: estates.get(facts.complaint.estateId) ?? '',
    }));
  }
}
