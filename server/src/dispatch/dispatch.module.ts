import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DirectoryModule } from '../directory/directory.module';
import { ArriveAtWorkOrder } from './arrive-at-work-order';
import { AskCoHandling } from './ask-co-handling';
import { CancelWorkOrder } from './cancel-work-order';
import { CandidatesOfComplaint } from './candidates-of-complaint';
import { ChangeDispatchRules } from './change-dispatch-rules';
import { CompleteWorkOrder } from './complete-work-order';
import { CountOpenWorkOrders } from './count-open-work-orders';
import { DispatchController } from './dispatch.controller';
import { DispatchComplaint } from './dispatch-complaint';
import { DispatchDeskController } from './dispatch-desk.controller';
import { DispatchRules } from './dispatch-rules';
import { DutyRoster } from './duty-roster';
import { DispatchRule, DispatchRuleVersion } from './entities/dispatch-rule';
import { FindCandidate } from './find-candidate';
import { GrabRivals } from './grab-rivals';
import { OfferWorkOrder } from './offer-work-order';
import { PassOnUnaccepted } from './pass-on-unaccepted';
import { PlaceHistory } from './place-history';
import { ReadDispatchBoard } from './read-dispatch-board';
import { ReorderDispatchRules } from './reorder-dispatch-rules';
import { ReplaceDispatchRules } from './replace-dispatch-rules';
import { ReturnWorkOrder } from './return-work-order';
import { RuleGround } from './rule-ground';
import { RuleOnWorkOrder } from './rule-on-work-order';
import { SetLoadCap } from './set-load-cap';
import { ShowDispatchRules } from './show-dispatch-rules';
import { ShowWorkOrder } from './show-work-order';
import { TakeWorkOrder } from './take-work-order';
import { TryDispatchRules } from './try-dispatch-rules';
import { ListWorkOrders } from './work-order-inbox';
import { WorkOrderScene } from './work-order-scene';
import { WorkOrderSummaries } from './work-order-summaries';
import { WorkOrdersController } from './work-orders.controller';

@Module({
  imports: [DirectoryModule, TypeOrmModule.forFeature([DispatchRule, DispatchRuleVersion])],
  controllers: [DispatchController, DispatchDeskController, WorkOrdersController],
  providers: [
    ArriveAtWorkOrder,
    AskCoHandling,
    CancelWorkOrder,
    CandidatesOfComplaint,
    ChangeDispatchRules,
    CompleteWorkOrder,
    CountOpenWorkOrders,
    DispatchComplaint,
    DispatchRules,
    DutyRoster,
    FindCandidate,
    ListWorkOrders,
    GrabRivals,
    OfferWorkOrder,
    PassOnUnaccepted,
    PlaceHistory,
    ReadDispatchBoard,
    ReorderDispatchRules,
    ReplaceDispatchRules,
    ReturnWorkOrder,
    RuleGround,
    RuleOnWorkOrder,
    SetLoadCap,
    ShowDispatchRules,
    ShowWorkOrder,
    TakeWorkOrder,
    TryDispatchRules,
    WorkOrderScene,
    WorkOrderSummaries,
  ],
  exports: [DispatchComplaint, DutyRoster, PassOnUnaccepted],
})
export class DispatchModule {}
