import { Injectable, type OnModuleInit } from '@nestjs/common';
import { COMPLAINT_STATUSES, isOpen } from '@yingsheng/shared/complaint/status';
import type { EntityManager } from 'typeorm';
import { Complaint } from '../complaints/entities/complaint';
import { Department } from '../directory/entities/department';
import { Estate } from '../directory/entities/estate';
import { DutyChanges } from '../directory/roster/duty-changes';
import { WhoIsOnDuty } from '../directory/who-is-on-duty';
import { Clock } from '../platform/clock/clock';
import { ShortMemory } from '../platform/short-memory';
import { CountOpenWorkOrders } from './count-open-work-orders';
import type { DepartmentOption } from './domain/choose-department';
import type { DutyCandidate, Loads } from './domain/duty-candidate';

/** Long enough to spare every submission four reads, short enough that a shift change is felt at once. */
const REMEMBERED_SECONDS = 10;
const OPEN_STATUSES = COMPLAINT_STATUSES.filter(isOpen);

/** Who could take something on, and how much each already carries. */
@Injectable()
export class DutyRoster implements OnModuleInit {
  private readonly staff: ShortMemory<DutyCandidate[]>;
  private readonly departments: ShortMemory<DepartmentOption[]>;

  constructor(
    private readonly whoIsOnDuty: WhoIsOnDuty,
    private readonly workOrders: CountOpenWorkOrders,
    private readonly changes: DutyChanges,
    private readonly clock: Clock,
  ) {
    this.staff = new ShortMemory(clock, REMEMBERED_SECONDS);
    this.departments = new ShortMemory(clock, REMEMBERED_SECONDS);
  }

  onModuleInit(): void {
    this.changes.onChange(() => this.forget());
  }

  candidatesOf(manager: EntityManager, estateId: string): Promise<DutyCandidate[]> {
    return this.staff.get(estateId, () => this.whoIsOnDuty.staffOf(manager, estateId, this.clock.now()));
  }

  departmentsOf(manager: EntityManager, estateId: string): Promise<DepartmentOption[]> {
    return this.departments.get(estateId, () =>
      manager
        .createQueryBuilder(Department, 'department')
        .innerJoin(Estate, 'estate', 'estate.companyId = department.companyId')
        .where('estate.id = :estateId', { estateId })
        .orderBy('department.id')
        .getMany(),
    );
  }

  /** After duty or staff were edited here; another process feels it when its memory ends. */
  forget(): void {
    this.staff.forget();
    this.departments.forget();
  }

  /** Open complaints each person answers for as first-contact owner. */
  async openOwned(manager: EntityManager, estateId: string): Promise<Loads> {
    const rows = await manager
      .createQueryBuilder(Complaint, 'complaint')
      .select('complaint.firstContactOwnerId', 'personId')
      .addSelect('COUNT(*)', 'count')
      .where('complaint.estateId = :estateId', { estateId })
      .andWhere('complaint.status IN (:...statuses)', { statuses: OPEN_STATUSES })
      .groupBy('complaint.firstContactOwnerId')
      .getRawMany<CountRow>();
    return toLoads(rows);
  }

  /** Open work orders each person holds or has been offered. */
  openOrders(manager: EntityManager, estateId: string): Promise<Loads> {
    return this.workOrders.openOrderCounts(manager, estateId);
  }
}

interface CountRow {
  readonly personId: string | null;
  readonly count: string | number;
}

function toLoads(rows: readonly CountRow[]): Loads {
  return new Map(
    rows.flatMap(({ personId, count }) => (personId === null ? [] : [[personId, Number(count)] as const])),
  );
}
