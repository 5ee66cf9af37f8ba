import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AnsweredFiling, ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { CurrentViewer, PermitAny } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import { RepeatableActions } from '../platform/idempotency/repeatable-actions';
import { ActOnComplaint, type Decide } from './act-on-complaint';
import { ObjectToFilingDto, TakeOverDto } from './complaint-requests';
import { AnsweredFilingDto, ComplaintDetailDto } from './complaint-responses';
import { objectToFiling, takeOverFiling } from './domain/decide/answer-filing';
import { ListAnsweredFilings } from './list-answered-filings';
import { ShowComplaint } from './show-complaint';

/** 替人反映: what the person it was filed for answers, and what became of it for whoever filed it. */
@ApiTags('complaints')
@Controller()
@PermitAny()
@RepeatableActions(ShowComplaint)
export class FilingsController {
  constructor(
    private readonly listAnswered: ListAnsweredFilings,
    private readonly actOnComplaint: ActOnComplaint,
    private readonly showComplaint: ShowComplaint,
  ) {}

  @Get('filings')
  @ApiOperation({ summary: '替别人反映过、本人已接手或没有同意的' })
  @ApiOkResponse({ type: [AnsweredFilingDto] })
  answered(@CurrentViewer() viewer: Viewer): Promise<AnsweredFiling[]> {
    return this.listAnswered.execute(viewer);
  }

  @Post('complaints/:id/take-over')
  @HttpCode(200)
  @ApiOperation({ summary: '本人接手：别人替我反映的，之后由我跟进' })
  @ApiOkResponse({ type: ComplaintDetailDto })
  takeOver(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { version }: TakeOverDto,
  ): Promise<ComplaintDetail> {
    return this.act(viewer, id, version, (facts, now) => takeOverFiling(facts, viewer, now));
  }

  @Post('complaints/:id/object-to-filing')
  @HttpCode(200)
  @ApiOperation({ summary: '我没有同意由别人代报；前台替没有账号的本人记下' })
  @ApiOkResponse({ type: ComplaintDetailDto })
  object(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { version, reason }: ObjectToFilingDto,
  ): Promise<ComplaintDetail> {
    return this.act(viewer, id, version, (facts, now) => objectToFiling(facts, viewer, reason ?? null, now));
  }

  private async act(viewer: Viewer, id: string, version: number, decide: Decide): Promise<ComplaintDetail> {
    await this.actOnComplaint.execute(viewer, id, version, decide);
    return this.showComplaint.execute(viewer, id);
  }
}
