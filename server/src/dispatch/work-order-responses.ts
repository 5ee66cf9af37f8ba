import { ApiProperty } from '@nestjs/swagger';
import type { PersonBrief } from '@yingsheng/shared/api/common';
import type { ClockView, TimelineEntryView } from '@yingsheng/shared/api/complaint';
import { MEDIA_PURPOSES, type MediaPurpose, type MediaView } from '@yingsheng/shared/api/media';
import {
  type PlaceHistoryRow,
  WORK_ORDER_TABS,
  type WorkOrderDetail,
  type WorkOrderInbox,
  type WorkOrderSummary,
  type WorkOrderTab,
} from '@yingsheng/shared/api/work-order';
import { CATEGORY_CODES, type CategoryCode } from '@yingsheng/shared/complaint/category';
import { COMPLAINT_STATUSES, type ComplaintStatus } from '@yingsheng/shared/complaint/status';
import { URGENCIES, type Urgency } from '@yingsheng/shared/complaint/urgency';
import { COMPLAINT_ACTIONS, type ComplaintAction } from '@yingsheng/shared/complaint/workflow';
import { CLOCK_KINDS, CLOCK_OUTCOMES, type ClockKind, type ClockOutcome } from '@yingsheng/shared/sla/policy';
import {
  WORK_ORDER_KINDS,
  WORK_ORDER_STATUSES,
  type WorkOrderKind,
  type WorkOrderStatus,
} from '@yingsheng/shared/work-order/status';
import { WORK_ORDER_ACTIONS, type WorkOrderAction } from '@yingsheng/shared/work-order/workflow';

const INSTANT = { type: String, format: 'date-time' } as const;
const MAYBE_INSTANT = { ...INSTANT, nullable: true } as const;
const MAYBE_TEXT = { type: String, nullable: true } as const;

export class WorkOrderClockDto implements ClockView {
  @ApiProperty() id: string;
  @ApiProperty({ enum: CLOCK_KINDS }) kind: ClockKind;
  @ApiProperty(INSTANT) startedAt: string;
  @ApiProperty(INSTANT) warnAt: string;
  @ApiProperty(INSTANT) dueAt: string;
  @ApiProperty(MAYBE_INSTANT) endedAt: string | null;
  @ApiProperty({ enum: CLOCK_OUTCOMES, nullable: true }) outcome: ClockOutcome | null;
}

export class ColleagueDto implements PersonBrief {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
  @ApiProperty(MAYBE_TEXT) departmentName: string | null;
  @ApiProperty({ ...MAYBE_TEXT, description: '工作电话' }) phone: string | null;
}

export class WorkOrderMediaDto implements MediaView {
  @ApiProperty() id: string;
  @ApiProperty({ enum: ['image', 'video'] }) kind: 'image' | 'video';
  @ApiProperty({ enum: MEDIA_PURPOSES }) purpose: MediaPurpose;
  @ApiProperty({ description: '为当前用户签名,会过期' }) url: string;
  @ApiProperty(MAYBE_TEXT) thumbnailUrl: string | null;
  @ApiProperty() bytes: number;
  @ApiProperty(INSTANT) uploadedAt: string;
}

export class WorkOrderTimelineEntryDto implements TimelineEntryView {
  @ApiProperty() id: string;
  @ApiProperty() sequence: number;
  @ApiProperty() action: string;
  @ApiProperty() title: string;
  @ApiProperty(MAYBE_TEXT) body: string | null;
  @ApiProperty() actorName: string;
  @ApiProperty(INSTANT) occurredAt: string;
  @ApiProperty({ type: [WorkOrderMediaDto] }) media: WorkOrderMediaDto[];
  @ApiProperty() isVisibleToResident: boolean;
}

export class WorkOrderSummaryDto implements WorkOrderSummary {
  @ApiProperty() id: string;
  @ApiProperty() complaintId: string;
  @ApiProperty({ example: 'YS-1123-0042' }) complaintNumber: string;
  @ApiProperty({ enum: WORK_ORDER_KINDS }) kind: WorkOrderKind;
  @ApiProperty({ enum: WORK_ORDER_STATUSES }) status: WorkOrderStatus;
  @ApiProperty({ enum: CATEGORY_CODES }) category: CategoryCode;
  @ApiProperty({ enum: URGENCIES }) urgency: Urgency;
  @ApiProperty({ example: '3 栋 2 单元 1201' }) placeText: string;
  @ApiProperty() title: string;
  @ApiProperty() departmentName: string;
  @ApiProperty() leadDepartmentName: string;
  @ApiProperty({ type: WorkOrderClockDto, nullable: true }) nextClock: WorkOrderClockDto | null;
  @ApiProperty(MAYBE_INSTANT) nextUpdateDueAt: string | null;
  @ApiProperty({ description: '90 天内同一处同类问题的次数,含本次' }) recurrenceCount: number;
  @ApiProperty({ description: '业主反馈没修好、重新打开的次数' }) reopenCount: number;
  @ApiProperty({ enum: WORK_ORDER_ACTIONS, isArray: true }) allowedActions: WorkOrderAction[];
  @ApiProperty() version: number;
}

export class WorkOrderCountsDto implements Record<WorkOrderTab, number> {
  @ApiProperty() offered: number;
  @ApiProperty() active: number;
  @ApiProperty() suspended: number;
  @ApiProperty() grabbable: number;
  @ApiProperty() done: number;
}

export class WorkOrderInboxDto implements WorkOrderInbox {
  @ApiProperty({ type: [WorkOrderSummaryDto] }) items: WorkOrderSummaryDto[];
  @ApiProperty(MAYBE_TEXT) nextCursor: string | null;
  @ApiProperty({ type: WorkOrderCountsDto, description: WORK_ORDER_TABS.join(', ') }) counts: WorkOrderCountsDto;
}

export class PlaceHistoryRowDto implements PlaceHistoryRow {
  @ApiProperty() complaintId: string;
  @ApiProperty() number: string;
  @ApiProperty(INSTANT) occurredAt: string;
  @ApiProperty() text: string;
  @ApiProperty({ description: '90 天内同一处同一类,计入重复次数' }) isSameMatter: boolean;
}

export class AtTheDoorDto {
  @ApiProperty() name: string;
  @ApiProperty(MAYBE_TEXT) phone: string | null;
}

export class WorkOrderDetailDto extends WorkOrderSummaryDto implements WorkOrderDetail {
  @ApiProperty() complaintText: string;
  @ApiProperty({ enum: COMPLAINT_STATUSES }) complaintStatus: ComplaintStatus;
  @ApiProperty() complaintVersion: number;
  @ApiProperty({ enum: COMPLAINT_ACTIONS, isArray: true }) complaintActions: ComplaintAction[];
  @ApiProperty() desiredOutcomeText: string;
  @ApiProperty() contactText: string;
  @ApiProperty({ type: AtTheDoorDto, nullable: true }) reporter: AtTheDoorDto | null;
  @ApiProperty({ type: ColleagueDto }) firstContactOwner: ColleagueDto;
  @ApiProperty({ type: ColleagueDto, nullable: true }) handler: ColleagueDto | null;
  @ApiProperty({ type: ColleagueDto, nullable: true }) offeree: ColleagueDto | null;
  @ApiProperty(MAYBE_INSTANT) acceptedAt: string | null;
  @ApiProperty(MAYBE_INSTANT) arrivedAt: string | null;
  @ApiProperty(MAYBE_INSTANT) doneAt: string | null;
  @ApiProperty(MAYBE_INSTANT) expectedAt: string | null;
  @ApiProperty() bounceCount: number;
  @ApiProperty({ type: [WorkOrderMediaDto] }) evidence: WorkOrderMediaDto[];
  @ApiProperty({ type: [WorkOrderMediaDto] }) before: WorkOrderMediaDto[];
  @ApiProperty({ type: [WorkOrderMediaDto] }) after: WorkOrderMediaDto[];
  @ApiProperty({ type: [PlaceHistoryRowDto] }) placeHistory: PlaceHistoryRowDto[];
  @ApiProperty() isRootCauseRequired: boolean;
  @ApiProperty() isAfterPhotoRequired: boolean;
  @ApiProperty({ type: [WorkOrderClockDto] }) clocks: WorkOrderClockDto[];
  @ApiProperty({ type: [WorkOrderTimelineEntryDto] }) timeline: WorkOrderTimelineEntryDto[];
}
