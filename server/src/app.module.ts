import { type DynamicModule, Global, Module } from '@nestjs/common';
import { AnalyticsModule } from './analytics/analytics.module';
import { AuthModule } from './auth/auth.module';
import { EndSignIns } from './auth/end-sign-ins';
import { UnreadNotices } from './auth/ports/unread-notices';
import { ComplaintsModule } from './complaints/complaints.module';
import { ContentCheckModule } from './content-check/content-check.module';
import { DirectoryModule } from './directory/directory.module';
import { OwedWorks } from './directory/ports/owed-work';
import { SignIns } from './directory/ports/sign-ins';
import { WorkLoads } from './directory/ports/work-loads';
import { CountOpenWorkOrders } from './dispatch/count-open-work-orders';
import { DispatchModule } from './dispatch/dispatch.module';
import { ListOwedWork } from './dispatch/list-owed-work';
import { EscalationModule } from './escalation/escalation.module';
import { FollowUpModule } from './follow-up/follow-up.module';
import { IntakeModule } from './intake/intake.module';
import { MediaModule } from './media/media.module';
import { CountUnreadNotices } from './notifications/count-unread-notices';
import { NotificationsModule } from './notifications/notifications.module';
import type { Clock } from './platform/clock/clock';
import type { Config } from './platform/config/config';
import { createPlatformModule } from './platform/platform.module';
import { SlaModule } from './sla/sla.module';
import { TriageModule } from './triage/triage.module';

/** What lower areas ask of higher ones, whom they must not import: answered here, where everything meets. */
@Global()
@Module({
  providers: [
    { provide: OwedWorks, useClass: ListOwedWork },
    { provide: SignIns, useClass: EndSignIns },
    { provide: UnreadNotices, useClass: CountUnreadNotices },
    { provide: WorkLoads, useClass: CountOpenWorkOrders },
  ],
  exports: [OwedWorks, SignIns, UnreadNotices, WorkLoads],
})
class AnswersFromAbove {}

@Module({})
class AppModule {}

/** The whole server on one configuration and one clock. */
export function createAppModule(config: Config, clock: Clock): DynamicModule {
  return {
    module: AppModule,
    imports: [
      createPlatformModule(config, clock),
      AnswersFromAbove,
      DirectoryModule,
      TriageModule,
      SlaModule,
      MediaModule,
      AuthModule,
      ComplaintsModule,
      DispatchModule,
      FollowUpModule,
      EscalationModule,
      IntakeModule,
      NotificationsModule,
      ContentCheckModule,
      AnalyticsModule,
    ],
  };
}
