import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { ShowComplaint } from '../complaints/show-complaint';
import { CurrentViewer, PermitAny } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import { RepeatableActions } from '../platform/idempotency/repeatable-actions';
import { ConfirmByPhone } from './confirm-by-phone';
import { ConfirmComplaint } from './confirm-complaint';
import { ConfirmByPhoneDto, ConfirmDto, RateDto, RefuseDto, ReopenDto } from './follow-up-requests';
import { RateComplaint } from './rate-complaint';
import { RefuseComplaint } from './refuse-complaint';
import { ReopenComplaint } from './reopen-complaint';

/** The resident has the last word. Who may is the table's business: anyone signed in may ask. */
@ApiTags('complaints')
@Controller('complaints')
@PermitAny()
@RepeatableActions(ShowComplaint)
export class FollowUpController {
  constructor(
    private readonly confirmComplaint: ConfirmComplaint,
    private readonly confirmOnThePhone: ConfirmByPhone,
    private readonly refuseComplaint: RefuseComplaint,
    private readonly reopenComplaint: ReopenComplaint,
    private readonly rateComplaint: RateComplaint,
    private readonly showComplaint: ShowComplaint,
  ) {}

  @Post(':id/confirm')
  @HttpCode(200)
  @ApiOperation({ summary: '确认修好；电话里记过的，以本人点的为准' })
  async confirm(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() request: ConfirmDto,
  ): Promise<ComplaintDetail> {
    await this.confirmComplaint.execute(viewer, id, request);
    return this.showComplaint.execute(viewer, id);
  }

  @Post(':id/confirm-by-phone')
  @HttpCode(200)
  @ApiOperation({ summary: '记下电话里的答复：已修好（首接责任人或前台）' })
  async confirmByPhone(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() request: ConfirmByPhoneDto,
  ): Promise<ComplaintDetail> {
    await this.confirmOnThePhone.execute(viewer, id, request);
    return this.showComplaint.execute(viewer, id);
  }

  @Post(':id/refuse')
  @HttpCode(200)
  @ApiOperation({ summary: '还没好，返工；业主在电话里说的，由首接责任人或前台记' })
  async refuse(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() request: RefuseDto,
  ): Promise<ComplaintDetail> {
    await this.refuseComplaint.execute(viewer, id, request);
    return this.showComplaint.execute(viewer, id);
  }

  @Post(':id/reopen')
  @HttpCode(200)
  @ApiOperation({ summary: '重新打开（关闭后 14 天内）' })
  async reopen(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() request: ReopenDto,
  ): Promise<ComplaintDetail> {
    await this.reopenComplaint.execute(viewer, id, request);
    return this.showComplaint.execute(viewer, id);
  }

  @Post(':id/rate')
  @HttpCode(200)
  @ApiOperation({ summary: '评价' })
  async rate(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() request: RateDto,
  ): Promise<ComplaintDetail> {
    await this.rateComplaint.execute(viewer, id, request);
    return this.showComplaint.execute(viewer, id);
  }
}
