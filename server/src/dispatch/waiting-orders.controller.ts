import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Receivers } from '@yingsheng/shared/api/dispatch';
import type { WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { STAFF_ROLES } from '@yingsheng/shared/people/role';
import { CurrentViewer, Permit } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import { RepeatableActions } from '../platform/idempotency/repeatable-actions';
import { AcceptTransfer } from './accept-transfer';
import { ApproveSuspension } from './approve-suspension';
import { DeclineTransfer } from './decline-transfer';
import { ReceiversDto } from './dispatch-responses';
import { GiveBack } from './give-back';
import { ReceiversOfWorkOrder } from './receivers-of-work-order';
import { RejectSuspension } from './reject-suspension';
import { ResumeWorkOrder } from './resume-work-order';
import { ShowWorkOrder } from './show-work-order';
import { SuspendWorkOrder } from './suspend-work-order';
import { TransferWorkOrder } from './transfer-work-order';
import {
  AcceptTransferDto,
  ApproveSuspensionDto,
  DeclineBackDto,
  DeclineTransferDto,
  GiveBackDto,
  ProposeTransferDto,
  ReceiversQueryDto,
  RejectSuspensionDto,
  RequestSuspensionDto,
  ResumeDto,
} from './waiting-requests';
import { WorkOrderDetailDto } from './work-order-responses';

/** 转派与挂起: what on a work order waits for somebody's answer, or for better conditions. */
@ApiTags('work-orders')
@Controller('work-orders/:id')
@Permit(...STAFF_ROLES)
@RepeatableActions(ShowWorkOrder)
export class WaitingOrdersController {
  constructor(
    private readonly showWorkOrder: ShowWorkOrder,
    private readonly receiversOfWorkOrder: ReceiversOfWorkOrder,
    private readonly transferWorkOrder: TransferWorkOrder,
    private readonly acceptTransfer: AcceptTransfer,
    private readonly declineTransfer: DeclineTransfer,
    private readonly suspendWorkOrder: SuspendWorkOrder,
    private readonly approveSuspension: ApproveSuspension,
    private readonly rejectSuspension: RejectSuspension,
    private readonly resumeWorkOrder: ResumeWorkOrder,
    private readonly back: GiveBack,
  ) {}

  @Get('receivers')
  @ApiOperation({ summary: '可以转派给谁：合适的在前，不行的写明为什么' })
  @ApiOkResponse({ type: ReceiversDto })
  receivers(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Query() { departmentId }: ReceiversQueryDto,
  ): Promise<Receivers> {
    return this.receiversOfWorkOrder.execute(viewer, id, departmentId);
  }

  @Post('propose-transfer')
  @HttpCode(200)
  @ApiOperation({
    summary:
      '申请转派：写明原因和想请谁接手；已流转过一次的，转为等裁定（项目经理；项目经理回避时依次由部门经理、品质部、管理员）',
  })
  @ApiOkResponse({ type: WorkOrderDetailDto })
  propose(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() request: ProposeTransferDto,
  ): Promise<WorkOrderDetail> {
    return this.after(viewer, id, this.transferWorkOrder.execute(viewer, id, request));
  }

  @Post('accept-transfer')
  @HttpCode(200)
  @ApiOperation({ summary: '接手转来的工单' })
  @ApiOkResponse({ type: WorkOrderDetailDto })
  accept(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() request: AcceptTransferDto,
  ): Promise<WorkOrderDetail> {
    return this.after(viewer, id, this.acceptTransfer.execute(viewer, id, request));
  }

  @Post('decline-transfer')
  @HttpCode(200)
  @ApiOperation({ summary: '不接转来的工单（写明原因），或撤回自己提出的转派' })
  @ApiOkResponse({ type: WorkOrderDetailDto })
  decline(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() request: DeclineTransferDto,
  ): Promise<WorkOrderDetail> {
    return this.after(viewer, id, this.declineTransfer.execute(viewer, id, request));
  }

  @Post('request-suspension')
  @HttpCode(200)
  @ApiOperation({ summary: '申请挂起：等什么、等到什么时候' })
  @ApiOkResponse({ type: WorkOrderDetailDto })
  suspend(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() request: RequestSuspensionDto,
  ): Promise<WorkOrderDetail> {
    return this.after(viewer, id, this.suspendWorkOrder.execute(viewer, id, request));
  }

  @Post('approve-suspension')
  @HttpCode(200)
  @ApiOperation({ summary: '同意挂起；不能批自己的' })
  @ApiOkResponse({ type: WorkOrderDetailDto })
  approve(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() request: ApproveSuspensionDto,
  ): Promise<WorkOrderDetail> {
    return this.after(viewer, id, this.approveSuspension.execute(viewer, id, request));
  }

  @Post('reject-suspension')
  @HttpCode(200)
  @ApiOperation({ summary: '不同意挂起，写明原因' })
  @ApiOkResponse({ type: WorkOrderDetailDto })
  reject(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() request: RejectSuspensionDto,
  ): Promise<WorkOrderDetail> {
    return this.after(viewer, id, this.rejectSuspension.execute(viewer, id, request));
  }

  @Post('resume')
  @HttpCode(200)
  @ApiOperation({ summary: '恢复处理' })
  @ApiOkResponse({ type: WorkOrderDetailDto })
  resume(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() request: ResumeDto,
  ): Promise<WorkOrderDetail> {
    return this.after(viewer, id, this.resumeWorkOrder.execute(viewer, id, request));
  }

  @Post('ask-back')
  @HttpCode(200)
  @ApiOperation({ summary: '我在现场，请派回给我：经过手的人一点即可' })
  @ApiOkResponse({ type: WorkOrderDetailDto })
  askBack(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<WorkOrderDetail> {
    return this.after(viewer, id, this.back.ask(viewer, id));
  }

  @Post('give-back')
  @HttpCode(200)
  @ApiOperation({ summary: '同意派回给在现场的人：现在负责的、被派到的，或派单的、负责人' })
  @ApiOkResponse({ type: WorkOrderDetailDto })
  giveBack(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() request: GiveBackDto,
  ): Promise<WorkOrderDetail> {
    return this.after(viewer, id, this.back.give(viewer, id, request));
  }

  @Post('decline-back')
  @HttpCode(200)
  @ApiOperation({ summary: '不派回；或自己不再请派回' })
  @ApiOkResponse({ type: WorkOrderDetailDto })
  declineBack(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() request: DeclineBackDto,
  ): Promise<WorkOrderDetail> {
    return this.after(viewer, id, this.back.decline(viewer, id, request));
  }

  /** Every action answers with the order as it is now. */
  private async after(viewer: Viewer, id: string, done: Promise<void>): Promise<WorkOrderDetail> {
    await done;
    return this.showWorkOrder.execute(viewer, id);
  }
}
