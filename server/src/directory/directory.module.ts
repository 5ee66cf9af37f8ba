import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AbsenceController, MyDutyController } from './absence/absence.controller';
import { DecideLeave } from './absence/decide-leave';
import { EndAbsence } from './absence/end-absence';
import { MarkAbsence } from './absence/mark-absence';
import { ReadMyDuty } from './absence/read-my-duty';
import { DirectoryController } from './directory.controller';
import { Absence } from './entities/absence';
import { Building, Unit } from './entities/building';
import { Company } from './entities/company';
import { Department } from './entities/department';
import { DutyShift } from './entities/duty-shift';
import { Estate } from './entities/estate';
import { Household, HouseholdMember } from './entities/household';
import { Person } from './entities/person';
import { Asset, PublicArea } from './entities/public-area';
import { RoleGrant } from './entities/role-grant';
import { FindHouseholds } from './find-households';
import { ListPlaces } from './list-places';
import { ListStaff } from './list-staff';
import { ArrangeShifts } from './roster/arrange-shifts';
import { CopyDutyWeek } from './roster/copy-duty-week';
import { DutyChanges } from './roster/duty-changes';
import { ExportRoster } from './roster/export-roster';
import { ListRoster } from './roster/list-roster';
import { PreviewImport } from './roster/preview-import';
import { RosterController } from './roster/roster.controller';
import { DeactivatePerson } from './staff/deactivate-person';
import { ListStaffRecords } from './staff/list-staff-records';
import { ReactivatePerson } from './staff/reactivate-person';
import { ReadOwedWork } from './staff/read-owed-work';
import { StaffController } from './staff/staff.controller';
import { WhoIsOnDuty } from './who-is-on-duty';

const ENTITIES = [
  Absence,
  Asset,
  Building,
  Company,
  Department,
  DutyShift,
  Estate,
  Household,
  HouseholdMember,
  Person,
  PublicArea,
  RoleGrant,
  Unit,
];

@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES)],
  controllers: [AbsenceController, DirectoryController, MyDutyController, RosterController, StaffController],
  providers: [
    ArrangeShifts,
    CopyDutyWeek,
    DeactivatePerson,
    DecideLeave,
    DutyChanges,
    EndAbsence,
    ExportRoster,
    FindHouseholds,
    ListPlaces,
    ListRoster,
    ListStaff,
    ListStaffRecords,
    MarkAbsence,
    PreviewImport,
    ReactivatePerson,
    ReadMyDuty,
    ReadOwedWork,
    WhoIsOnDuty,
  ],
  exports: [DutyChanges, WhoIsOnDuty],
})
export class DirectoryModule {}
