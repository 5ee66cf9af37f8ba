import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import type { HandOnCandidates } from '@yingsheng/shared/api/follow-up';
import { HANDING_ON_ROLES } from '@yingsheng/shared/follow-up/call';
import { ShowComplaint } from '../complaints/show-complaint';
import { CurrentViewer, Permit } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import { RepeatableActions } from '../platform/idempotency/repeatable-actions';
import { HandOnDto } from './follow-up-requests';
import { HandOnCandidatesDto } from './follow-up-responses';
import { HandOnClosing } from './hand-on-closing';

/** 改由别人: what was put before one person goes to another only so, never by another simply doing it. */
@ApiTags('complaints')
@Controller('complaints')
@Permit(...HANDING_ON_ROLES)
@RepeatableActions(ShowComplaint)
export class HandOnController {
  constructor(
    private readonly handOn: HandOnClosing,
    private readonly showComplaint: ShowComplaint,
  ) {}

  @Get(':id/caller-candidates')
  @ApiOperation({ summary: '可以改由谁回访：没有经手这件事的人' })
  @ApiOkResponse({ type: HandOnCandidatesDto })
  async callers(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<HandOnCandidates> {
    return { items: await this.handOn.candidates(viewer, id, 'call') };
  }

  @Get(':id/arbiter-candidates')
  @ApiOperation({ summary: '可以改由谁裁定申诉：没有经手这件事的人' })
  @ApiOkResponse({ type: HandOnCandidatesDto })
  async arbiters(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<HandOnCandidates> {
    return { items: await this.handOn.candidates(viewer, id, 'appeal') };
  }

  @Post(':id/hand-on-call')
  @HttpCode(200)
  @ApiOperation({ summary: '改由别人回访，说明理由（品质部）' })
  async call(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() request: HandOnDto,
  ): Promise<ComplaintDetail> {
    await this.handOn.execute(viewer, id, 'call', request);
    return this.showComplaint.execute(viewer, id);
  }

  @Post(':id/hand-on-appeal')
  @HttpCode(200)
  @ApiOperation({ summary: '改由别人裁定申诉，说明理由（品质部）' })
  async appeal(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() request: HandOnDto,
  ): Promise<ComplaintDetail> {
    await this.handOn.execute(viewer, id, 'appeal', request);
    return this.showComplaint.execute(viewer, id);
  }
}
