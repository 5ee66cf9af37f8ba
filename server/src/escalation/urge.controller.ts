import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { UrgeDto } from '../complaints/complaint-requests';
import { ComplaintDetailDto } from '../complaints/complaint-responses';
import { ShowComplaint } from '../complaints/show-complaint';
import { CurrentViewer, PermitAny } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import { RepeatableActions } from '../platform/idempotency/repeatable-actions';
import { UrgeComplaint } from './urge-complaint';

@ApiTags('complaints')
@Controller('complaints')
@PermitAny()
@RepeatableActions(ShowComplaint)
export class UrgeController {
  constructor(
    private readonly urgeComplaint: UrgeComplaint,
    private readonly showComplaint: ShowComplaint,
  ) {}

  @Post(':id/urge')
  @HttpCode(200)
  @ApiOperation({ summary: '催办：一小时最多一次，每满三次再上报一级' })
  @ApiOkResponse({ type: ComplaintDetailDto })
  async urge(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { version }: UrgeDto,
  ): Promise<ComplaintDetail> {
    await this.urgeComplaint.execute(viewer, id, version);
    return this.showComplaint.execute(viewer, id);
  }
}
