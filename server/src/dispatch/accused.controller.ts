import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { MANAGER_ROLES } from '@yingsheng/shared/people/role';
import { NameAccusedDto } from '../complaints/complaint-requests';
import { ComplaintDetailDto } from '../complaints/complaint-responses';
import { ShowComplaint } from '../complaints/show-complaint';
import { CurrentViewer, Permit } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import { RepeatableActions } from '../platform/idempotency/repeatable-actions';
import { NameAccused } from './name-accused';

@ApiTags('complaints')
@Controller('complaints')
@RepeatableActions(ShowComplaint)
export class AccusedController {
  constructor(
    private readonly naming: NameAccused,
    private readonly showComplaint: ShowComplaint,
  ) {}

  @Post(':id/name-accused')
  @Permit(...MANAGER_ROLES)
  @HttpCode(200)
  @ApiOperation({ summary: '确认被投诉人：当事人立即回避，手上的事转给别人' })
  @ApiOkResponse({ type: ComplaintDetailDto })
  async nameAccused(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() request: NameAccusedDto,
  ): Promise<ComplaintDetail> {
    await this.naming.execute(viewer, id, request);
    return this.showComplaint.execute(viewer, id);
  }
}
