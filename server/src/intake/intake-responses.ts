import { ApiProperty } from '@nestjs/swagger';
import type { PersonBrief } from '@yingsheng/shared/api/common';
import type { ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import type { PromiseView, SafetyAdvice, TriageSuggestion } from '@yingsheng/shared/api/triage';
import { CATEGORY_CODES, type CategoryCode } from '@yingsheng/shared/complaint/category';
import { COMPLAINT_STATUSES, type ComplaintStatus } from '@yingsheng/shared/complaint/status';
import { HAZARDS, type Hazard, URGENCIES, type Urgency } from '@yingsheng/shared/complaint/urgency';

export class PersonBriefDto implements PersonBrief {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) departmentName: string | null;
  @ApiProperty({ type: String, nullable: true, description: '工作电话' }) phone: string | null;
}

export class PromiseViewDto implements PromiseView {
  @ApiProperty() firstResponseMinutes: number;
  @ApiProperty({ type: Number, nullable: true }) onSiteMinutes: number | null;
  @ApiProperty() resolutionMinutes: number;
  @ApiProperty() isRoundTheClock: boolean;
}

export class SafetyAdviceDto implements SafetyAdvice {
  @ApiProperty({ enum: HAZARDS }) hazard: Hazard;
  @ApiProperty() title: string;
  @ApiProperty({ type: [String] }) steps: string[];
  @ApiProperty({ type: [String] }) phones: string[];
}

export class ComplaintReceiptDto implements ComplaintReceipt {
  @ApiProperty() id: string;
  @ApiProperty({ example: 'YS-1123-0042' }) number: string;
  @ApiProperty({ enum: COMPLAINT_STATUSES }) status: ComplaintStatus;
  @ApiProperty({ enum: CATEGORY_CODES }) category: CategoryCode;
  @ApiProperty({ enum: URGENCIES }) urgency: Urgency;
  @ApiProperty({ type: PersonBriefDto }) firstContactOwner: PersonBriefDto;
  @ApiProperty({ format: 'date-time' }) firstResponseDueAt: string;
  @ApiProperty({ type: PromiseViewDto }) promise: PromiseViewDto;
  @ApiProperty({ type: SafetyAdviceDto, nullable: true }) safetyAdvice: SafetyAdviceDto | null;
  @ApiProperty({ type: String, nullable: true }) urgencyNote: string | null;
}

export class TriageSuggestionDto implements TriageSuggestion {
  @ApiProperty({ enum: CATEGORY_CODES }) category: CategoryCode;
  @ApiProperty({ enum: URGENCIES }) urgency: Urgency;
  @ApiProperty({ minimum: 0, maximum: 1 }) confidence: number;
  @ApiProperty({ type: [String] }) decidingWords: string[];
  @ApiProperty({ type: SafetyAdviceDto, nullable: true }) safetyAdvice: SafetyAdviceDto | null;
  @ApiProperty({ type: PromiseViewDto }) promise: PromiseViewDto;
}
