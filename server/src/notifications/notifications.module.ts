import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ComplaintsModule } from '../complaints/complaints.module';
import { DirectoryModule } from '../directory/directory.module';
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
import { CallTask } from './entities/call-task';
import { Delivery, DeliveryAttempt } from './entities/delivery';
import { SubscribeCredit } from './entities/subscribe-credit';
import { ListCallTasks } from './list-call-tasks';
import { ListNotices } from './list-notices';
import { LoadNotifiedMatter } from './load-notified-matter';
import { Notice } from './notice.entity';
import { NoticesController } from './notices.controller';
import { RecordCall } from './record-call';
import { SendDigests } from './send-digests';
import { StartCallClock } from './start-call-clock';
import { TellColleagues } from './tell-colleagues';
import { TellEscalations } from './tell-escalations';
import { TellPeople } from './tell-people';

@Module({
  imports: [
    TypeOrmModule.forFeature([CallTask, Delivery, DeliveryAttempt, Notice, SubscribeCredit]),
    ComplaintsModule,
    DirectoryModule,
    SlaModule,
  ],
  controllers: [CallTasksController, NoticesController],
  providers: [
    ArrangeDeliveries,
    AskForCalls,
    ChannelsOut,
    DeliverMessage,
    EmailChannel,
    ListCallTasks,
    ListNotices,
    LoadNotifiedMatter,
    OfficialAccountChannel,
    RecordCall,
    SendDigests,
    SmsChannel,
    StartCallClock,
    TellColleagues,
    TellEscalations,
    TellPeople,
    WechatSubscribeChannel,
    WecomChannel,
  ],
})
export class NotificationsModule {}
