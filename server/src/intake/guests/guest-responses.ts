import { ApiProperty, PickType } from '@nestjs/swagger';
import { EXPECTED_KINDS, type ExpectedKind } from '@yingsheng/shared/api/complaint';
import type { GuestMatter, GuestOffer, GuestReceipt, RecognisedReport } from '@yingsheng/shared/api/guest';
import { GUEST_ACTIONS, type GuestAction } from '@yingsheng/shared/complaint/guest';
import { COMPLAINT_STATUSES, type ComplaintStatus } from '@yingsheng/shared/complaint/status';
import { URGENCIES, type Urgency } from '@yingsheng/shared/complaint/urgency';
import {
  INSTANT,
  MAYBE_INSTANT,
  MAYBE_TEXT,
  MediaViewDto,
  SafetyAdviceDto,
  TimelineEntryDto,
} from '../../complaints/complaint-responses';
import { ComplaintReceiptDto } from '../intake-responses';

export class GuestReceiptDto
  extends PickType(ComplaintReceiptDto, [
    'number',
    'category',
    'urgency',
    'promise',
    'isBeyondCalendar',
    'safetyAdvice',
    'firstResponseDueAt',
  ])
  implements GuestReceipt
{
  @ApiProperty({ description: '10 位查询码，凭它看进展、补充、确认；只在这里给出，请本人记下' }) code: string;
  @ApiProperty({ description: '首接责任人' }) ownerName: string;
}

class GuestMergedIntoDto {
  @ApiProperty() number: string;
  @ApiProperty() statusText: string;
  @ApiProperty(MAYBE_INSTANT) dueAt: string | null;
}

export class GuestMatterDto implements GuestMatter {
  @ApiProperty() number: string;
  @ApiProperty() estateName: string;
  @ApiProperty() servicePhone: string;
  @ApiProperty() text: string;
  @ApiProperty() placeText: string;
  @ApiProperty({ enum: URGENCIES }) urgency: Urgency;
  @ApiProperty(INSTANT) submittedAt: string;
  @ApiProperty({ enum: COMPLAINT_STATUSES }) status: ComplaintStatus;
  @ApiProperty() statusText: string;
  @ApiProperty({ description: '首接责任人' }) ownerName: string;
  @ApiProperty() inChargeLabel: string;
  @ApiProperty() inChargeText: string;
  @ApiProperty() nextStep: string;
  @ApiProperty(MAYBE_INSTANT) expectedAt: string | null;
  @ApiProperty({ enum: EXPECTED_KINDS, nullable: true }) expectedKind: ExpectedKind | null;
  @ApiProperty({ ...MAYBE_INSTANT, description: '最迟到场；已有人到场或没有承诺到场，为 null' }) arrivalDueAt:
    | string
    | null;
  @ApiProperty() etaMovedCount: number;
  @ApiProperty(MAYBE_TEXT) etaMovedReason: string | null;
  @ApiProperty(MAYBE_TEXT) outcome: string | null;
  @ApiProperty({ type: GuestMergedIntoDto, nullable: true }) mergedInto: GuestMergedIntoDto | null;
  @ApiProperty({ type: SafetyAdviceDto, nullable: true }) safetyAdvice: SafetyAdviceDto | null;
  @ApiProperty({ type: [MediaViewDto], description: '自己传的照片；别人传的不凭查询码给看' }) evidence: MediaViewDto[];
  @ApiProperty({ type: [TimelineEntryDto] }) timeline: TimelineEntryDto[];
  @ApiProperty({ enum: GUEST_ACTIONS, isArray: true }) allowedActions: GuestAction[];
  @ApiProperty({ description: '已归到反映人本人名下，查询码只能看' }) isRecognised: boolean;
  @ApiProperty({ description: '留了能打通的电话' }) hasPhone: boolean;
  @ApiProperty() version: number;
}

export class GuestOfferDto implements GuestOffer {
  @ApiProperty() id: string;
  @ApiProperty() number: string;
  @ApiProperty() estateName: string;
  @ApiProperty() placeText: string;
  @ApiProperty() text: string;
  @ApiProperty(INSTANT) submittedAt: string;
}

export class RecognisedReportDto implements RecognisedReport {
  @ApiProperty() complaintId: string;
}
