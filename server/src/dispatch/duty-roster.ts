import { Injectable, type OnModuleInit } from '@nestjs/common';
import { COMPLAINT_STATUSES, isOpen } from '@yingsheng/shared/complaint/status';
import type { EntityManager } from 'typeorm';
import { Complaint } from '../complaints/entities/complaint';
import { departmentsInUse } from '../directory/departments';
import { Estate } from '../directory/entities/estate';
import { DutyChanges } from '../directory/roster/duty-changes';
import { WhoIsOnDuty } from '../directory/who-is-on-duty';
import { Clock } from '../platform/clock/clock';
import type { Viewer } from '../platform/http/viewer';
import { ShortMemory } from '../platform/short-memory';
import { CountOpenWorkOrders } from './count-open-work-orders';
import type { DepartmentOption } from './domain/choose-department';
import { type DutyCandidate, hasAnyRole, type Loads } from './domain/duty-candidate';

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

  /** Who leads anywhere in the company of an estate; none of them is on duty there. */
  async leadsOfCompany(manager: EntityManager, estateId: string): Promise<DutyCandidate[]> {
    const estates = await manager
      .createQueryBuilder(Estate, 'estate')
      .innerJoin(Estate, 'here', 'here.companyId = estate.companyId')
      .where('here.id = :estateId AND estate.id <> :estateId', { estateId })
      .orderBy('estate.id')
      .getMany();
    const leads = new Map<string, DutyCandidate>();
    for (const { id } of estates) {
      for (const person of await this.candidatesOf(manager, id)) {
        if (hasAnyRole(person, 'estateManager', 'departmentHead', 'companyQuality', 'admin')) {
          leads.set(person.personId, { ...person, isOnDuty: false });
        }
      }
    }
    return [...leads.values()];
  }

  departmentsOf(manager: EntityManager, estateId: string): Promise<DepartmentOption[]> {
    return this.departments.get(estateId, () => departmentsInUse(manager, estateId));
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

  /** Open work orders each person holds or has been offered, as `viewer` may count them; `null`: all, to choose by. */
  openOrders(manager: EntityManager, estateId: string, viewer: Viewer | null): Promise<Loads> {
    return this.workOrders.openOrderCounts(manager, estateId, viewer);
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
