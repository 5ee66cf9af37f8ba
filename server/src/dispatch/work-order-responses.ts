import { ApiProperty } from '@nestjs/swagger';
import type { SuggestedUpdate } from '@yingsheng/shared/api/complaint';
import {
  type Contribution,
  type LostOrderView,
  type PlaceHistoryRow,
  type PlaceHistoryView,
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
import { LOST_HOWS, type LostHow } from '@yingsheng/shared/work-order/lost';
import {
  WORK_ORDER_KINDS,
  WORK_ORDER_STATUSES,
  type WorkOrderKind,
  type WorkOrderStatus,
} from '@yingsheng/shared/work-order/status';
import { WORK_ORDER_ACTIONS, type WorkOrderAction } from '@yingsheng/shared/work-order/workflow';
import {
  AuthorityViewDto,
  ClockViewDto,
  CoHandlingViewDto,
  DangerCheckDto,
  HandViewDto,
  INSTANT,
  MAYBE_INSTANT,
  MAYBE_TEXT,
  MapPinView,
  MediaViewDto,
  PersonBriefDto,
  SpendingViewDto,
  SuggestedUpdateDto,
  SuspensionViewDto,
  TakenInDto,
  TimelineEntryDto,
  TransferViewDto,
} from '../complaints/complaint-responses';

export class WorkOrderSummaryDto implements WorkOrderSummary {
  @ApiProperty() id: string;
  @ApiProperty() complaintId: string;
  @ApiProperty({ example: 'YS-261123-0042' }) complaintNumber: string;
  @ApiProperty({ enum: WORK_ORDER_KINDS }) kind: WorkOrderKind;
  @ApiProperty({ enum: WORK_ORDER_STATUSES }) status: WorkOrderStatus;
  @ApiProperty({ enum: CATEGORY_CODES }) category: CategoryCode;
  @ApiProperty({ enum: URGENCIES }) urgency: Urgency;
  @ApiProperty() estateName: string;
  @ApiProperty({ example: '3 栋 2 单元 1201' }) placeText: string;
  @ApiProperty() title: string;
  @ApiProperty() departmentName: string;
  @ApiProperty() leadDepartmentName: string;
  @ApiProperty({ ...MAYBE_TEXT, description: '协办事项；牵头工单为 null' }) task: string | null;
  @ApiProperty({ type: ClockViewDto, nullable: true }) nextClock: ClockViewDto | null;
  @ApiProperty({ type: PersonBriefDto, nullable: true, description: '在谁手上，或请谁接' })
  holder: PersonBriefDto | null;
  @ApiProperty(MAYBE_INSTANT) nextUpdateDueAt: string | null;
  @ApiProperty({ description: '90 天内同一处同类问题的次数，含本次' }) recurrenceCount: number;
  @ApiProperty({ description: '别人写的、这个人还没看的留言' }) unreadCount: number;
  @ApiProperty({ description: '业主反馈没修好、重新打开的次数' }) reopenCount: number;
  @ApiProperty({ description: '反映的户数' }) householdCount: number;
  @ApiProperty({ description: '待核实是不是险情' }) isToVerify: boolean;
  @ApiProperty({ type: [String], description: '在抢单池里时，还有哪些当班同事能抢' }) alsoOpenTo: string[];
  @ApiProperty({ type: TransferViewDto, nullable: true, description: '想转给谁；待裁定时为建议的接手人' })
  transfer: TransferViewDto | null;
  @ApiProperty({ type: SuspensionViewDto, nullable: true }) suspension: SuspensionViewDto | null;
  @ApiProperty({ type: PersonBriefDto, nullable: true, description: '人在现场，请派回给谁' })
  backRequest: PersonBriefDto | null;
  @ApiProperty({ enum: WORK_ORDER_ACTIONS, isArray: true }) allowedActions: WorkOrderAction[];
  @ApiProperty() version: number;
}

export class WorkOrderCountsDto implements Record<WorkOrderTab, number> {
  @ApiProperty() offered: number;
  @ApiProperty() active: number;
  @ApiProperty() suspended: number;
  @ApiProperty() grabbable: number;
  @ApiProperty() done: number;
  @ApiProperty({ description: '前台看得到的全部' }) estate: number;
}

export class LostOrderDto implements LostOrderView {
  @ApiProperty() id: string;
  @ApiProperty() workOrderId: string;
  @ApiProperty() placeText: string;
  @ApiProperty() title: string;
  @ApiProperty({ enum: LOST_HOWS, description: '怎么离了手：超时未接、改派、裁定、取消、原来的师傅已按时接单、派回' })
  how: LostHow;
  @ApiProperty({ type: PersonBriefDto, nullable: true, description: '谁动的；系统按规则改派为 null' })
  by: PersonBriefDto | null;
  @ApiProperty({ type: PersonBriefDto, nullable: true, description: '到了谁手上' }) to: PersonBriefDto | null;
  @ApiProperty(MAYBE_TEXT) reason: string | null;
  @ApiProperty(INSTANT) lostAt: string;
  @ApiProperty() mayAskBack: boolean;
  @ApiProperty() isAskedBack: boolean;
  @ApiProperty({ description: '没有信号时记下的已交给这件事' }) hasContributed: boolean;
}

export class ContributionDto implements Contribution {
  @ApiProperty({ description: '交给了哪一件' }) complaintNumber: string;
  @ApiProperty({ type: PersonBriefDto, nullable: true, description: '工单现在在谁手上' })
  handler: PersonBriefDto | null;
  @ApiProperty({ description: '可以请派回' }) mayAskBack: boolean;
}

export class WorkOrderInboxDto implements WorkOrderInbox {
  @ApiProperty({ type: [WorkOrderSummaryDto] }) items: WorkOrderSummaryDto[];
  @ApiProperty(MAYBE_TEXT) nextCursor: string | null;
  @ApiProperty({ type: WorkOrderCountsDto, description: WORK_ORDER_TABS.join(', ') }) counts: WorkOrderCountsDto;
  @ApiProperty({ type: [LostOrderDto], description: '离了手、还没看过的' }) lost: LostOrderDto[];
}

export class PlaceHistoryRowDto implements PlaceHistoryRow {
  @ApiProperty() complaintId: string;
  @ApiProperty() number: string;
  @ApiProperty(INSTANT) occurredAt: string;
  @ApiProperty() text: string;
  @ApiProperty({ description: '90 天内同一处同一类，计入重复次数' }) isSameMatter: boolean;
}

export class PlaceHistoryDto implements PlaceHistoryView {
  @ApiProperty({ description: '90 天内这一处这一类是第几次，含这一次' }) recurrenceCount: number;
  @ApiProperty({ type: [PlaceHistoryRowDto] }) rows: PlaceHistoryRowDto[];
}

export class AtTheDoorDto {
  @ApiProperty() name: string;
  @ApiProperty(MAYBE_TEXT) phone: string | null;
}

class WhoseHomeDto {
  @ApiProperty(MAYBE_TEXT) name: string | null;
  @ApiProperty(MAYBE_TEXT) phone: string | null;
}

export class WorkOrderDetailDto extends WorkOrderSummaryDto implements WorkOrderDetail {
  @ApiProperty() complaintText: string;
  @ApiProperty({ type: [TakenInDto], description: '并进来的原话和照片' }) takenIn: TakenInDto[];
  @ApiProperty({ type: MapPinView, nullable: true, description: '地图上的位置，GCJ-02' }) placePin: MapPinView | null;
  @ApiProperty({ enum: COMPLAINT_STATUSES }) complaintStatus: ComplaintStatus;
  @ApiProperty() complaintVersion: number;
  @ApiProperty({ enum: COMPLAINT_ACTIONS, isArray: true }) complaintActions: ComplaintAction[];
  @ApiProperty({ type: DangerCheckDto, nullable: true, description: '拿不准是不是险情时问了什么' })
  dangerCheck: DangerCheckDto | null;
  @ApiProperty() desiredOutcomeText: string;
  @ApiProperty() contactText: string;
  @ApiProperty({ type: AtTheDoorDto, nullable: true }) reporter: AtTheDoorDto | null;
  @ApiProperty({ type: WhoseHomeDto, nullable: true, description: '替谁反映的；不是代报的为 null' })
  onBehalfOf: WhoseHomeDto | null;
  @ApiProperty({ type: PersonBriefDto }) firstContactOwner: PersonBriefDto;
  @ApiProperty({ type: PersonBriefDto, nullable: true }) handler: PersonBriefDto | null;
  @ApiProperty({ type: PersonBriefDto, nullable: true }) offeree: PersonBriefDto | null;
  @ApiProperty({ ...MAYBE_TEXT, description: '为什么派给这个人' }) whyChosen: string | null;
  @ApiProperty(MAYBE_INSTANT) acceptedAt: string | null;
  @ApiProperty(MAYBE_INSTANT) arrivedAt: string | null;
  @ApiProperty(MAYBE_INSTANT) doneAt: string | null;
  @ApiProperty(MAYBE_INSTANT) expectedAt: string | null;
  @ApiProperty({ type: SuggestedUpdateDto, nullable: true }) suggestedUpdate: SuggestedUpdate | null;
  @ApiProperty() bounceCount: number;
  @ApiProperty({ type: [MediaViewDto] }) evidence: MediaViewDto[];
  @ApiProperty({ type: [MediaViewDto] }) before: MediaViewDto[];
  @ApiProperty({ type: [MediaViewDto] }) after: MediaViewDto[];
  @ApiProperty({ type: [PlaceHistoryRowDto] }) placeHistory: PlaceHistoryRowDto[];
  @ApiProperty() isRootCauseRequired: boolean;
  @ApiProperty() isAfterPhotoRequired: boolean;
  @ApiProperty({ type: [CoHandlingViewDto] }) coHandlings: CoHandlingViewDto[];
  @ApiProperty({ type: [SpendingViewDto] }) spendings: SpendingViewDto[];
  @ApiProperty({ type: [AuthorityViewDto] }) authorities: AuthorityViewDto[];
  @ApiProperty({ type: [ClockViewDto] }) clocks: ClockViewDto[];
  @ApiProperty({ type: [TimelineEntryDto] }) timeline: TimelineEntryDto[];
  @ApiProperty({ type: [HandViewDto], description: '经手人，先后为序' }) hands: HandViewDto[];
  @ApiProperty({ description: '现在申请转派，要等裁定（项目经理；项目经理回避时依次由部门经理、品质部、管理员）' })
  isTransferForRuling: boolean;
  @ApiProperty({ ...INSTANT, description: '现在申请挂起，最晚的恢复时间' }) suspensionLatestAt: string;
  @ApiProperty({ description: '还能挂起几次' }) suspensionsLeft: number;
}
