import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule } from '../auth/auth.module';
import { DirectoryModule } from '../directory/directory.module';
import { MediaModule } from '../media/media.module';
import { MediaAccess } from '../media/media-access';
import { SlaModule } from '../sla/sla.module';
import { ActOnComplaint } from './act-on-complaint';
import { AddEvidence } from './add-evidence';
import { ApprovalsController } from './approvals.controller';
import { ChangeFeed } from './change-feed';
import { CommentOnComplaint } from './comment-on-complaint';
import { ComplaintMediaAccess } from './complaint-media-access';
import { ComplaintScene } from './complaint-scene';
import { ComplaintSummaries } from './complaint-summaries';
import { ComplaintsController } from './complaints.controller';
import { CountComplaints } from './count-complaints';
import { CountPromisesAgain } from './count-promises-again';
import { CountUnread } from './count-unread';
import { ClockRow } from './entities/clock-row';
import { Complaint } from './entities/complaint';
import { ComplaintCounter } from './entities/complaint-counter';
import { ComplaintRead } from './entities/complaint-read';
import { ComplaintSearch } from './entities/complaint-search';
import { EscalationRun } from './entities/escalation-run';
import { LostOrder } from './entities/lost-order';
import { Rating } from './entities/rating';
import { Spending } from './entities/spending';
import { TimelineEntry } from './entities/timeline-entry';
import { TriageCorrection } from './entities/triage-correction';
import { WorkOrder } from './entities/work-order';
import { EventsController } from './events.controller';
import { ExportComplaints } from './export-complaints';
import { FilingsController } from './filings.controller';
import { FindSameMatters } from './find-same-matters';
import { FindSpendingApprover } from './find-spending-approver';
import { FollowChanges } from './follow-changes';
import { HandoverController } from './handover.controller';
import { EstateHouseholdsController } from './households/estate-households.controller';
import { ListEstateHouseholds } from './households/list-estate-households';
import { JoinLead } from './join-lead';
import { LapseHandovers } from './lapse-handovers';
import { ListAnsweredFilings } from './list-answered-filings';
import { ListApprovals } from './list-approvals';
import { ListComplaints } from './list-complaints';
import { ListHandoverReceivers } from './list-handover-receivers';
import { LoadComplaint } from './load-complaint';
import { LockComplaints } from './lock-complaints';
import { MachineCheck } from './machine-check';
import { MarkRead } from './mark-read';
import { NumberSeries } from './number-series';
import { PassOnToTarget } from './pass-on-to-target';
import { PromiseBook } from './promise-book';
import { ProposeDecline } from './propose-decline';
import { ProposeHandover } from './propose-handover';
import { RecordDecision } from './record-decision';
import { RecordSpending } from './record-spending';
import { ReporterPhoneController } from './reporter-phone.controller';
import { ShowComplaint } from './show-complaint';
import { ShowReporterPhone } from './show-reporter-phone';
import { SpendingController } from './spending.controller';
import { TakeIn } from './take-in';
import { TotalUnread } from './total-unread';
import { UndoMerge } from './undo-merge';
import { WeighClaims } from './weigh-claims';

@Global()
@Module({
  imports: [
    AuthModule,
    DirectoryModule,
    MediaModule,
    SlaModule,
    TypeOrmModule.forFeature([
      ClockRow,
      Complaint,
      ComplaintCounter,
      ComplaintRead,
      ComplaintSearch,
      EscalationRun,
      LostOrder,
      Rating,
      Spending,
      TimelineEntry,
      TriageCorrection,
      WorkOrder,
    ]),
  ],
  controllers: [
    EstateHouseholdsController,
    EventsController,
    ApprovalsController,
    ComplaintsController,
    FilingsController,
    HandoverController,
    ReporterPhoneController,
    SpendingController,
  ],
  providers: [
    { provide: MediaAccess, useClass: ComplaintMediaAccess },
    ActOnComplaint,
    AddEvidence,
    ChangeFeed,
    CommentOnComplaint,
    CountPromisesAgain,
    CountUnread,
    FindSameMatters,
    FindSpendingApprover,
    FollowChanges,
    ComplaintScene,
    ComplaintSummaries,
    JoinLead,
    LapseHandovers,
    ListAnsweredFilings,
    ListApprovals,
    CountComplaints,
    ListComplaints,
    ListEstateHouseholds,
    ListHandoverReceivers,
    LoadComplaint,
    LockComplaints,
    MachineCheck,
    MarkRead,
    PassOnToTarget,
    ExportComplaints,
    TotalUnread,
    UndoMerge,
    NumberSeries,
    PromiseBook,
    ProposeDecline,
    ProposeHandover,
    RecordDecision,
    RecordSpending,
    ShowComplaint,
    ShowReporterPhone,
    TakeIn,
    WeighClaims,
  ],
  exports: [
    FindSameMatters,
    FindSpendingApprover,
    TakeIn,
    PassOnToTarget,
    MediaModule,
    ActOnComplaint,
    CommentOnComplaint,
    CountUnread,
    ComplaintScene,
    ComplaintSummaries,
    JoinLead,
    LoadComplaint,
    LockComplaints,
    MediaAccess,
    NumberSeries,
    PromiseBook,
    RecordDecision,
    ShowComplaint,
    WeighClaims,
  ],
})
export class ComplaintsModule {}
