import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Contribution } from '@yingsheng/shared/api/work-order';
import { STAFF_ROLES } from '@yingsheng/shared/people/role';
import { IdempotencyKey } from '../platform/http/idempotency-key';
import { CurrentViewer, Permit } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import { ContributeStep } from './contribute-step';
import { ListLostOrders } from './list-lost-orders';
import { ContributeDto } from './work-order-requests';
import { ContributionDto } from './work-order-responses';

/** 不再经手的人: what they recorded on site, and what they have seen of the orders that are no longer theirs. */
@ApiTags('work-orders')
@Controller('work-orders')
@Permit(...STAFF_ROLES)
export class SiteController {
  constructor(
    private readonly contributeStep: ContributeStep,
    private readonly lostOrders: ListLostOrders,
  ) {}

  @Post(':id/contribute')
  @HttpCode(200)
  @ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: '8–64 位字母数字；没收到答复时用同一编号再发一次',
  })
  @ApiOperation({ summary: '交给这件事：没有信号时做的一步已经轮不到自己，照片、文字、费用留在这件事上' })
  @ApiOkResponse({ type: ContributionDto })
  contribute(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @IdempotencyKey() key: string,
    @Body() request: ContributeDto,
  ): Promise<Contribution> {
    return this.contributeStep.execute(viewer, id, request, key);
  }

  @Post('lost/:id/seen')
  @HttpCode(204)
  @ApiOperation({ summary: '知道了：离了手的工单看过了，哪台设备上都不再提示' })
  @ApiNoContentResponse()
  see(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<void> {
    return this.lostOrders.see(viewer, id);
  }
}
