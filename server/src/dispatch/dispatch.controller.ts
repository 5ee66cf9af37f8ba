import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import type { Candidates, CoHandlingOptions } from '@yingsheng/shared/api/dispatch';
import type { PlaceHistoryView } from '@yingsheng/shared/api/work-order';
import { STAFF_ROLES } from '@yingsheng/shared/people/role';
import { ComplaintDetailDto } from '../complaints/complaint-responses';
import { ShowComplaint } from '../complaints/show-complaint';
import { CurrentViewer, Permit } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import { RepeatableActions } from '../platform/idempotency/repeatable-actions';
import { AskCoHandling } from './ask-co-handling';
import { CandidatesOfComplaint } from './candidates-of-complaint';
import { DispatchComplaint } from './dispatch-complaint';
import { CandidatesQueryDto, CoHandlingOptionsQueryDto } from './dispatch-requests';
import { CandidatesDto, CoHandlingOptionsDto } from './dispatch-responses';
import { ReadCoHandlingOptions } from './read-co-handling-options';
import { ShowPlaceHistory } from './show-place-history';
import { CoHandleDto, DispatchDto } from './work-order-requests';
import { PlaceHistoryDto } from './work-order-responses';

@ApiTags('complaints')
@Controller('complaints')
@RepeatableActions(ShowComplaint)
export class DispatchController {
  constructor(
    private readonly dispatchComplaint: DispatchComplaint,
    private readonly askCoHandling: AskCoHandling,
    private readonly readCoHandlingOptions: ReadCoHandlingOptions,
    private readonly showPlaceHistory: ShowPlaceHistory,
    private readonly showComplaint: ShowComplaint,
    private readonly candidatesOfComplaint: CandidatesOfComplaint,
  ) {}

  @Post(':id/dispatch')
  @Permit('frontDesk', 'teamLead', 'departmentHead', 'estateManager')
  @HttpCode(200)
  @ApiOperation({ summary: '派单：不指定人时由系统选人' })
  async dispatch(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() request: DispatchDto,
  ): Promise<ComplaintDetail> {
    await this.dispatchComplaint.execute(viewer, id, request);
    return this.showComplaint.execute(viewer, id);
  }

  @Post(':id/co-handle')
  @Permit(...STAFF_ROLES)
  @HttpCode(200)
  @ApiOperation({ summary: '请别的部门协办，可定多久做完，不晚于这件事自己的时限' })
  @ApiOkResponse({ type: ComplaintDetailDto })
  async coHandle(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() request: CoHandleDto,
  ): Promise<ComplaintDetail> {
    await this.askCoHandling.execute(viewer, id, request);
    return this.showComplaint.execute(viewer, id);
  }

  @Get(':id/place-history')
  @Permit(...STAFF_ROLES)
  @ApiOperation({ summary: '此处过往：同一处以前出过什么、怎么处理的' })
  @ApiOkResponse({ type: PlaceHistoryDto })
  placeHistory(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<PlaceHistoryView> {
    return this.showPlaceHistory.execute(viewer, id);
  }

  @Get(':id/co-handling-options')
  @Permit(...STAFF_ROLES)
  @ApiOperation({ summary: '可以请哪些部门、哪些人协办' })
  @ApiOkResponse({ type: CoHandlingOptionsDto })
  coHandlingOptions(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Query() query: CoHandlingOptionsQueryDto,
  ): Promise<CoHandlingOptions> {
    return this.readCoHandlingOptions.execute(viewer, id, query.departmentId);
  }

  @Get(':id/candidates')
  @Permit('frontDesk', 'teamLead', 'departmentHead', 'estateManager')
  @ApiOperation({ summary: '可以派给谁：合适的在前，带理由和提醒' })
  @ApiOkResponse({ type: CandidatesDto })
  candidates(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Query() query: CandidatesQueryDto,
  ): Promise<Candidates> {
    return this.candidatesOfComplaint.execute(viewer, id, query);
  }
}
