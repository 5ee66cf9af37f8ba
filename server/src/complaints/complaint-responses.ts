import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Page, PersonBrief } from '@yingsheng/shared/api/common';
import {
  type AccusedView,
  type AnsweredFiling,
  type ClockView,
  type CoHandlingView,
  type ComplaintDetail,
  type ComplaintHeader,
  type ComplaintSummary,
  type DangerCheckView,
  type EscalatedTo,
  EXPECTED_KINDS,
  type ExpectedKind,
  type HandoverView,
  type HandView,
  type InCharge,
  type MapPin,
  type MatterReference,
  MergedIntoView,
  type OnBehalfOfView,
  type PersonToDial,
  type PromiseCorrectionView,
  type PromisedClockView,
  type SuggestedUpdate,
  type SuspensionView,
  TakenInView,
  type TimelineEntryView,
  type TransferView,
  type UrgeView,
  type WorkOrderBrief,
} from '@yingsheng/shared/api/complaint';
import type { MergeCandidate } from '@yingsheng/shared/api/complaint-actions';
import { type ComplaintCount, UnreadMessages } from '@yingsheng/shared/api/complaint-list';
import type { AppealView, FollowUpCallView } from '@yingsheng/shared/api/follow-up';
import {
  MEDIA_HOLDS,
  MEDIA_PURPOSES,
  type MediaHold,
  type MediaPurpose,
  type MediaView,
} from '@yingsheng/shared/api/media';
import type { AuthorityView, SpendingView } from '@yingsheng/shared/api/spending';
import type { SafetyAdvice } from '@yingsheng/shared/api/triage';
import { CATEGORY_CODES, type CategoryCode } from '@yingsheng/shared/complaint/category';
import {
  CHANNELS,
  type Channel,
  CONTACT_PREFERENCES,
  type ContactPreference,
  DESIRED_OUTCOMES,
  type DesiredOutcome,
} from '@yingsheng/shared/complaint/channel';
import { DANGER_ANSWERS, type DangerAnswer } from '@yingsheng/shared/complaint/danger-question';
import { FILING_ANSWERS, type FilingAnswer, RELATIONS, type Relation } from '@yingsheng/shared/complaint/on-behalf';
import {
  CLOSE_REASONS,
  type CloseReason,
  COMPLAINT_STATUSES,
  type ComplaintStatus,
} from '@yingsheng/shared/complaint/status';
import { HAZARDS, type Hazard, URGENCIES, type Urgency } from '@yingsheng/shared/complaint/urgency';
import { COMPLAINT_ACTIONS, type ComplaintAction } from '@yingsheng/shared/complaint/workflow';
import { APPEAL_VERDICTS, type AppealVerdict } from '@yingsheng/shared/follow-up/appeal';
import {
  CALL_REASONS,
  type CallReason,
  FOLLOW_UP_OUTCOMES,
  type FollowUpOutcome,
} from '@yingsheng/shared/follow-up/call';
import { LADDER_ROLES, type LadderRole } from '@yingsheng/shared/sla/ladder';
import { CLOCK_KINDS, CLOCK_OUTCOMES, type ClockKind, type ClockOutcome } from '@yingsheng/shared/sla/policy';
import {
  SPENDING_KINDS,
  SPENDING_STATUSES,
  type SpendingKind,
  type SpendingStatus,
} from '@yingsheng/shared/spending/authority';
import {
  WORK_ORDER_KINDS,
  WORK_ORDER_STATUSES,
  type WorkOrderKind,
  type WorkOrderStatus,
} from '@yingsheng/shared/work-order/status';
import { SUSPENSION_REASON_KINDS, type SuspensionReasonKind } from '@yingsheng/shared/work-order/suspension';

/** How instants and texts that may be missing are described, here and by the areas above. */
export const INSTANT = { type: String, format: 'date-time' } as const;
export const MAYBE_INSTANT = { ...INSTANT, nullable: true } as const;
export const MAYBE_TEXT = { type: String, nullable: true } as const;
/** Money. */
export const FEN = { type: 'integer', description: '单位：分' } as const;

export class PersonBriefDto implements PersonBrief {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
  @ApiProperty(MAYBE_TEXT) departmentName: string | null;
  @ApiProperty({ ...MAYBE_TEXT, description: '工作电话' }) phone: string | null;
}

export class ClockViewDto implements ClockView {
  @ApiProperty() id: string;
  @ApiProperty({ enum: CLOCK_KINDS }) kind: ClockKind;
  @ApiProperty(INSTANT) startedAt: string;
  @ApiProperty(INSTANT) warnAt: string;
  @ApiProperty(INSTANT) dueAt: string;
  @ApiProperty(MAYBE_INSTANT) endedAt: string | null;
  @ApiProperty({ enum: CLOCK_OUTCOMES, nullable: true }) outcome: ClockOutcome | null;
}

export class PromisedClockDto extends ClockViewDto implements PromisedClockView {
  @ApiProperty({ description: '算到了节假日安排尚未公布的年份' }) isBeyondCalendar: boolean;
}

class EscalatedToDto implements EscalatedTo {
  @ApiProperty({ enum: LADDER_ROLES }) role: LadderRole;
  @ApiProperty({ type: PersonBriefDto }) person: PersonBrief;
}

class InChargeDto implements InCharge {
  @ApiProperty({ example: '已派给' }) label: string;
  @ApiProperty({ example: '李建国' }) text: string;
  @ApiProperty({ type: PersonBriefDto, nullable: true }) person: PersonBrief | null;
}

export class ComplaintHeaderDto implements ComplaintHeader {
  @ApiProperty() statusText: string;
  @ApiProperty({ type: PersonBriefDto }) firstContactOwner: PersonBrief;
  @ApiProperty({ type: PersonBriefDto, nullable: true }) handler: PersonBrief | null;
  @ApiProperty({ type: InChargeDto, description: '谁在办，卡片、列表和详情同一个说法' }) inCharge: InCharge;
  @ApiProperty({ type: PersonBriefDto, nullable: true, description: '邻里纠纷、服务态度类按规定介入的负责人' })
  joinedLead: PersonBrief | null;
  @ApiProperty({ type: PersonBriefDto, nullable: true, description: '现在轮到谁' }) ballHolder: PersonBrief | null;
  @ApiProperty({ example: '已派给李建国，等待接单' }) nextStep: string;
  @ApiProperty(MAYBE_INSTANT) expectedAt: string | null;
  @ApiProperty({ enum: EXPECTED_KINDS, nullable: true }) expectedKind: ExpectedKind | null;
  @ApiProperty({ ...MAYBE_INSTANT, description: '最迟到场；已有人到场或没有承诺到场，为 null' }) arrivalDueAt:
    | string
    | null;
  @ApiProperty() etaMovedCount: number;
  @ApiProperty(MAYBE_TEXT) etaMovedReason: string | null;
  @ApiProperty({ ...MAYBE_INSTANT, description: '改期之前告诉业主的时间' }) etaMovedFrom: string | null;
  @ApiProperty(MAYBE_INSTANT) nextUpdateDueAt: string | null;
  @ApiProperty({ type: EscalatedToDto, nullable: true, description: '已上报给谁' }) escalatedTo: EscalatedTo | null;
}

export class MediaViewDto implements MediaView {
  @ApiProperty() id: string;
  @ApiProperty({ enum: ['image', 'video'] }) kind: 'image' | 'video';
  @ApiProperty({ enum: MEDIA_PURPOSES }) purpose: MediaPurpose;
  @ApiProperty({ description: '为当前用户签名，会过期' }) url: string;
  @ApiProperty(MAYBE_TEXT) thumbnailUrl: string | null;
  @ApiProperty() bytes: number;
  @ApiProperty({ enum: MEDIA_HOLDS, nullable: true, description: '内容审核：别人暂时看不到' }) hold: MediaHold | null;
  @ApiProperty(INSTANT) uploadedAt: string;
}

export class TimelineEntryDto implements TimelineEntryView {
  @ApiProperty() id: string;
  @ApiProperty() sequence: number;
  @ApiProperty() action: string;
  @ApiProperty({ example: '李建国已到场' }) title: string;
  @ApiProperty(MAYBE_TEXT) body: string | null;
  @ApiProperty() actorName: string;
  @ApiProperty(INSTANT) occurredAt: string;
  @ApiProperty({ ...MAYBE_INSTANT, description: '没有信号时先做后传：手机自称的时间' }) claimedAt: string | null;
  @ApiProperty({ ...MAYBE_TEXT, description: '为什么没有按手机说的时间算' }) claimDoubt: string | null;
  @ApiProperty({ type: [MediaViewDto] }) media: MediaView[];
  @ApiProperty() isVisibleToResident: boolean;
}

export class TransferViewDto implements TransferView {
  @ApiProperty({ type: PersonBriefDto }) from: PersonBrief;
  @ApiProperty({ type: PersonBriefDto }) to: PersonBrief;
  @ApiProperty() toDepartmentName: string;
  @ApiProperty() reason: string;
  @ApiProperty(INSTANT) proposedAt: string;
}

export class SuspensionViewDto implements SuspensionView {
  @ApiProperty() isApproved: boolean;
  @ApiProperty({ enum: SUSPENSION_REASON_KINDS }) reasonKind: SuspensionReasonKind;
  @ApiProperty() reason: string;
  @ApiProperty(INSTANT) expectedReturnAt: string;
  @ApiProperty({ type: PersonBriefDto }) requestedBy: PersonBrief;
  @ApiProperty({ type: PersonBriefDto, description: '等谁批；批准后为谁批的' }) approver: PersonBrief;
}

export class HandViewDto implements HandView {
  @ApiProperty() name: string;
  @ApiProperty(MAYBE_TEXT) departmentName: string | null;
  @ApiProperty(INSTANT) from: string;
  @ApiProperty({ ...MAYBE_INSTANT, description: '还在手上为 null' }) until: string | null;
  @ApiProperty({ description: '接了单；否则只是派给过' }) hasTaken: boolean;
  @ApiProperty({ ...MAYBE_TEXT, description: '为什么换人' }) whyMoved: string | null;
}

export class WorkOrderBriefDto implements WorkOrderBrief {
  @ApiProperty() id: string;
  @ApiProperty({ enum: WORK_ORDER_KINDS }) kind: WorkOrderKind;
  @ApiProperty() departmentName: string;
  @ApiProperty({ enum: WORK_ORDER_STATUSES }) status: WorkOrderStatus;
  @ApiProperty({ type: PersonBriefDto, nullable: true }) handler: PersonBrief | null;
  @ApiProperty({ type: SuspensionViewDto, nullable: true }) suspension: SuspensionView | null;
  @ApiProperty({ type: TransferViewDto, nullable: true }) transfer: TransferView | null;
  @ApiProperty({ type: [HandViewDto], description: '经手人，先后为序；仅员工可见' }) hands: HandView[];
}

export class LastNoteDto {
  @ApiProperty() text: string;
  @ApiProperty(INSTANT) at: string;
}

export class CoHandlingViewDto implements CoHandlingView {
  @ApiProperty() workOrderId: string;
  @ApiProperty() departmentName: string;
  @ApiProperty({ description: '请这个部门做什么' }) task: string;
  @ApiProperty({ enum: WORK_ORDER_STATUSES }) status: WorkOrderStatus;
  @ApiProperty({ type: PersonBriefDto, nullable: true, description: '在办的人，或正等其接单的人' })
  person: PersonBrief | null;
  @ApiProperty() askedBy: string;
  @ApiProperty(MAYBE_INSTANT) dueAt: string | null;
  @ApiProperty({ type: LastNoteDto, nullable: true }) lastNote: LastNoteDto | null;
  @ApiProperty({ description: '请协办的一方可以取消' }) isCancellable: boolean;
  @ApiProperty() version: number;
}

export class SpendingViewDto implements SpendingView {
  @ApiProperty() id: string;
  @ApiProperty({ enum: SPENDING_KINDS }) kind: SpendingKind;
  @ApiProperty(FEN) amountFen: number;
  @ApiProperty() note: string;
  @ApiProperty({ enum: SPENDING_STATUSES }) status: SpendingStatus;
  @ApiProperty({ type: PersonBriefDto }) requestedBy: PersonBrief;
  @ApiProperty(INSTANT) requestedAt: string;
  @ApiProperty({ type: PersonBriefDto, nullable: true }) approver: PersonBrief | null;
  @ApiProperty({ type: PersonBriefDto, nullable: true }) decidedBy: PersonBrief | null;
  @ApiProperty(MAYBE_INSTANT) decidedAt: string | null;
  @ApiProperty(MAYBE_TEXT) decisionReason: string | null;
  @ApiProperty(MAYBE_INSTANT) dueAt: string | null;
  @ApiProperty({ enum: COMPLAINT_ACTIONS, isArray: true }) allowedActions: ComplaintAction[];
}

export class AuthorityViewDto implements AuthorityView {
  @ApiProperty({ enum: SPENDING_KINDS }) kind: SpendingKind;
  @ApiProperty(FEN) limitFen: number;
  @ApiProperty({ ...FEN, description: '这件反映已花和待批的，单位：分' }) spentFen: number;
  @ApiProperty(FEN) remainingFen: number;
}

export class HandoverDto implements HandoverView {
  @ApiProperty({ type: PersonBriefDto }) from: PersonBrief;
  @ApiProperty({ type: PersonBriefDto }) to: PersonBrief;
  @ApiProperty() reason: string;
  @ApiProperty(INSTANT) proposedAt: string;
  @ApiProperty({ type: ClockViewDto, nullable: true, description: '对方最迟何时答复' }) clock: ClockView | null;
}

export class ComplaintSummaryDto implements ComplaintSummary {
  @ApiProperty() id: string;
  @ApiProperty({ example: 'YS-261123-0042' }) number: string;
  @ApiProperty() title: string;
  @ApiProperty({ enum: COMPLAINT_STATUSES }) status: ComplaintStatus;
  @ApiProperty({ enum: CLOSE_REASONS, nullable: true }) closeReason: CloseReason | null;
  @ApiProperty({ enum: CATEGORY_CODES }) category: CategoryCode;
  @ApiProperty({ enum: URGENCIES }) urgency: Urgency;
  @ApiProperty() estateId: string;
  @ApiProperty() estateName: string;
  @ApiProperty() placeText: string;
  @ApiProperty(INSTANT) submittedAt: string;
  @ApiProperty({ type: ComplaintHeaderDto }) header: ComplaintHeader;
  @ApiProperty({ type: ClockViewDto, nullable: true }) nextClock: ClockView | null;
  @ApiProperty() isOverdue: boolean;
  @ApiProperty({ type: HandoverDto, nullable: true }) handover: HandoverView | null;
  @ApiProperty() reopenCount: number;
  @ApiProperty({ description: '别人写的、这个人还没看的留言' }) unreadCount: number;
  @ApiProperty({ type: Number, nullable: true, description: '反映的户数；反映人看到 null' }) householdCount:
    | number
    | null;
  @ApiProperty({ enum: COMPLAINT_ACTIONS, isArray: true, description: '这个人现在能做什么' })
  allowedActions: ComplaintAction[];
  @ApiProperty({ description: '待核实是不是险情；反映人看到 false' }) isToVerify: boolean;
  @ApiProperty({ enum: ['byYou', 'forYou'], nullable: true, description: '替人反映：是我代报的，或是替我报的' })
  filing: 'byYou' | 'forYou' | null;
  @ApiProperty() version: number;
}

export class UnreadMessagesDto implements UnreadMessages {
  @ApiProperty({ description: '自己反映的' }) own: number;
  @ApiProperty({ description: '自己负责的' }) owned: number;
  @ApiProperty({ description: '自己手上的' }) worked: number;
}

export class ComplaintPageDto implements Page<ComplaintSummary> {
  @ApiProperty({ type: [ComplaintSummaryDto] }) items: ComplaintSummary[];
  @ApiProperty({ ...MAYBE_TEXT, description: '下一页的 cursor；没有下一页为 null' }) nextCursor: string | null;
}

export class ComplaintCountDto implements ComplaintCount {
  @ApiProperty() total: number;
}

export class ReporterDto {
  @ApiProperty() name: string;
  @ApiProperty(MAYBE_TEXT) phoneMasked: string | null;
}

class PersonToDialDto implements PersonToDial {
  @ApiProperty() name: string;
  @ApiProperty() phone: string;
}

class ConsentDto {
  @ApiProperty() text: string;
  @ApiProperty(INSTANT) givenAt: string;
}

class FilingAnswerDto {
  @ApiProperty({ enum: FILING_ANSWERS }) kind: FilingAnswer;
  @ApiProperty(INSTANT) at: string;
}

export class OnBehalfOfDto implements OnBehalfOfView {
  @ApiProperty({ ...MAYBE_TEXT, description: '代报人写的姓名' }) name: string | null;
  @ApiProperty(MAYBE_TEXT) phoneMasked: string | null;
  @ApiProperty({ enum: RELATIONS, nullable: true, description: '代报人是本人的什么人' }) relation: Relation | null;
  @ApiProperty() filedBy: string;
  @ApiProperty({ type: ConsentDto, nullable: true, description: '险情不等同意，为 null' }) consent: ConsentDto | null;
  @ApiProperty({ type: FilingAnswerDto, nullable: true }) answer: FilingAnswerDto | null;
  @ApiProperty({ description: '本人绑定了这一户，已告知；只有员工看得到' }) isTold: boolean;
}

export class AnsweredFilingDto implements AnsweredFiling {
  @ApiProperty() number: string;
  @ApiProperty(MAYBE_TEXT) name: string | null;
  @ApiProperty() text: string;
  @ApiProperty(INSTANT) submittedAt: string;
  @ApiProperty({ enum: FILING_ANSWERS }) answer: FilingAnswer;
  @ApiProperty(INSTANT) answeredAt: string;
}

export class SafetyAdviceDto implements SafetyAdvice {
  @ApiProperty({ enum: HAZARDS, nullable: true, description: 'null：说不准是哪一种' }) hazard: Hazard | null;
  @ApiProperty() title: string;
  @ApiProperty({ type: [String] }) steps: string[];
  @ApiProperty({ type: [String] }) phones: string[];
}

export class RatingDto {
  @ApiProperty() speed: number;
  @ApiProperty() attitude: number;
  @ApiProperty() quality: number;
  @ApiProperty(MAYBE_TEXT) comment: string | null;
}

export class TriageDto {
  @ApiProperty() confidence: number;
  @ApiProperty({ type: [String] }) decidingWords: string[];
}

export class DangerCheckDto implements DangerCheckView {
  @ApiProperty({ minimum: 0, maximum: 1, description: '登记时研判的险情概率' }) probability: number;
  @ApiProperty({ enum: HAZARDS, nullable: true }) hazard: Hazard | null;
  @ApiProperty({ enum: DANGER_ANSWERS, nullable: true, description: 'null：没有人答' }) answer: DangerAnswer | null;
  @ApiProperty({ type: [String], description: '打电话核实时问什么' }) questions: string[];
  @ApiProperty({ type: ClockViewDto, nullable: true, description: '还要核实的：五分钟的时钟' })
  clock: ClockViewDto | null;
}

export class DeclineProposalDto {
  @ApiProperty() proposedBy: string;
  @ApiProperty() reason: string;
  @ApiProperty() ruleText: string;
  @ApiProperty() whereToGo: string;
}

export class AccusedDto implements AccusedView {
  @ApiProperty() personId: string;
  @ApiProperty() name: string;
  @ApiProperty(MAYBE_TEXT) departmentName: string | null;
}

export class AppealViewDto implements AppealView {
  @ApiProperty() reason: string;
  @ApiProperty(INSTANT) filedAt: string;
  @ApiProperty({ type: PersonBriefDto, nullable: true, description: '由谁决定' }) arbiter: PersonBrief | null;
  @ApiProperty({ ...MAYBE_INSTANT, description: '最迟何时答复' }) dueAt: string | null;
  @ApiProperty({ enum: APPEAL_VERDICTS, nullable: true }) verdict: AppealVerdict | null;
  @ApiProperty({ ...MAYBE_TEXT, description: '结论的理由' }) answer: string | null;
  @ApiProperty(MAYBE_INSTANT) decidedAt: string | null;
}

class CallAttemptDto {
  @ApiProperty(INSTANT) at: string;
  @ApiProperty() by: string;
}

class FollowUpCallViewDto implements FollowUpCallView {
  @ApiProperty({ enum: CALL_REASONS, isArray: true }) reasons: CallReason[];
  @ApiProperty({ type: PersonBriefDto, nullable: true, description: '由谁回访' }) caller: PersonBrief | null;
  @ApiProperty(MAYBE_INSTANT) dueAt: string | null;
  @ApiProperty({ type: [CallAttemptDto], description: '没打通的' }) attempts: CallAttemptDto[];
  @ApiProperty({ enum: FOLLOW_UP_OUTCOMES, nullable: true }) outcome: FollowUpOutcome | null;
  @ApiProperty(MAYBE_TEXT) note: string | null;
  @ApiProperty({ type: [String], description: '话术；只给回访的人' }) script: string[];
  @ApiProperty({ ...MAYBE_TEXT, description: '完整号码；只给回访的人' }) phone: string | null;
}

class UrgeStateDto implements UrgeView {
  @ApiProperty() count: number;
  @ApiProperty({ ...MAYBE_TEXT, description: '最近一次催办时提醒了哪位首接责任人' }) toldName: string | null;
  @ApiProperty({ ...MAYBE_INSTANT, description: '什么时候可以再催' }) againAt: string | null;
  @ApiProperty({ description: '再催几次会继续上报' }) leftToEscalate: number;
}

export class SuggestedUpdateDto implements SuggestedUpdate {
  @ApiProperty() progress: string;
  @ApiProperty(MAYBE_TEXT) difficulty: string | null;
}

export class MapPinView implements MapPin {
  @ApiProperty() latitude: number;
  @ApiProperty() longitude: number;
}

export class MatterReferenceDto implements MatterReference {
  @ApiProperty() id: string;
  @ApiProperty() number: string;
}

class MergedStepDto {
  @ApiProperty() title: string;
  @ApiProperty(INSTANT) occurredAt: string;
}

class MergedIntoDto implements MergedIntoView {
  @ApiProperty({ ...MAYBE_TEXT, description: '看得到那一件的人才有' }) complaintId: string | null;
  @ApiProperty() number: string;
  @ApiProperty() statusText: string;
  @ApiProperty() isOpen: boolean;
  @ApiProperty(MAYBE_INSTANT) dueAt: string | null;
  @ApiProperty({ type: [MergedStepDto] }) steps: MergedStepDto[];
}

class JoinersWordsDto {
  @ApiProperty() text: string;
  @ApiProperty(INSTANT) saidAt: string;
}

export class TakenInDto implements TakenInView {
  @ApiProperty() complaintId: string;
  @ApiProperty() number: string;
  @ApiProperty({ description: '撤销并案时用' }) version: number;
  @ApiProperty() title: string;
  @ApiProperty() text: string;
  @ApiProperty() placeText: string;
  @ApiProperty(INSTANT) submittedAt: string;
  @ApiProperty({ type: [MediaViewDto] }) photos: MediaViewDto[];
  @ApiProperty({ type: [JoinersWordsDto] }) words: JoinersWordsDto[];
  @ApiProperty() mayOpen: boolean;
  @ApiProperty() mayUndo: boolean;
}

class PlaceAgainDto {
  @ApiPropertyOptional() householdId?: string;
  @ApiPropertyOptional() publicAreaId?: string;
  @ApiPropertyOptional() assetId?: string;
}

export class MergeCandidateDto implements MergeCandidate {
  @ApiProperty() id: string;
  @ApiProperty() number: string;
  @ApiProperty() year: number;
  @ApiProperty(INSTANT) submittedAt: string;
  @ApiProperty() title: string;
  @ApiProperty() placeText: string;
  @ApiProperty({ enum: COMPLAINT_STATUSES }) status: ComplaintStatus;
}

class PromiseCorrectionDto implements PromiseCorrectionView {
  @ApiProperty({ description: '这个人更正，可以放宽已经答应的时限' }) mayPutBack: boolean;
  @ApiProperty({ description: '同事更正过类别，正在走的时限比现在的类别短' }) isTighterThanClass: boolean;
}

export class ComplaintDetailDto extends ComplaintSummaryDto implements ComplaintDetail {
  @ApiProperty() text: string;
  @ApiProperty({ enum: HAZARDS, nullable: true, description: '险情是哪一种' }) hazard: Hazard | null;
  @ApiProperty({ type: PlaceAgainDto, nullable: true, description: '仅反映人可见，再反映时用' })
  placeAgain: PlaceAgainDto | null;
  @ApiProperty({ type: MatterReferenceDto, nullable: true, description: '接着哪一件；两件都能看到的人才有' })
  previous: MatterReferenceDto | null;
  @ApiProperty({ type: [MatterReferenceDto], description: '后来又反映的' }) followedBy: MatterReferenceDto[];
  @ApiProperty({ type: MergedIntoDto, nullable: true, description: '并到哪里去了；没有并案为 null' })
  mergedInto: MergedIntoDto | null;
  @ApiProperty({ type: [TakenInDto], description: '并进来的原话和照片；反映人看不到' }) takenIn: TakenInDto[];
  @ApiProperty({ type: MapPinView, nullable: true, description: '地图上的位置，GCJ-02' }) placePin: MapPinView | null;
  @ApiProperty({ enum: CHANNELS }) channel: Channel;
  @ApiProperty({ enum: DESIRED_OUTCOMES, isArray: true }) desiredOutcomes: DesiredOutcome[];
  @ApiProperty(MAYBE_TEXT) desiredOutcomeNote: string | null;
  @ApiProperty({ enum: CONTACT_PREFERENCES }) contactPreference: ContactPreference;
  @ApiProperty(MAYBE_TEXT) contactHours: string | null;
  @ApiProperty() isConfidential: boolean;
  @ApiProperty({ type: ReporterDto, nullable: true, description: '保密反映对经办人不显示' })
  reporter: ReporterDto | null;
  @ApiProperty({ description: '没有账号的，收不到消息' }) hasReporterAccount: boolean;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: '夜里写给业主的话到什么时候才提醒业主',
  })
  messagesRestUntil: string | null;
  @ApiProperty({ description: '可以要完整电话，看过有记录' }) isPhoneOnDemand: boolean;
  @ApiProperty({ type: [PersonToDialDto], description: '险情先打电话；只给受理和负责这件事的人' })
  dialFirst: PersonToDial[];
  @ApiProperty({ type: OnBehalfOfDto, nullable: true, description: '替谁反映的；不是代报的为 null' })
  onBehalfOf: OnBehalfOfDto | null;
  @ApiProperty() isMine: boolean;
  @ApiProperty({ type: [AccusedDto], description: '被投诉人，看不到这件反映' }) accused: AccusedView[];
  @ApiProperty({ ...MAYBE_TEXT, description: '不知道姓名时的描述' }) accusedText: string | null;
  @ApiProperty({ description: '描述里的人还没有核实' }) isAccusedUnconfirmed: boolean;
  @ApiProperty({ description: '待人工复核的话和照片；业主看到 0' }) contentToReviewCount: number;
  @ApiProperty({ type: [MediaViewDto] }) evidence: MediaView[];
  @ApiProperty({ type: [TimelineEntryDto] }) timeline: TimelineEntryView[];
  @ApiProperty({ type: [WorkOrderBriefDto] }) workOrders: WorkOrderBrief[];
  @ApiProperty({ type: [CoHandlingViewDto], description: '员工可见；业主为空' }) coHandlings: CoHandlingView[];
  @ApiProperty({ type: [PromisedClockDto] }) clocks: PromisedClockView[];
  @ApiProperty({ type: PromiseCorrectionDto, nullable: true, description: '更正类别时，时限能不能往后放；反映人没有' })
  promiseCorrection: PromiseCorrectionDto | null;
  @ApiProperty({ description: '红色预警期间提交，时限已延长一半' }) isLengthenedByWeather: boolean;
  @ApiProperty({ type: [SpendingViewDto], description: '员工可见；业主为空' }) spendings: SpendingView[];
  @ApiProperty({ type: [AuthorityViewDto], description: '看的人每类费用的授权余额' }) authorities: AuthorityView[];
  @ApiProperty({ type: UrgeStateDto }) urge: UrgeView;
  @ApiProperty(MAYBE_TEXT) outcome: string | null;
  @ApiProperty({ ...MAYBE_TEXT, description: '根因；处理完成之后才有' }) rootCause: string | null;
  @ApiProperty(MAYBE_INSTANT) resolvedAt: string | null;
  @ApiProperty(MAYBE_INSTANT) closedAt: string | null;
  @ApiProperty(MAYBE_INSTANT) confirmationDueAt: string | null;
  @ApiProperty(MAYBE_INSTANT) reopenUntil: string | null;
  @ApiProperty({ ...MAYBE_INSTANT, description: '评价截止' }) rateUntil: string | null;
  @ApiProperty({ type: AppealViewDto, nullable: true }) appeal: AppealView | null;
  @ApiProperty({ type: FollowUpCallViewDto, nullable: true, description: '员工可见；业主为空' })
  followUpCall: FollowUpCallView | null;
  @ApiProperty({ type: RatingDto, nullable: true }) rating: RatingDto | null;
  @ApiProperty({ type: SafetyAdviceDto, nullable: true }) safetyAdvice: SafetyAdvice | null;
  @ApiProperty({ type: SuggestedUpdateDto, nullable: true, description: '可以告知进展的人才有' })
  suggestedUpdate: SuggestedUpdate | null;
  @ApiProperty({ type: TriageDto, nullable: true, description: '类别是人选的或更正过的，为 null' })
  triage: TriageDto | null;
  @ApiProperty({ type: DangerCheckDto, nullable: true, description: '拿不准是不是险情时问了什么；反映人看到 null' })
  dangerCheck: DangerCheckDto | null;
  @ApiProperty({ type: DeclineProposalDto, nullable: true }) declineProposal: DeclineProposalDto | null;
}
