import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule } from '../auth/auth.module';
import { ComplaintsModule } from '../complaints/complaints.module';
import { MediaModule } from '../media/media.module';
import { AskForDeletion } from './deletion/ask-for-deletion';
import { DeleteAccounts } from './deletion/delete-accounts';
import { ForgetPerson } from './deletion/forget-person';
import { PlanDeletion } from './deletion/plan-deletion';
import { TellOwnersOfDeletion } from './deletion/tell-owners-of-deletion';
import { AccountDeletion } from './entities/account-deletion';
import { PersonalExport } from './entities/personal-export';
import { RetentionRun } from './entities/retention-run';
import { AskForExport } from './export/ask-for-export';
import { ExportFiles } from './export/export-files';
import { ForgetExports } from './export/forget-exports';
import { GatherOwnData } from './export/gather-own-data';
import { MakeExport } from './export/make-export';
import { OpenExport } from './export/open-export';
import { OwnComplaints } from './export/own-complaints';
import { WriteArchive } from './export/write-archive';
import { PrivacyController } from './privacy.controller';
import { ApplyRetention } from './retention/apply-retention';
import { ForgetComplaint } from './retention/forget-complaint';
import { ForgetComplaints } from './retention/forget-complaints';
import { ShowStored } from './stored/show-stored';

@Module({
  imports: [
    AuthModule,
    ComplaintsModule,
    MediaModule,
    TypeOrmModule.forFeature([AccountDeletion, PersonalExport, RetentionRun]),
  ],
  controllers: [PrivacyController],
  providers: [
    ApplyRetention,
    AskForDeletion,
    AskForExport,
    DeleteAccounts,
    ExportFiles,
    ForgetComplaint,
    ForgetComplaints,
    ForgetExports,
    ForgetPerson,
    GatherOwnData,
    MakeExport,
    OpenExport,
    OwnComplaints,
    PlanDeletion,
    ShowStored,
    TellOwnersOfDeletion,
    WriteArchive,
  ],
})
export class PrivacyModule {}
