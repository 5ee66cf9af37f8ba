import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DirectoryModule } from '../directory/directory.module';
import { ArriveAtWorkOrder } from './arrive-at-work-order';
import { AskCoHandling } from './ask-co-handling';
import { CancelWorkOrder } from './cancel-work-order';
import { CompleteWorkOrder } from './complete-work-order';
import { CountOpenWorkOrders } from './count-open-work-orders';
import { DispatchController } from './dispatch.controller';
import { DispatchComplaint } from './dispatch-complaint';
import { DispatchRules } from './dispatch-rules';
import { DutyRoster } from './duty-roster';
import { DispatchRule, DispatchRuleVersion } from './entities/dispatch-rule';
import { FindCandidate } from './find-candidate';
import { OfferWorkOrder } from './offer-work-order';
import { PassOnUnaccepted } from './pass-on-unaccepted';
import { PlaceHistory } from './place-history';
import { ReturnWorkOrder } from './return-work-order';
import { RuleOnWorkOrder } from './rule-on-work-order';
import { ShowWorkOrder } from './show-work-order';
import { TakeWorkOrder } from './take-work-order';
import { ListWorkOrders } from './work-order-inbox';
import { WorkOrderScene } from './work-order-scene';
import { WorkOrderSummaries } from './work-order-summaries';
import { WorkOrdersController } from './work-orders.controller';

@Module({
  imports: [DirectoryModule, TypeOrmModule.forFeature([DispatchRule, DispatchRuleVersion])],
  controllers: [DispatchController, WorkOrdersController],
  providers: [
    ArriveAtWorkOrder,
    AskCoHandling,
    CancelWorkOrder,
    CompleteWorkOrder,
    CountOpenWorkOrders,
    DispatchComplaint,
    DispatchRules,
    DutyRoster,
    FindCandidate,
    ListWorkOrders,
    OfferWorkOrder,
    PassOnUnaccepted,
    PlaceHistory,
    ReturnWorkOrder,
    RuleOnWorkOrder,
    ShowWorkOrder,
    TakeWorkOrder,
    WorkOrderScene,
    WorkOrderSummaries,
  ],
  exports: [DispatchComplaint, DutyRoster, PassOnUnaccepted],
})
export class DispatchModule {}
