import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import type { MergeCandidate } from '@yingsheng/shared/api/complaint-actions';
import { STAFF_ROLES } from '@yingsheng/shared/people/role';
import { MergeDto, MergeTargetsQueryDto } from '../complaints/complaint-requests';
import { ComplaintDetailDto, MergeCandidateDto } from '../complaints/complaint-responses';
import { ShowComplaint } from '../complaints/show-complaint';
import { CurrentViewer, Permit } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import { RepeatableActions } from '../platform/idempotency/repeatable-actions';
import { FindMergeTargets } from './find-merge-targets';
import { MergeComplaint } from './merge-complaint';

/** 并案: beside what reopens a matter, for merging into one that waits for its reporter does so too. */
@ApiTags('complaints')
@Controller('complaints')
@RepeatableActions(ShowComplaint)
export class MergingController {
  constructor(
    private readonly mergeComplaint: MergeComplaint,
    private readonly findMergeTargets: FindMergeTargets,
    private readonly showComplaint: ShowComplaint,
  ) {}

  @Get(':id/merge-targets')
  @Permit(...STAFF_ROLES)
  @ApiOperation({ summary: '编号可能指的几件，新的在前；只列还没关闭的' })
  @ApiOkResponse({ type: [MergeCandidateDto] })
  targets(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Query() { number }: MergeTargetsQueryDto,
  ): Promise<MergeCandidate[]> {
    return this.findMergeTargets.execute(viewer, id, number);
  }

  @Post(':id/merge')
  @Permit(...STAFF_ROLES)
  @HttpCode(200)
  @ApiOperation({ summary: '并案：写明为什么是同一件；并入等业主确认的，那一件继续处理' })
  @ApiOkResponse({ type: ComplaintDetailDto })
  async merge(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: MergeDto,
  ): Promise<ComplaintDetail> {
    await this.mergeComplaint.execute(viewer, id, body);
    return this.showComplaint.execute(viewer, id);
  }
}
