import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import type { HandoverReceiver } from '@yingsheng/shared/api/directory';
import { STAFF_ROLES } from '@yingsheng/shared/people/role';
import { CurrentViewer, Permit } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import { RepeatableActions } from '../platform/idempotency/repeatable-actions';
import { ActOnComplaint } from './act-on-complaint';
import { AcceptHandoverDto, DeclineHandoverDto, ProposeHandoverDto } from './complaint-requests';
import { ComplaintDetailDto, MAYBE_TEXT } from './complaint-responses';
import { acceptHandover, declineHandover } from './domain/decide/handover';
import { ListHandoverReceivers } from './list-handover-receivers';
import { ProposeHandover } from './propose-handover';
import { ShowComplaint } from './show-complaint';

class HandoverReceiverDto implements HandoverReceiver {
  @ApiProperty() personId: string;
  @ApiProperty() name: string;
  @ApiProperty(MAYBE_TEXT) departmentName: string | null;
  @ApiProperty() isOnDuty: boolean;
  @ApiProperty({ description: '当前用户下班时当班' }) isOnNextShift: boolean;
}

/** 首接责任交接 */
@ApiTags('handover')
@Controller()
@Permit(...STAFF_ROLES)
@RepeatableActions(ShowComplaint)
export class HandoverController {
  constructor(
    private readonly listReceivers: ListHandoverReceivers,
    private readonly proposeHandover: ProposeHandover,
    private readonly actOnComplaint: ActOnComplaint,
    private readonly showComplaint: ShowComplaint,
  ) {}

  @Get('estates/:estateId/handover-receivers')
  @ApiOperation({ summary: '首接责任可以交给谁，下一班的同事在前' })
  @ApiOkResponse({ type: [HandoverReceiverDto] })
  receivers(@CurrentViewer() viewer: Viewer, @Param('estateId') estateId: string): Promise<HandoverReceiver[]> {
    return this.listReceivers.execute(viewer, estateId);
  }

  @Post('complaints/:id/propose-handover')
  @HttpCode(200)
  @ApiOperation({ summary: '交接首接责任：对方接受才生效' })
  @ApiOkResponse({ type: ComplaintDetailDto })
  async propose(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: ProposeHandoverDto,
  ): Promise<ComplaintDetail> {
    await this.proposeHandover.execute(viewer, id, body);
    return this.showComplaint.execute(viewer, id);
  }

  @Post('complaints/:id/accept-handover')
  @HttpCode(200)
  @ApiOperation({ summary: '接手首接责任' })
  @ApiOkResponse({ type: ComplaintDetailDto })
  async accept(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { version }: AcceptHandoverDto,
  ): Promise<ComplaintDetail> {
    await this.actOnComplaint.execute(viewer, id, version, (facts) => acceptHandover(facts, viewer));
    return this.showComplaint.execute(viewer, id);
  }

  @Post('complaints/:id/decline-handover')
  @HttpCode(200)
  @ApiOperation({ summary: '不接手，或由发起人撤回' })
  @ApiOkResponse({ type: ComplaintDetailDto })
  async decline(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { version, reason }: DeclineHandoverDto,
  ): Promise<ComplaintDetail> {
    await this.actOnComplaint.execute(viewer, id, version, (facts) => declineHandover(facts, viewer, reason));
    return this.showComplaint.execute(viewer, id);
  }
}
