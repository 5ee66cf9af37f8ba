import { ApiProperty } from '@nestjs/swagger';
import type { ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import type { DangerJudgement, PromiseView, TriageSuggestion } from '@yingsheng/shared/api/triage';
import { CATEGORY_CODES, type CategoryCode } from '@yingsheng/shared/complaint/category';
import { COMPLAINT_STATUSES, type ComplaintStatus } from '@yingsheng/shared/complaint/status';
import { HAZARDS, type Hazard, URGENCIES, type Urgency } from '@yingsheng/shared/complaint/urgency';
import { INSTANT, MAYBE_INSTANT, PersonBriefDto, SafetyAdviceDto } from '../complaints/complaint-responses';

export class PromiseViewDto implements PromiseView {
  @ApiProperty() firstResponseMinutes: number;
  @ApiProperty({ ...INSTANT, description: '按工作日历真正算到的时刻；还没提交的按现在提交来算' })
  firstResponseDueAt: string;
  @ApiProperty({ type: Number, nullable: true }) onSiteMinutes: number | null;
  @ApiProperty(MAYBE_INSTANT) onSiteDueAt: string | null;
  @ApiProperty() resolutionMinutes: number;
  @ApiProperty(INSTANT) resolutionDueAt: string;
  @ApiProperty() isRoundTheClock: boolean;
  @ApiProperty({ description: '红色预警期间，时限已延长一半' }) isLengthened: boolean;
}

export class ComplaintReceiptDto implements ComplaintReceipt {
  @ApiProperty() id: string;
  @ApiProperty({ example: 'YS-261123-0042' }) number: string;
  @ApiProperty({ enum: COMPLAINT_STATUSES }) status: ComplaintStatus;
  @ApiProperty({ enum: CATEGORY_CODES }) category: CategoryCode;
  @ApiProperty({ enum: URGENCIES }) urgency: Urgency;
  @ApiProperty({ type: PersonBriefDto }) firstContactOwner: PersonBriefDto;
  @ApiProperty({ format: 'date-time' }) firstResponseDueAt: string;
  @ApiProperty({ type: PromiseViewDto }) promise: PromiseViewDto;
  @ApiProperty({ description: '有时限算到了节假日安排尚未公布的年份' }) isBeyondCalendar: boolean;
  @ApiProperty({ type: SafetyAdviceDto, nullable: true }) safetyAdvice: SafetyAdviceDto | null;
  @ApiProperty({ type: String, nullable: true }) urgencyNote: string | null;
  @ApiProperty({ type: String, nullable: true, description: '哪些照片没能随求助送到' }) photosNote: string | null;
  @ApiProperty({ description: '我也是：已与选的那件一并处理' }) isJoined: boolean;
  @ApiProperty({ type: String, nullable: true, description: '选了“我也是”，为什么仍单独登记' }) joinNote: string | null;
}

export class DangerJudgementDto implements DangerJudgement {
  @ApiProperty({ enum: URGENCIES }) urgency: Urgency;
  @ApiProperty({ description: '拿不准是不是险情：提交前问一句' }) isUnsure: boolean;
  @ApiProperty({ enum: HAZARDS, nullable: true, description: '要是险情，最可能是哪一种' }) likelyHazard: Hazard | null;
  @ApiProperty({ type: [String] }) decidingWords: string[];
  @ApiProperty({ type: SafetyAdviceDto, nullable: true, description: '拿不准时也给' })
  safetyAdvice: SafetyAdviceDto | null;
}

export class TriageSuggestionDto extends DangerJudgementDto implements TriageSuggestion {
  @ApiProperty({ enum: CATEGORY_CODES }) category: CategoryCode;
  @ApiProperty({ minimum: 0, maximum: 1 }) confidence: number;
  @ApiProperty({ description: '研判拿不准，第二意见认为可能危险，才按险情提示；没有开启第二意见时总是 false' })
  isRaisedByOpinion: boolean;
  @ApiProperty({ type: PromiseViewDto }) promise: PromiseViewDto;
}
