import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DirectoryModule } from '../directory/directory.module';
import { AcceptTransfer } from './accept-transfer';
import { AccusedController } from './accused.controller';
import { ActOnWorkOrder } from './act-on-work-order';
import { ApproveSuspension } from './approve-suspension';
import { ArriveAtWorkOrder } from './arrive-at-work-order';
import { AskCoHandling } from './ask-co-handling';
import { BoardOrders } from './board-orders';
import { CancelWorkOrder } from './cancel-work-order';
import { CandidatesOfComplaint } from './candidates-of-complaint';
import { ChangeDispatchRules } from './change-dispatch-rules';
import { CompleteWorkOrder } from './complete-work-order';
import { ContributeStep } from './contribute-step';
import { CountOpenWorkOrders } from './count-open-work-orders';
import { DeclineTransfer } from './decline-transfer';
import { DispatchController } from './dispatch.controller';
import { DispatchComplaint } from './dispatch-complaint';
import { DispatchDeskController } from './dispatch-desk.controller';
import { DispatchRules } from './dispatch-rules';
import { DutyRoster } from './duty-roster';
import { DispatchRule, DispatchRuleVersion } from './entities/dispatch-rule';
import { FindCandidate } from './find-candidate';
import { FindOwner } from './find-owner';
import { FindSuccessors } from './find-successors';
import { GiveBack } from './give-back';
import { GrabRivals } from './grab-rivals';
import { LapseWaiting } from './lapse-waiting';
import { ListEstateOrders } from './list-estate-orders';
import { ListLostOrders } from './list-lost-orders';

import { NameAccused } from './name-accused';
import { OfferWorkOrder } from './offer-work-order';
import { PapersController } from './papers/papers.controller';
import { PrintWorkPaper } from './papers/print-work-paper';
import { PassOnUnaccepted } from './pass-on-unaccepted';
import { PassOnUnseenWork } from './pass-on-unseen-work';
import { PlaceHistory } from './place-history';
import { ReadCoHandlingOptions } from './read-co-handling-options';
import { ReadDispatchBoard } from './read-dispatch-board';
import { ReceiversOfWorkOrder } from './receivers-of-work-order';
import { RejectSuspension } from './reject-suspension';
import { ReorderDispatchRules } from './reorder-dispatch-rules';
import { ReplaceDispatchRules } from './replace-dispatch-rules';
import { ResumeWorkOrder } from './resume-work-order';
import { ReturnWorkOrder } from './return-work-order';
import { RuleGround } from './rule-ground';
import { RuleOnWorkOrder } from './rule-on-work-order';
import { SetLoadCap } from './set-load-cap';
import { ShiftHandoverController } from './shift-handover.controller';
import { ShowDispatchRules } from './show-dispatch-rules';
import { ShowPlaceHistory } from './show-place-history';
import { ShowShiftHandover } from './show-shift-handover';
import { ShowWorkOrder } from './show-work-order';
import { SiteController } from './site.controller';
import { SuspendWorkOrder } from './suspend-work-order';
import { TakeWorkOrder } from './take-work-order';
import { TransferWorkOrder } from './transfer-work-order';
import { TryDispatchRules } from './try-dispatch-rules';
import { VerificationController } from './verification.controller';
import { VerifyDanger } from './verify-danger';
import { WaitingOrdersController } from './waiting-orders.controller';
import { ListWorkOrders } from './work-order-inbox';
import { WorkOrderScene } from './work-order-scene';
import { WorkOrderSummaries } from './work-order-summaries';
import { WorkOrdersController } from './work-orders.controller';

@Module({
  imports: [DirectoryModule, TypeOrmModule.forFeature([DispatchRule, DispatchRuleVersion])],
  controllers: [
    AccusedController,
    DispatchController,
    DispatchDeskController,
    ShiftHandoverController,
    SiteController,
    VerificationController,
    WaitingOrdersController,
    PapersController,
    WorkOrdersController,
  ],
  providers: [
    AcceptTransfer,
    ActOnWorkOrder,
    ApproveSuspension,
    ArriveAtWorkOrder,
    AskCoHandling,
    CancelWorkOrder,
    CandidatesOfComplaint,
    ChangeDispatchRules,
    CompleteWorkOrder,
    ContributeStep,
    CountOpenWorkOrders,
    DeclineTransfer,
    DispatchComplaint,
    DispatchRules,
    DutyRoster,
    FindCandidate,
    FindOwner,
    FindSuccessors,
    GiveBack,
    GrabRivals,
    LapseWaiting,
    ListLostOrders,
    ListWorkOrders,
    NameAccused,
    OfferWorkOrder,
    PassOnUnaccepted,
    PassOnUnseenWork,
    PlaceHistory,
    ReadCoHandlingOptions,
    BoardOrders,
    ListEstateOrders,
    ReadDispatchBoard,
    ReceiversOfWorkOrder,
    RejectSuspension,
    ReorderDispatchRules,
    ReplaceDispatchRules,
    ResumeWorkOrder,
    ReturnWorkOrder,
    RuleGround,
    RuleOnWorkOrder,
    SetLoadCap,
    ShowDispatchRules,
    ShowShiftHandover,
    PrintWorkPaper,
    ShowPlaceHistory,
    ShowWorkOrder,
    SuspendWorkOrder,
    TakeWorkOrder,
    TransferWorkOrder,
    TryDispatchRules,
    VerifyDanger,
    WorkOrderScene,
    WorkOrderSummaries,
  ],
  exports: [DispatchComplaint, DutyRoster, FindOwner, LapseWaiting, PassOnUnaccepted, PassOnUnseenWork],
})
export class DispatchModule {}
