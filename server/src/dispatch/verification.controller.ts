import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { STAFF_ROLES } from '@yingsheng/shared/people/role';
import { ComplaintDetailDto } from '../complaints/complaint-responses';
import { ShowComplaint } from '../complaints/show-complaint';
import { CurrentViewer, Permit } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import { RepeatableActions } from '../platform/idempotency/repeatable-actions';
import { VerifyDanger } from './verify-danger';
import { ConfirmDangerDto, ConfirmHarmlessDto } from './work-order-requests';

@ApiTags('complaints')
@Controller('complaints')
@RepeatableActions(ShowComplaint)
export class VerificationController {
  constructor(
    private readonly verifyDanger: VerifyDanger,
    private readonly showComplaint: ShowComplaint,
  ) {}

  @Post(':id/confirm-danger')
  @Permit(...STAFF_ROLES)
  @HttpCode(200)
  @ApiOperation({ summary: '待核实的：是险情，立即派人' })
  @ApiOkResponse({ type: ComplaintDetailDto })
  async confirmDanger(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() request: ConfirmDangerDto,
  ): Promise<ComplaintDetail> {
    await this.verifyDanger.confirm(viewer, id, request);
    return this.showComplaint.execute(viewer, id);
  }

  @Post(':id/confirm-harmless')
  @Permit(...STAFF_ROLES)
  @HttpCode(200)
  @ApiOperation({ summary: '待核实的：已核实，不是险情' })
  @ApiOkResponse({ type: ComplaintDetailDto })
  async confirmHarmless(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() request: ConfirmHarmlessDto,
  ): Promise<ComplaintDetail> {
    await this.verifyDanger.ruleOut(viewer, id, request);
    return this.showComplaint.execute(viewer, id);
  }
}
