import { Injectable } from '@nestjs/common';
import type { RosterImportPreview } from '@yingsheng/shared/api/roster';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import { hasRole, type Viewer } from '../../platform/http/viewer';
import { readSpreadsheet } from '../../platform/spreadsheet/read-spreadsheet';
import { arrangerOf } from '../colleagues';
import { type DutyWeek, dutyWeekWith } from '../domain/duty-week';
import { planImport } from '../domain/plan-import';
import { readRosterSheet, type SheetPerson } from '../domain/read-roster-sheet';
import { ARRANGER_ROLES } from '../domain/who-may-arrange';
import { Department } from '../entities/department';
import { requireEstateAsStaff } from '../estate-access';
import { WhoIsOnDuty } from '../who-is-on-duty';
import { aDayAround, shiftsWithin } from './shifts-of';

/** 导入值班表，先看后写: what the sheet would change, and everything that is wrong with it. Writes nothing. */
@Injectable()
export class PreviewImport {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly whoIsOnDuty: WhoIsOnDuty,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError SPREADSHEET.UNREADABLE, SPREADSHEET.TOO_LARGE */
  async execute(viewer: Viewer, estateId: string, day: string, file: Buffer): Promise<RosterImportPreview> {
    const now = this.clock.now();
    const week = dutyWeekWith(day);
    const people = await this.transactions.read((manager) => this.people(manager, viewer, estateId, now));
    const sheet = readRosterSheet(await readSpreadsheet(file), week, people);
    const standing = await this.transactions.read((manager) =>
      shiftsWithin(manager, estateId, aDayAround(spanOf(week))),
    );
    return planImport(sheet, { week, standing, arranger: arrangerOf(viewer, estateId), now });
  }

  private async people(manager: EntityManager, viewer: Viewer, estateId: string, now: Date): Promise<SheetPerson[]> {
    const { companyId } = await requireEstateAsStaff(manager, viewer, estateId);
    if (!hasRole(viewer, estateId, ...ARRANGER_ROLES)) throw new DomainError('AUTH.NOT_ALLOWED');
    const staff = await this.whoIsOnDuty.staffOf(manager, estateId, now);
    const departments = await manager.findBy(Department, { companyId });
    return staff.map(({ personId, name, departmentId }) => ({
      personId,
      name,
      departmentId,
      departmentName: departments.find(({ id }) => id === departmentId)?.name ?? '',
    }));
  }
}

function spanOf({ from, until }: DutyWeek) {
  return { startsAt: from, endsAt: until };
}
