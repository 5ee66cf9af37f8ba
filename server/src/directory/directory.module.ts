import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DirectoryController } from './directory.controller';
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
import { AddDutyShift } from './roster/add-duty-shift';
import { CopyDutyWeek } from './roster/copy-duty-week';
import { DutyChanges } from './roster/duty-changes';
import { ListRoster } from './roster/list-roster';
import { MoveDutyShift } from './roster/move-duty-shift';
import { RemoveDutyShift } from './roster/remove-duty-shift';
import { RosterController } from './roster/roster.controller';
import { WhoIsOnDuty } from './who-is-on-duty';

const ENTITIES = [
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
  controllers: [DirectoryController, RosterController],
  providers: [
    AddDutyShift,
    CopyDutyWeek,
    DutyChanges,
    FindHouseholds,
    ListPlaces,
    ListRoster,
    ListStaff,
    MoveDutyShift,
    RemoveDutyShift,
    WhoIsOnDuty,
  ],
  exports: [DutyChanges, WhoIsOnDuty],
})
export class DirectoryModule {}
