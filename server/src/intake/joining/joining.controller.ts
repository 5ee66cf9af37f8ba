import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import type { SameMatterForStaff, SameMatterView } from '@yingsheng/shared/api/same-matter';
import { STAFF_ROLES } from '@yingsheng/shared/people/role';
import { WithdrawDto } from '../../complaints/complaint-requests';
import { ComplaintDetailDto } from '../../complaints/complaint-responses';
import { ShowComplaint } from '../../complaints/show-complaint';
import { CurrentViewer, Permit, PermitAny } from '../../platform/http/permissions';
import type { Viewer } from '../../platform/http/viewer';
import { RepeatableActions } from '../../platform/idempotency/repeatable-actions';
import { LeaveJoinedDto, SameMattersDto } from './joining-requests';
import { SameMatterDto, SameMatterForStaffDto } from './joining-responses';
import { LeaveJoined } from './leave-joined';
import { SuggestSameMatters } from './suggest-same-matters';
import { WithdrawMatter } from './withdraw-matter';

/** 可能是同一件事 · 我也是 · 撤回 */
@ApiTags('intake')
@Controller()
@RepeatableActions(ShowComplaint)
export class JoiningController {
  constructor(
    private readonly suggest: SuggestSameMatters,
    private readonly leaveJoined: LeaveJoined,
    private readonly withdrawMatter: WithdrawMatter,
    private readonly showComplaint: ShowComplaint,
  ) {}

  @Post('same-matters')
  @PermitAny()
  @HttpCode(200)
  @ApiOperation({ summary: '可能是同一件事：邻居已经反映、还在处理的，最多三件；不含任何人的原话、房号和姓名' })
  @ApiOkResponse({ type: [SameMatterDto] })
  forNeighbour(@CurrentViewer() viewer: Viewer, @Body() request: SameMattersDto): Promise<SameMatterView[]> {
    return this.suggest.forNeighbour(viewer, request);
  }

  @Post('desk/same-matters')
  @Permit('frontDesk', 'estateManager')
  @HttpCode(200)
  @ApiOperation({ summary: '登记时：可能是同一件事，最多三件' })
  @ApiOkResponse({ type: [SameMatterForStaffDto] })
  forDesk(@CurrentViewer() viewer: Viewer, @Body() request: SameMattersDto): Promise<SameMatterForStaff[]> {
    return this.suggest.forDesk(viewer, request);
  }

  @Get('complaints/:id/same-matters')
  @Permit(...STAFF_ROLES)
  @ApiOperation({ summary: '与这件可能是同一件事的，最多三件；要并案由人来点' })
  @ApiOkResponse({ type: [SameMatterForStaffDto] })
  ofMatter(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<SameMatterForStaff[]> {
    return this.suggest.ofMatter(viewer, id);
  }

  @Post('complaints/:id/withdraw')
  @PermitAny()
  @HttpCode(200)
  @ApiOperation({ summary: '撤回：只撤回自己的，一并处理的其他户接着处理' })
  @ApiOkResponse({ type: ComplaintDetailDto })
  async withdraw(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: WithdrawDto,
  ): Promise<ComplaintDetail> {
    await this.withdrawMatter.execute(viewer, id, body);
    return this.showComplaint.execute(viewer, id);
  }

  @Post('complaints/:id/leave')
  @PermitAny()
  @HttpCode(200)
  @ApiOperation({ summary: '不再一并处理：单独处理，或撤回' })
  @ApiOkResponse({ type: ComplaintDetailDto })
  async leave(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: LeaveJoinedDto,
  ): Promise<ComplaintDetail> {
    await this.leaveJoined.execute(viewer, id, body);
    return this.showComplaint.execute(viewer, id);
  }
}
