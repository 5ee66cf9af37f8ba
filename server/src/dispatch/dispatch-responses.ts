import { ApiProperty } from '@nestjs/swagger';
import type { DepartmentBrief } from '@yingsheng/shared/api/directory';
import type {
  Candidates,
  CandidateView,
  CoHandlingOptions,
  DispatchBoard,
  DispatchBoardOrder,
  DispatchBoardPerson,
  DispatchRuleBook,
  DispatchRuleView,
  DispatchTrial,
  OrderCounts,
  OrderPage,
  Receivers,
  UndispatchedRow,
} from '@yingsheng/shared/api/dispatch';
import {
  CATEGORY_CODES,
  CATEGORY_GROUPS,
  type CategoryCode,
  type CategoryGroup,
} from '@yingsheng/shared/complaint/category';
import { URGENCIES, type Urgency } from '@yingsheng/shared/complaint/urgency';
import { ORDER_FIGURE_LABEL } from '@yingsheng/shared/labels.zh';
import { ClockViewDto, INSTANT, MAYBE_INSTANT, MAYBE_TEXT, PersonBriefDto } from '../complaints/complaint-responses';
import { DepartmentView } from '../directory/directory.views';
import { DispatchRuleDto } from './dispatch-requests';
import { WorkOrderSummaryDto } from './work-order-responses';

class DispatchRuleViewDto extends DispatchRuleDto implements DispatchRuleView {
  @ApiProperty() id: string;
}

class DefaultRouteDto {
  @ApiProperty({ enum: CATEGORY_GROUPS }) categoryGroup: CategoryGroup;
  @ApiProperty() departmentName: string;
}

export class DispatchRuleBookDto implements DispatchRuleBook {
  @ApiProperty({ description: '每改一次加一；从没写过是 0' }) version: number;
  @ApiProperty(MAYBE_INSTANT) changedAt: string | null;
  @ApiProperty({ type: PersonBriefDto, nullable: true }) changedBy: PersonBriefDto | null;
  @ApiProperty({ type: [DispatchRuleViewDto] }) rules: DispatchRuleViewDto[];
  @ApiProperty({ type: [DefaultRouteDto], description: '没有规则符合时去哪' }) defaults: DefaultRouteDto[];
  @ApiProperty() mayEdit: boolean;
}

class ChosenPersonDto {
  @ApiProperty() personId: string;
  @ApiProperty() name: string;
}

export class DispatchTrialDto implements DispatchTrial {
  @ApiProperty({ type: Number, nullable: true, description: '生效的是第几条' }) matchedPosition: number | null;
  @ApiProperty() departmentName: string;
  @ApiProperty({ enum: CATEGORY_CODES, nullable: true }) requiredSkill: CategoryCode | null;
  @ApiProperty({ type: ChosenPersonDto, nullable: true }) chosen: ChosenPersonDto | null;
  @ApiProperty({ example: '当班、会电梯、负责这一栋、手上有空' }) why: string;
}

class CandidateDto implements CandidateView {
  @ApiProperty() personId: string;
  @ApiProperty() name: string;
  @ApiProperty() isOnDuty: boolean;
  @ApiProperty() openWorkOrderCount: number;
  @ApiProperty() loadCap: number;
  @ApiProperty({ type: [String] }) reasons: string[];
  @ApiProperty({ type: [String] }) warnings: string[];
  @ApiProperty({ ...MAYBE_TEXT, description: '不能派的原因' }) obstacle: string | null;
}

export class CandidatesDto implements Candidates {
  @ApiProperty() departmentId: string;
  @ApiProperty() departmentName: string;
  @ApiProperty({ example: '按派单规则第 2 条' }) routeText: string;
  @ApiProperty() isUsualDepartment: boolean;
  @ApiProperty() isForGrabs: boolean;
  @ApiProperty({ description: '危及安全的不能放入抢单池' }) isPoolAllowed: boolean;
  @ApiProperty() grabberCount: number;
  @ApiProperty({ type: [CandidateDto] }) candidates: CandidateDto[];
}

class AskableDepartmentDto {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
}

class CoHandlingLimitDto {
  @ApiProperty() minutes: number;
  @ApiProperty(INSTANT) dueAt: string;
  @ApiProperty({ description: '不另定就是这个' }) isUsual: boolean;
}

export class CoHandlingOptionsDto implements CoHandlingOptions {
  @ApiProperty({ type: [AskableDepartmentDto], description: '现在可以请的部门' }) departments: AskableDepartmentDto[];
  @ApiProperty({ ...MAYBE_TEXT, description: '下面的人属于哪个部门' }) departmentId: string | null;
  @ApiProperty({ type: [CandidateDto] }) candidates: CandidateDto[];
  @ApiProperty({ type: [CoHandlingLimitDto], description: '可以请他们多久做完' }) limits: CoHandlingLimitDto[];
}

export class ReceiversDto implements Receivers {
  @ApiProperty() departmentId: string;
  @ApiProperty({ type: [DepartmentView] }) departments: DepartmentBrief[];
  @ApiProperty({ type: [CandidateDto] }) candidates: CandidateDto[];
}

class UndispatchedRowDto implements UndispatchedRow {
  @ApiProperty() complaintId: string;
  @ApiProperty({ example: 'YS-261123-0042' }) complaintNumber: string;
  @ApiProperty({ enum: CATEGORY_CODES }) category: CategoryCode;
  @ApiProperty({ enum: URGENCIES }) urgency: Urgency;
  @ApiProperty() placeText: string;
  @ApiProperty() title: string;
  @ApiProperty({ description: '反映的户数' }) householdCount: number;
  @ApiProperty({ type: ClockViewDto, nullable: true }) nextClock: ClockViewDto | null;
  @ApiProperty() mayDispatch: boolean;
  @ApiProperty() version: number;
}

class DispatchBoardOrderDto extends WorkOrderSummaryDto implements DispatchBoardOrder {
  @ApiProperty() departmentId: string;
  @ApiProperty(MAYBE_TEXT) whyChosen: string | null;
}

class DispatchBoardPersonDto implements DispatchBoardPerson {
  @ApiProperty() personId: string;
  @ApiProperty() name: string;
  @ApiProperty() isOnDuty: boolean;
  @ApiProperty({ ...MAYBE_INSTANT, description: '请假到何时' }) absentUntil: string | null;
  @ApiProperty() openWorkOrderCount: number;
  @ApiProperty() loadCap: number;
  @ApiProperty() mayEditLoadCap: boolean;
}

class DispatchBoardDepartmentDto {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: [DispatchBoardPersonDto] }) people: DispatchBoardPersonDto[];
}

class OrderCountsDto implements OrderCounts {
  @ApiProperty() departmentId: string;
  @ApiProperty({ description: ORDER_FIGURE_LABEL.carried }) carried: number;
  @ApiProperty({ description: ORDER_FIGURE_LABEL.offered }) offered: number;
  @ApiProperty({ description: ORDER_FIGURE_LABEL.pool }) pool: number;
  @ApiProperty({ description: ORDER_FIGURE_LABEL.returned }) returned: number;
}

export class OrderPageDto implements OrderPage {
  @ApiProperty({ type: [DispatchBoardOrderDto] }) items: DispatchBoardOrderDto[];
  @ApiProperty(MAYBE_TEXT) nextCursor: string | null;
  @ApiProperty({ description: '一共多少单，不只这一页' }) total: number;
}

export class DispatchBoardDto implements DispatchBoard {
  @ApiProperty(INSTANT) now: string;
  @ApiProperty({ type: [UndispatchedRowDto] }) undispatched: UndispatchedRowDto[];
  @ApiProperty() undispatchedCount: number;
  @ApiProperty({ type: [DispatchBoardOrderDto] }) orders: DispatchBoardOrderDto[];
  @ApiProperty() orderCount: number;
  @ApiProperty({ type: [OrderCountsDto], description: '各部门一共多少，不只列出来的' }) orderCounts: OrderCountsDto[];
  @ApiProperty({ type: [DispatchBoardDepartmentDto] }) departments: DispatchBoardDepartmentDto[];
}
