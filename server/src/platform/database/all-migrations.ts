import { DirectoryAndAuth1763900000001 } from './migrations/0001-directory-and-auth';
import { Media1763900000002 } from './migrations/0002-media';
import { Outbox1763900000003 } from './migrations/0003-outbox';
import { Complaints1763900000004 } from './migrations/0004-complaints';
import { TriageAndPolicies1763900000005 } from './migrations/0005-triage-and-policies';
import { Notices1763900000006 } from './migrations/0006-notices';
import { ClockSubjects1763900000007 } from './migrations/0007-clock-subjects';
import { PromisesAndCalendar1763900000008 } from './migrations/0008-promises-and-calendar';
import { DispatchRules1763900000009 } from './migrations/0009-dispatch-rules';
import { Absences1763900000010 } from './migrations/0010-absences';
import { Escalation1763900000011 } from './migrations/0011-escalation';
import { TransferAndSuspension1763900000012 } from './migrations/0012-transfer-and-suspension';
import { CoHandlingAndSpending1763900000013 } from './migrations/0013-co-handling-and-spending';
import { OwnersAndAccused1763900000014 } from './migrations/0014-owners-and-accused';
import { IdempotentActions1763900000015 } from './migrations/0015-idempotent-actions';
import { Deliveries1763900000016 } from './migrations/0016-deliveries';
import { AppealsAndCalls1763900000017 } from './migrations/0017-appeals-and-calls';
import { ReadingAndCalls1763900000018 } from './migrations/0018-reading-and-calls';
import { WechatDuties1763900000019 } from './migrations/0019-wechat-duties';
import { PreviousComplaint1763900000021 } from './migrations/0021-previous-complaint';
import { SearchAndPins1763900000022 } from './migrations/0022-search-and-pins';
import { UnclaimedMedia1763900000023 } from './migrations/0023-unclaimed-media';
import { ToldWhileLate1763900000024 } from './migrations/0024-told-while-late';
import { SignInSessions1763900000025 } from './migrations/0025-sign-in-sessions';
import { EmergencyAlarms1763900000026 } from './migrations/0026-emergency-alarms';
import { LivingAndAudit1763900000030 } from './migrations/0030-living-and-audit';
import { SetUp1763900000031 } from './migrations/0031-set-up';
import { PlacesAndDepartments1763900000032 } from './migrations/0032-places-and-departments';
import { StaffAccounts1763900000033 } from './migrations/0033-staff-accounts';
import { BindingRooms1763900000034 } from './migrations/0034-binding-rooms';
import { GuestReports1763900000036 } from './migrations/0036-guest-reports';
import { Imports1763900000037 } from './migrations/0037-imports';
import { RoomCodes1763900000039 } from './migrations/0039-room-codes';
import { SecondFactor1763900000040 } from './migrations/0040-second-factor';
import { PersonalExports1763900000041 } from './migrations/0041-personal-exports';
import { Retention1763900000042 } from './migrations/0042-retention';
import { DeclinedGuestOffers1763900000043 } from './migrations/0043-declined-guest-offers';
import { ImportProgress1763900000044 } from './migrations/0044-import-progress';
import { CompanyBoard1763900000045 } from './migrations/0045-company-board';
import { OnBehalfOf1763900000046 } from './migrations/0046-on-behalf-of';
import { SmsTries1763900000048 } from './migrations/0048-sms-tries';
import { ComplaintSearch1763900000049 } from './migrations/0049-complaint-search';
import { Knowledge1763900000050 } from './migrations/0050-knowledge';
import { Joining1763900000051 } from './migrations/0051-joining';
import { NoStarterLexicon1763900000052 } from './migrations/0052-no-starter-lexicon';
import { DangerDoubt1763900000053 } from './migrations/0053-danger-doubt';
import { Learning1763900000054 } from './migrations/0054-learning';
import { DangerAnswer1763900000055 } from './migrations/0055-danger-answer';
import { RuleChanges1763900000058 } from './migrations/0058-rule-changes';
import { MattersOfHouseholds1763900000062 } from './migrations/0062-matters-of-households';
import { SessionContacts1763900000064 } from './migrations/0064-session-contacts';
import { LostOrders1763900000065 } from './migrations/0065-lost-orders';
import { ConfirmedByPhone1763900000066 } from './migrations/0066-confirmed-by-phone';
import { BurningFirst1763900000068 } from './migrations/0068-burning-first';
import { JoinedLead1763900000069 } from './migrations/0069-joined-lead';

/** Forward only, run in this order at every start. */
export const ALL_MIGRATIONS = [
  DirectoryAndAuth1763900000001,
  Media1763900000002,
  Outbox1763900000003,
  Complaints1763900000004,
  TriageAndPolicies1763900000005,
  Notices1763900000006,
  ClockSubjects1763900000007,
  PromisesAndCalendar1763900000008,
  DispatchRules1763900000009,
  Absences1763900000010,
  Escalation1763900000011,
  TransferAndSuspension1763900000012,
  CoHandlingAndSpending1763900000013,
  OwnersAndAccused1763900000014,
  IdempotentActions1763900000015,
  Deliveries1763900000016,
  AppealsAndCalls1763900000017,
  ReadingAndCalls1763900000018,
  WechatDuties1763900000019,
  PreviousComplaint1763900000021,
  SearchAndPins1763900000022,
  UnclaimedMedia1763900000023,
  ToldWhileLate1763900000024,
  SignInSessions1763900000025,
  EmergencyAlarms1763900000026,
  LivingAndAudit1763900000030,
  SetUp1763900000031,
  PlacesAndDepartments1763900000032,
  StaffAccounts1763900000033,
  BindingRooms1763900000034,
  GuestReports1763900000036,
  Imports1763900000037,
  RoomCodes1763900000039,
  SecondFactor1763900000040,
  PersonalExports1763900000041,
  Retention1763900000042,
  DeclinedGuestOffers1763900000043,
  ImportProgress1763900000044,
  CompanyBoard1763900000045,
  OnBehalfOf1763900000046,
  SmsTries1763900000048,
  ComplaintSearch1763900000049,
  Knowledge1763900000050,
  Joining1763900000051,
  NoStarterLexicon1763900000052,
  DangerDoubt1763900000053,
  Learning1763900000054,
  DangerAnswer1763900000055,
  RuleChanges1763900000058,
  MattersOfHouseholds1763900000062,
  SessionContacts1763900000064,
  LostOrders1763900000065,
  ConfirmedByPhone1763900000066,
  BurningFirst1763900000068,
  JoinedLead1763900000069,
];
