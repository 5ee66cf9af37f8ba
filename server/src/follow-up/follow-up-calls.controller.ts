import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import type { FollowUpCallPage } from '@yingsheng/shared/api/follow-up';
import { CALL_LEADING_ROLES, CALLING_ROLES } from '@yingsheng/shared/follow-up/call';
import { ShowComplaint } from '../complaints/show-complaint';
import { CurrentViewer, Permit, PermitAny } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import { RepeatableActions } from '../platform/idempotency/repeatable-actions';
import { FollowUpCallsQueryDto, RecordFollowUpCallDto, SetFollowUpShareDto } from './follow-up-requests';
import { FollowUpCallPageDto } from './follow-up-responses';
import { ListFollowUpCalls } from './list-follow-up-calls';
import { RecordFollowUpCall } from './record-follow-up-call';
import { SetFollowUpShare } from './set-follow-up-share';

/** 回访: by somebody who had no hand in the matter. */
@ApiTags('complaints')
@Controller('complaints')
@PermitAny()
@RepeatableActions(ShowComplaint)
export class FollowUpCallsController {
  constructor(
    private readonly recordFollowUpCall: RecordFollowUpCall,
    private readonly showComplaint: ShowComplaint,
  ) {}

  @Post(':id/record-follow-up-call')
  @HttpCode(200)
  @ApiOperation({ summary: '记录回访，写明对方怎么说（只由安排到的人）；不满意的重新打开' })
  async record(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() request: RecordFollowUpCallDto,
  ): Promise<ComplaintDetail> {
    await this.recordFollowUpCall.execute(viewer, id, request);
    return this.showComplaint.execute(viewer, id);
  }
}

@ApiTags('complaints')
@Controller('estates/:estateId')
export class WaitingFollowUpCallsController {
  constructor(
    private readonly listCalls: ListFollowUpCalls,
    private readonly setShare: SetFollowUpShare,
  ) {}

  @Get('follow-up-calls')
  @Permit(...CALLING_ROLES)
  @ApiOperation({ summary: '待回访，先到期的在前' })
  @ApiOkResponse({ type: FollowUpCallPageDto })
  list(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Query() query: FollowUpCallsQueryDto,
  ): Promise<FollowUpCallPage> {
    return this.listCalls.execute(viewer, estateId, query);
  }

  @Put('follow-up-share')
  @Permit(...CALL_LEADING_ROLES)
  @ApiOperation({ summary: '抽访比例；调低的要品质部批准，次日起生效' })
  @ApiOkResponse({ type: FollowUpCallPageDto })
  async share(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Body() { percent, reason }: SetFollowUpShareDto,
  ): Promise<FollowUpCallPage> {
    await this.setShare.execute(viewer, estateId, percent, reason ?? null);
    return this.listCalls.execute(viewer, estateId, {});
  }
}
