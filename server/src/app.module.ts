import { type DynamicModule, Global, Module } from '@nestjs/common';
import { AnalyticsModule } from './analytics/analytics.module';
import { AuthModule } from './auth/auth.module';
import { EndSignIns } from './auth/end-sign-ins';
import { BlankPeople } from './auth/ports/blank-people';
import { CodeSender } from './auth/ports/code-sender';
import { UnreadNotices } from './auth/ports/unread-notices';
import { ComplaintsModule } from './complaints/complaints.module';
import { HideMatters } from './complaints/hide-matters';
import { ContentCheckModule } from './content-check/content-check.module';
import { DirectoryModule } from './directory/directory.module';
import { ListServicePhones } from './directory/list-service-phones';
import { HiddenMatters } from './directory/ports/hidden-matters';
import { OwedWorks } from './directory/ports/owed-work';
import { RulesNaming } from './directory/ports/rules-naming';
import { SignIns } from './directory/ports/sign-ins';
import { UnseenWork } from './directory/ports/unseen-work';
import { WorkLoads } from './directory/ports/work-loads';
import { CountOpenWorkOrders } from './dispatch/count-open-work-orders';
import { DispatchModule } from './dispatch/dispatch.module';
import { ListNamingRules } from './dispatch/list-naming-rules';
import { ListOwedWork } from './dispatch/list-owed-work';
import { PassOnUnseenWork } from './dispatch/pass-on-unseen-work';
import { EscalationModule } from './escalation/escalation.module';
import { FollowUpModule } from './follow-up/follow-up.module';
import { IntakeModule } from './intake/intake.module';
import { KnowledgeModule } from './knowledge/knowledge.module';
import { LearningModule } from './learning/learning.module';
import { MediaModule } from './media/media.module';
import { RoomDocuments } from './media/ports/room-documents';
import { CountUnreadNotices } from './notifications/count-unread-notices';
import { NotificationsModule } from './notifications/notifications.module';
import { SendSmsCode } from './notifications/send-sms-code';
import { OperateModule } from './operate/operate.module';
import type { Clock } from './platform/clock/clock';
import type { Config } from './platform/config/config';
import { FirstViewPhones } from './platform/http/first-view';
import { SetUpState } from './platform/http/set-up-state';
import { createPlatformModule } from './platform/platform.module';
import { PrivacyModule } from './privacy/privacy.module';
import { FindBlankPeople } from './residency/find-blank-people';
import { RoomRequestDocuments } from './residency/requests/room-request-documents';
import { ResidencyModule } from './residency/residency.module';
import { RuleChangesModule } from './rule-changes/rule-changes.module';
import { ReadSetUpState } from './set-up/read-set-up-state';
import { SetUpModule } from './set-up/set-up.module';
import { SlaModule } from './sla/sla.module';
import { TriageModule } from './triage/triage.module';

/** What lower areas ask of higher ones, whom they must not import: answered here, where everything meets. */
@Global()
@Module({
  imports: [DirectoryModule, DispatchModule],
  providers: [
    { provide: BlankPeople, useClass: FindBlankPeople },
    { provide: CodeSender, useClass: SendSmsCode },
    { provide: FirstViewPhones, useClass: ListServicePhones },
    { provide: HiddenMatters, useClass: HideMatters },
    { provide: OwedWorks, useClass: ListOwedWork },
    { provide: RoomDocuments, useClass: RoomRequestDocuments },
    { provide: RulesNaming, useClass: ListNamingRules },
    { provide: SetUpState, useClass: ReadSetUpState },
    { provide: SignIns, useClass: EndSignIns },
    { provide: UnseenWork, useExisting: PassOnUnseenWork },
    { provide: UnreadNotices, useClass: CountUnreadNotices },
    { provide: WorkLoads, useClass: CountOpenWorkOrders },
  ],
  exports: [
    BlankPeople,
    CodeSender,
    FirstViewPhones,
    HiddenMatters,
    OwedWorks,
    RoomDocuments,
    RulesNaming,
    SetUpState,
    SignIns,
    UnreadNotices,
    UnseenWork,
    WorkLoads,
  ],
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
      RuleChangesModule,
      ComplaintsModule,
      DispatchModule,
      FollowUpModule,
      EscalationModule,
      KnowledgeModule,
      IntakeModule,
      ResidencyModule,
      SetUpModule,
      NotificationsModule,
      ContentCheckModule,
      AnalyticsModule,
      LearningModule,
      PrivacyModule,
      OperateModule,
    ],
  };
}
