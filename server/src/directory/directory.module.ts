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
  controllers: [DirectoryController],
  providers: [FindHouseholds, ListPlaces, ListStaff, WhoIsOnDuty],
  exports: [WhoIsOnDuty],
})
export class DirectoryModule {}
