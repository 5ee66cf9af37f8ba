import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ComplaintsModule } from '../complaints/complaints.module';
import { DirectoryModule } from '../directory/directory.module';
import { FollowUpModule } from '../follow-up/follow-up.module';
import { SlaModule } from '../sla/sla.module';
import { ArrangeDeliveries } from './arrange-deliveries';
import { AskForCalls } from './ask-for-calls';
import { CallTasksController } from './call-tasks.controller';
import { ChannelsOut } from './channels/channels-out';
import { EmailChannel } from './channels/email';
import { OfficialAccountChannel } from './channels/official-account';
import { SmsChannel } from './channels/sms';
import { WechatSubscribeChannel } from './channels/wechat-subscribe';
import { WecomChannel } from './channels/wecom';
import { DeliverMessage } from './deliver-message';
import { DeliveriesController } from './deliveries.controller';
import { DropCalls } from './drop-calls';
import { CallTask } from './entities/call-task';
import { Delivery, DeliveryAttempt } from './entities/delivery';
import { EmergencyAlarm } from './entities/emergency-alarm';
import { SubscribeAnswer } from './entities/subscribe-answer';
import { SubscribeCredit } from './entities/subscribe-credit';
import { HearSubscribeEvents } from './hear-subscribe-events';
import { HoldAlarms } from './hold-alarms';
import { ListCallTasks } from './list-call-tasks';
import { ListFailedDeliveries } from './list-failed-deliveries';
import { ListNotices } from './list-notices';
import { LoadNotifiedMatter } from './load-notified-matter';
import { Notice } from './notice.entity';
import { NoticesController } from './notices.controller';
import { ReadCredits } from './read-credits';
import { RecordCall } from './record-call';
import { RecordSubscribeAnswers } from './record-subscribe-answers';
import { RetryDelivery } from './retry-delivery';
import { SendAccountMessage } from './send-account-message';
import { SendAnotherWay } from './send-another-way';
import { SendDigests } from './send-digests';
import { SendToColleague } from './send-to-colleague';
import { ShowSubscribePrompt } from './show-subscribe-prompt';
import { ShowTold } from './show-told';
import { StartCallClock } from './start-call-clock';
import { SubscriptionsController } from './subscriptions.controller';
import { TellColleagues } from './tell-colleagues';
import { TellEscalations } from './tell-escalations';
import { TellHeldAlarms } from './tell-held-alarms';
import { TellOfAccounts } from './tell-of-accounts';
import { TellOfRooms } from './tell-of-rooms';
import { TellPeople } from './tell-people';
import { TellRobot } from './tell-robot';
import { TellRuleChanges } from './tell-rule-changes';
import { WarnOfUnknownYear } from './warn-of-unknown-year';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      CallTask,
      Delivery,
      DeliveryAttempt,
      EmergencyAlarm,
      Notice,
      SubscribeAnswer,
      SubscribeCredit,
    ]),
    ComplaintsModule,
    DirectoryModule,
    FollowUpModule,
    SlaModule,
  ],
  controllers: [CallTasksController, DeliveriesController, NoticesController, SubscriptionsController],
  providers: [
    ArrangeDeliveries,
    AskForCalls,
    ChannelsOut,
    DeliverMessage,
    DropCalls,
    EmailChannel,
    HearSubscribeEvents,
    HoldAlarms,
    ListCallTasks,
    ListFailedDeliveries,
    ListNotices,
    LoadNotifiedMatter,
    OfficialAccountChannel,
    ReadCredits,
    RecordCall,
    RecordSubscribeAnswers,
    RetryDelivery,
    SendAccountMessage,
    SendAnotherWay,
    SendDigests,
    SendToColleague,
    ShowSubscribePrompt,
    ShowTold,
    SmsChannel,
    StartCallClock,
    TellColleagues,
    TellRuleChanges,
    TellEscalations,
    WarnOfUnknownYear,
    TellHeldAlarms,
    TellOfAccounts,
    TellOfRooms,
    TellPeople,
    TellRobot,
    WechatSubscribeChannel,
    WecomChannel,
  ],
})
export class NotificationsModule {}
