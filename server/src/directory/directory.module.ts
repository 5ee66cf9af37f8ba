import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AbsenceController, MyDutyController } from './absence/absence.controller';
import { DecideLeave } from './absence/decide-leave';
import { EndAbsence } from './absence/end-absence';
import { MarkAbsence } from './absence/mark-absence';
import { ReadMyDuty } from './absence/read-my-duty';
import { AuditController } from './audit/audit.controller';
import { ListAudit } from './audit/list-audit';
import { RecordPhonesSeen } from './audit/record-phones-seen';
import { DirectoryController } from './directory.controller';
import { Absence } from './entities/absence';
import { AuditEntry } from './entities/audit-entry';
import { Building, Unit } from './entities/building';
import { Company } from './entities/company';
import { CompanyGrant } from './entities/company-grant';
import { Department } from './entities/department';
import { DutyShift } from './entities/duty-shift';
import { Estate } from './entities/estate';
import { Household } from './entities/household';
import { FormerMembership, HouseholdMember } from './entities/household-member';
import { ImportProgress } from './entities/import-progress';
import { ImportPart, ImportRun } from './entities/import-run';
import { Person } from './entities/person';
import { Asset, PublicArea } from './entities/public-area';
import { RegisterEntry } from './entities/register-entry';
import { RoleGrant } from './entities/role-grant';
import { FindHouseholds } from './find-households';
import { ForgetImportFiles } from './import/forget-import-files';
import { ImportKinds } from './import/import-kinds';
import { ImportPlaces } from './import/import-places';
import { ImportsController } from './import/imports.controller';
import { KeepProgress } from './import/keep-progress';
import { ListImports } from './import/list-imports';
import { PreviewFile } from './import/preview-file';
import { RunImports } from './import/run-imports';
import { StartImport } from './import/start-import';
import { UndoImport } from './import/undo-import';
import { WriteProblemFile } from './import/write-problem-file';
import { WriteTemplate } from './import/write-template';
import { ListPlaces } from './list-places';
import { ListPublicPlaces } from './list-public-places';
import { ListServicePhones } from './list-service-phones';
import { ListStaff } from './list-staff';
import { AddEstate } from './places/add-estate';
import { AddPlace } from './places/add-place';
import { ChangeEstate } from './places/change-estate';
import { ChangePlace } from './places/change-place';
import { EstateRecordsController } from './places/estate-records.controller';
import { GeneratePlaces } from './places/generate-places';
import { GeneratorController } from './places/generator.controller';
import { KeepDepartments } from './places/keep-departments';
import { ListDepartments } from './places/list-departments';
import { PlaceChanges } from './places/place-changes';
import { PlacesController } from './places/places.controller';
import { PreviewPlaces } from './places/preview-places';
import { ReadPlaceRecords } from './places/read-place-records';
import { RenameAreas } from './places/rename-areas';
import { ReorderPlaces } from './places/reorder-places';
import { RestorePlace } from './places/restore-place';
import { RetirePlace } from './places/retire-place';
import { PostersController } from './posters/posters.controller';
import { PrintGatePoster } from './posters/print-gate-poster';
import { PublicPlacesController } from './public-places.controller';
import { ArrangeShifts } from './roster/arrange-shifts';
import { CopyDutyWeek } from './roster/copy-duty-week';
import { DutyChanges } from './roster/duty-changes';
import { ExportRoster } from './roster/export-roster';
import { ListRoster } from './roster/list-roster';
import { PreviewImport } from './roster/preview-import';
import { RosterController } from './roster/roster.controller';
import { ServicePhonesController } from './service-phones.controller';
import { DeactivatePerson } from './staff/deactivate-person';
import { ListStaffRecords } from './staff/list-staff-records';
import { ReactivatePerson } from './staff/reactivate-person';
import { ReadOwedWork } from './staff/read-owed-work';
import { StaffController } from './staff/staff.controller';
import { WhoIsOnDuty } from './who-is-on-duty';

const ENTITIES = [
  Absence,
  Asset,
  AuditEntry,
  Building,
  Company,
  CompanyGrant,
  Department,
  DutyShift,
  Estate,
  FormerMembership,
  Household,
  HouseholdMember,
  ImportPart,
  ImportProgress,
  ImportRun,
  Person,
  PublicArea,
  RegisterEntry,
  RoleGrant,
  Unit,
];

@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES)],
  controllers: [
    AbsenceController,
    AuditController,
    DirectoryController,
    EstateRecordsController,
    GeneratorController,
    ImportsController,
    PlacesController,
    PostersController,
    MyDutyController,
    RosterController,
    PublicPlacesController,
    ServicePhonesController,
    StaffController,
  ],
  providers: [
    ArrangeShifts,
    CopyDutyWeek,
    DeactivatePerson,
    DecideLeave,
    DutyChanges,
    EndAbsence,
    ExportRoster,
    FindHouseholds,
    ListAudit,
    ListPlaces,
    ListRoster,
    ListPublicPlaces,
    ListServicePhones,
    ListStaff,
    ListStaffRecords,
    MarkAbsence,
    AddEstate,
    AddPlace,
    ChangeEstate,
    ChangePlace,
    ForgetImportFiles,
    GeneratePlaces,
    ImportKinds,
    ImportPlaces,
    KeepDepartments,
    ListDepartments,
    KeepProgress,
    ListImports,
    PreviewFile,
    PreviewPlaces,
    PrintGatePoster,
    ReadPlaceRecords,
    RenameAreas,
    ReorderPlaces,
    RestorePlace,
    RetirePlace,
    RunImports,
    StartImport,
    UndoImport,
    WriteProblemFile,
    WriteTemplate,
    PlaceChanges,
    PreviewImport,
    ReactivatePerson,
    ReadMyDuty,
    ReadOwedWork,
    RecordPhonesSeen,
    WhoIsOnDuty,
  ],
  exports: [DutyChanges, FindHouseholds, ImportKinds, PlaceChanges, RecordPhonesSeen, WhoIsOnDuty],
})
export class DirectoryModule {}
