import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DirectoryModule } from '../directory/directory.module';
import { DispatchModule } from '../dispatch/dispatch.module';
import { RuleChangesModule } from '../rule-changes/rule-changes.module';
import { AppealsController, WaitingAppealsController } from './appeals.controller';
import { ConfirmByPhone } from './confirm-by-phone';
import { ConfirmComplaint } from './confirm-complaint';
import { FollowUpShare } from './entities/follow-up-share';
import { FileAppeal } from './file-appeal';
import { FindMergeTargets } from './find-merge-targets';
import { FollowUpController } from './follow-up.controller';
import { FollowUpCallsController, WaitingFollowUpCallsController } from './follow-up-calls.controller';
import { FollowUpSweep } from './follow-up-sweep';
import { GiveClosingsAnew } from './give-closings-anew';
import { HandOnController } from './hand-on.controller';
import { HandOnClosing } from './hand-on-closing';
import { ListAppeals } from './list-appeals';
import { ListFollowUpCalls } from './list-follow-up-calls';
import { MergeComplaint } from './merge-complaint';
import { MergingController } from './merging.controller';
import { PlanFollowUpCall } from './plan-follow-up-call';
import { RateComplaint } from './rate-complaint';
import { RecordFollowUpCall } from './record-follow-up-call';
import { RefuseComplaint } from './refuse-complaint';
import { RejectAppeal } from './reject-appeal';
import { RemindOfRating } from './remind-of-rating';
import { ReopenComplaint } from './reopen-complaint';
import { SetFollowUpShare } from './set-follow-up-share';
import { ShareBook } from './share-book';
import { TakePhoneAnswer } from './take-phone-answer';
import { UninvolvedStaff } from './uninvolved-staff';
import { UpholdAppeal } from './uphold-appeal';
import { WorkAgain } from './work-again';

@Module({
  imports: [DirectoryModule, DispatchModule, RuleChangesModule, TypeOrmModule.forFeature([FollowUpShare])],
  controllers: [
    AppealsController,
    FollowUpCallsController,
    FollowUpController,
    HandOnController,
    MergingController,
    WaitingAppealsController,
    WaitingFollowUpCallsController,
  ],
  providers: [
    ConfirmByPhone,
    ConfirmComplaint,
    FileAppeal,
    FindMergeTargets,
    FollowUpSweep,
    GiveClosingsAnew,
    HandOnClosing,
    ListAppeals,
    ListFollowUpCalls,
    MergeComplaint,
    PlanFollowUpCall,
    RateComplaint,
    RecordFollowUpCall,
    RefuseComplaint,
    RejectAppeal,
    RemindOfRating,
    ReopenComplaint,
    SetFollowUpShare,
    ShareBook,
    TakePhoneAnswer,
    UninvolvedStaff,
    UpholdAppeal,
    WorkAgain,
  ],
  exports: [PlanFollowUpCall, TakePhoneAnswer, WorkAgain],
})
export class FollowUpModule {}
