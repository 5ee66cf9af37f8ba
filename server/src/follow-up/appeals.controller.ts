import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import type { AppealList } from '@yingsheng/shared/api/follow-up';
import { MANAGER_ROLES } from '@yingsheng/shared/people/role';
import { ShowComplaint } from '../complaints/show-complaint';
import { CurrentViewer, Permit, PermitAny } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import { RepeatableActions } from '../platform/idempotency/repeatable-actions';
import { FileAppeal } from './file-appeal';
import { DecideAppealDto, FileAppealDto } from './follow-up-requests';
import { AppealListDto } from './follow-up-responses';
import { ListAppeals } from './list-appeals';
import { RejectAppeal } from './reject-appeal';
import { UpholdAppeal } from './uphold-appeal';

/** 申诉: filed by the resident, decided by somebody who had no hand in the matter. */
@ApiTags('complaints')
@Controller('complaints')
@PermitAny()
@RepeatableActions(ShowComplaint)
export class AppealsController {
  constructor(
    private readonly fileAppeal: FileAppeal,
    private readonly upholdAppeal: UpholdAppeal,
    private readonly rejectAppeal: RejectAppeal,
    private readonly showComplaint: ShowComplaint,
  ) {}

  @Post(':id/file-appeal')
  @HttpCode(200)
  @ApiOperation({ summary: '申诉（不予受理或关闭后 30 天内）' })
  async file(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() request: FileAppealDto,
  ): Promise<ComplaintDetail> {
    await this.fileAppeal.execute(viewer, id, request);
    return this.showComplaint.execute(viewer, id);
  }

  @Post(':id/uphold-appeal')
  @HttpCode(200)
  @ApiOperation({ summary: '申诉成立，重新处理（只由安排到的人）' })
  async uphold(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() request: DecideAppealDto,
  ): Promise<ComplaintDetail> {
    await this.upholdAppeal.execute(viewer, id, request);
    return this.showComplaint.execute(viewer, id);
  }

  @Post(':id/reject-appeal')
  @HttpCode(200)
  @ApiOperation({ summary: '申诉不成立，说明理由（只由安排到的人）' })
  async reject(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() request: DecideAppealDto,
  ): Promise<ComplaintDetail> {
    await this.rejectAppeal.execute(viewer, id, request);
    return this.showComplaint.execute(viewer, id);
  }
}

@ApiTags('complaints')
@Controller('estates/:estateId/appeals')
export class WaitingAppealsController {
  constructor(private readonly listAppeals: ListAppeals) {}

  @Get()
  @Permit(...MANAGER_ROLES)
  @ApiOperation({ summary: '等决定的申诉，先到期的在前' })
  @ApiOkResponse({ type: AppealListDto })
  list(@CurrentViewer() viewer: Viewer, @Param('estateId') estateId: string): Promise<AppealList> {
    return this.listAppeals.execute(viewer, estateId);
  }
}
