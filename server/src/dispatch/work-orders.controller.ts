import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { WorkOrderDetail, WorkOrderInbox } from '@yingsheng/shared/api/work-order';
import { STAFF_ROLES } from '@yingsheng/shared/people/role';
import { CurrentViewer, Permit } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import { RepeatableActions } from '../platform/idempotency/repeatable-actions';
import { ArriveAtWorkOrder } from './arrive-at-work-order';
import { CancelWorkOrder } from './cancel-work-order';
import { CompleteWorkOrder } from './complete-work-order';
import { OfferWorkOrder } from './offer-work-order';
import { ReturnWorkOrder } from './return-work-order';
import { RuleOnWorkOrder } from './rule-on-work-order';
import { ShowWorkOrder } from './show-work-order';
import { TakeWorkOrder } from './take-work-order';
import { ListWorkOrders } from './work-order-inbox';
import {
  AcceptOrderDto,
  ArriveDto,
  CancelOrderDto,
  DoneDto,
  InboxQueryDto,
  OfferDto,
  ReturnOrderDto,
  RuleDto,
} from './work-order-requests';
import { WorkOrderDetailDto, WorkOrderInboxDto } from './work-order-responses';

@ApiTags('work-orders')
@Controller('work-orders')
@Permit(...STAFF_ROLES)
@RepeatableActions(ShowWorkOrder)
export class WorkOrdersController {
  constructor(
    private readonly listWorkOrders: ListWorkOrders,
    private readonly showWorkOrder: ShowWorkOrder,
    private readonly takeWorkOrder: TakeWorkOrder,
    private readonly returnWorkOrder: ReturnWorkOrder,
    private readonly arriveAtWorkOrder: ArriveAtWorkOrder,
    private readonly completeWorkOrder: CompleteWorkOrder,
    private readonly offerWorkOrder: OfferWorkOrder,
    private readonly cancelWorkOrder: CancelWorkOrder,
    private readonly ruleOnWorkOrder: RuleOnWorkOrder,
  ) {}

  @Get()
  @ApiOperation({ summary: '我的工单，按剩余时间排序；附上离了手、还没看过的' })
  @ApiOkResponse({ type: WorkOrderInboxDto })
  list(@CurrentViewer() viewer: Viewer, @Query() query: InboxQueryDto): Promise<WorkOrderInbox> {
    return this.listWorkOrders.execute(viewer, query);
  }

  @Get(':id')
  @ApiOperation({ summary: '工单详情' })
  @ApiOkResponse({ type: WorkOrderDetailDto })
  show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<WorkOrderDetail> {
    return this.showWorkOrder.execute(viewer, id);
  }

  @Post(':id/accept')
  @HttpCode(200)
  @ApiOperation({ summary: '接单；没有信号时接的附 claim，说得通就按接的时候算' })
  @ApiOkResponse({ type: WorkOrderDetailDto })
  accept(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() request: AcceptOrderDto,
  ): Promise<WorkOrderDetail> {
    return this.after(viewer, id, this.takeWorkOrder.execute(viewer, id, 'accept', request));
  }

  @Post(':id/grab')
  @HttpCode(200)
  @ApiOperation({ summary: '抢单' })
  @ApiOkResponse({ type: WorkOrderDetailDto })
  grab(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() request: AcceptOrderDto,
  ): Promise<WorkOrderDetail> {
    return this.after(viewer, id, this.takeWorkOrder.execute(viewer, id, 'grab', request));
  }

  @Post(':id/return')
  @HttpCode(200)
  @ApiOperation({ summary: '退回，写明原因' })
  @ApiOkResponse({ type: WorkOrderDetailDto })
  return(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() request: ReturnOrderDto,
  ): Promise<WorkOrderDetail> {
    return this.after(viewer, id, this.returnWorkOrder.execute(viewer, id, request));
  }

  @Post(':id/arrive')
  @HttpCode(200)
  @ApiOperation({ summary: '到场；没有信号时做的附 claim' })
  @ApiOkResponse({ type: WorkOrderDetailDto })
  arrive(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() request: ArriveDto,
  ): Promise<WorkOrderDetail> {
    return this.after(viewer, id, this.arriveAtWorkOrder.execute(viewer, id, request));
  }

  @Post(':id/done')
  @HttpCode(200)
  @ApiOperation({ summary: '完成，可同时办结；没有信号时做的附 claim' })
  @ApiOkResponse({ type: WorkOrderDetailDto })
  done(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Body() request: DoneDto): Promise<WorkOrderDetail> {
    return this.after(viewer, id, this.completeWorkOrder.execute(viewer, id, request));
  }

  @Post(':id/offer')
  @HttpCode(200)
  @ApiOperation({ summary: '改派' })
  @ApiOkResponse({ type: WorkOrderDetailDto })
  offer(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Body() request: OfferDto): Promise<WorkOrderDetail> {
    return this.after(viewer, id, this.offerWorkOrder.execute(viewer, id, request));
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @ApiOperation({ summary: '取消，写明原因' })
  @ApiOkResponse({ type: WorkOrderDetailDto })
  cancel(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() request: CancelOrderDto,
  ): Promise<WorkOrderDetail> {
    return this.after(viewer, id, this.cancelWorkOrder.execute(viewer, id, request));
  }

  @Post(':id/rule')
  @HttpCode(200)
  @ApiOperation({ summary: '裁定由哪个部门、谁来处理' })
  @ApiOkResponse({ type: WorkOrderDetailDto })
  rule(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Body() request: RuleDto): Promise<WorkOrderDetail> {
    return this.after(viewer, id, this.ruleOnWorkOrder.execute(viewer, id, request));
  }

  /** Every action answers with the order as it is now. */
  private async after(viewer: Viewer, id: string, done: Promise<void>): Promise<WorkOrderDetail> {
    await done;
    return this.showWorkOrder.execute(viewer, id);
  }
}
