import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { ContactPreference, DesiredOutcome, DeskChannel } from '@yingsheng/shared/complaint/channel';
import type { Urgency } from '@yingsheng/shared/complaint/urgency';
import type { FollowUpOutcome } from '@yingsheng/shared/follow-up/call';
import type { RatingScores } from '@yingsheng/shared/follow-up/rating';
import type { DepartmentCode } from '@yingsheng/shared/people/role';
import type { SpendingKind } from '@yingsheng/shared/spending/authority';
import type { SuspensionReasonKind } from '@yingsheng/shared/work-order/suspension';

/** When a matter came in: before the seeding, by the clock of that day or by minutes. */
export type Moment = { readonly daysAgo: number; readonly time: string } | { readonly minutesAgo: number };

export type StoryPlace =
  | { readonly room: string; readonly note?: string }
  | { readonly area: string; readonly asset?: string; readonly note?: string };

/** What somebody did. Everything goes through the use cases that people use, at the minute it happened. */
export type Deed =
  | { readonly kind: 'accept'; readonly message: string; readonly category?: CategoryCode; readonly reason?: string }
  | { readonly kind: 'answer'; readonly answer: string }
  | { readonly kind: 'dispatch'; readonly to?: string; readonly isForGrabs?: boolean }
  | { readonly kind: 'take' }
  | { readonly kind: 'giveBack'; readonly reason: string }
  | { readonly kind: 'arrive'; readonly hasPhoto?: boolean }
  | {
      readonly kind: 'update';
      readonly by: 'owner' | 'handler';
      readonly progress: string;
      readonly difficulty?: string;
      /** Minutes after the submission, or a local time so many days after the seeding. */
      readonly eta: number | { readonly inDays: number; readonly time: string };
      readonly etaReason?: string;
    }
  | { readonly kind: 'done'; readonly note: string; readonly rootCause?: string; readonly materials?: string }
  | { readonly kind: 'comment'; readonly by: 'reporter' | 'owner'; readonly text: string }
  | { readonly kind: 'urge' }
  | { readonly kind: 'confirm' }
  /** 打电话来说的, taken down by the owner. */
  | { readonly kind: 'confirmByPhone'; readonly words: string }
  | { readonly kind: 'refuse'; readonly how: 'notFixed' | 'partlyFixed'; readonly reason: string }
  | { readonly kind: 'reopen'; readonly reason: string }
  | { readonly kind: 'rate'; readonly scores: RatingScores; readonly comment?: string }
  | { readonly kind: 'proposeDecline'; readonly reason: string; readonly ruleText: string; readonly whereToGo: string }
  | { readonly kind: 'decline'; readonly by: string }
  | { readonly kind: 'appeal'; readonly reason: string }
  /** By whoever was asked to call; what no story calls itself is called a day later, and satisfied. */
  | { readonly kind: 'callBack'; readonly outcome: FollowUpOutcome; readonly note: string }
  | { readonly kind: 'withdraw'; readonly reason: string }
  | { readonly kind: 'merge'; readonly into: string }
  /** Without an answer it still waits for one. */
  | { readonly kind: 'handOver'; readonly to: string; readonly reason: string; readonly isTaken?: boolean }
  | {
      readonly kind: 'suspend';
      readonly reasonKind: SuspensionReasonKind;
      readonly reason: string;
      /** Minutes after the submission. */
      readonly returnAfter: number;
      /** Absent: it still waits for the lead. */
      readonly approvedBy?: string;
    }
  /** 交接首接责任: the owner asks a colleague, who has not answered yet. */
  | { readonly kind: 'proposeHandover'; readonly to: string; readonly reason: string }
  /** The handler asks; whoever of the department it is offered to takes it at once. */
  | { readonly kind: 'askCoHandling'; readonly department: DepartmentCode; readonly task: string }
  | { readonly kind: 'note'; readonly by: 'owner' | 'handler' | 'coHandler'; readonly text: string }
  | {
      readonly kind: 'spend';
      readonly by: 'owner' | 'handler';
      readonly what: SpendingKind;
      readonly amountFen: number;
      readonly note: string;
    }
  /** The hourly sweep that reminds and, after 72 hours of silence, closes. */
  | { readonly kind: 'sweep' };

/** Minutes after the submission, and what happened then. */
export type Step = readonly [after: number, deed: Deed];

export interface Story {
  /** Needed only where another story refers to this one. */
  readonly key?: string;
  readonly estate: 'YS' | 'FL';
  /** The room whose first resident reports. */
  readonly from: string;
  readonly at: Moment;
  /** Absent: the reporter's own room. */
  readonly place?: StoryPlace;
  readonly text: string;
  /** Absent: as the triage judges. */
  readonly category?: CategoryCode;
  readonly urgency?: Urgency;
  readonly wants?: readonly DesiredOutcome[];
  readonly wantsNote?: string;
  readonly contact?: ContactPreference;
  readonly hours?: string;
  readonly isConfidential?: boolean;
  /** 被投诉人, by name; or a description of one, where the reporter knows no name. */
  readonly accused?: readonly string[];
  readonly accusedText?: string;
  readonly via?: DeskChannel;
  /** How many photos the resident sent. */
  readonly photos?: number;
  readonly steps: readonly Step[];
}
