import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CopyWeekResult, RosterWeek } from '@yingsheng/shared/api/roster';
import { MANAGER_ROLES } from '@yingsheng/shared/people/role';
import { CurrentViewer, Permit } from '../../platform/http/permissions';
import type { Viewer } from '../../platform/http/viewer';
import { ARRANGER_ROLES } from '../domain/who-may-arrange';
import { AddDutyShift } from './add-duty-shift';
import { CopyDutyWeek } from './copy-duty-week';
import { ListRoster } from './list-roster';
import { MoveDutyShift } from './move-duty-shift';
import { RemoveDutyShift } from './remove-duty-shift';
import {
  CopyWeekDto,
  CopyWeekResultView,
  CreatedShift,
  DutyShiftDto,
  RosterQuery,
  RosterWeekView,
} from './roster.views';

@ApiTags('roster')
@Controller('estates/:estateId/roster')
@Permit(...ARRANGER_ROLES)
export class RosterController {
  constructor(
    private readonly listRoster: ListRoster,
    private readonly addShift: AddDutyShift,
    private readonly moveShift: MoveDutyShift,
    private readonly removeShift: RemoveDutyShift,
    private readonly copyWeek: CopyDutyWeek,
  ) {}

  @Get()
  @Permit(...MANAGER_ROLES)
  @ApiOperation({ summary: '一周值班表' })
  @ApiOkResponse({ type: RosterWeekView })
  week(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Query() { week }: RosterQuery,
  ): Promise<RosterWeek> {
    return this.listRoster.execute(viewer, estateId, week);
  }

  @Post('shifts')
  @ApiOperation({ summary: '排一班:同一人不能重叠,最长 24 小时' })
  @ApiCreatedResponse({ type: CreatedShift })
  async add(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Body() body: DutyShiftDto,
  ): Promise<CreatedShift> {
    return { id: await this.addShift.execute(viewer, estateId, body) };
  }

  @Post('shifts/:shiftId/move')
  @ApiOperation({ summary: '改一班:换时间或换人,班次得到新的编号' })
  @ApiCreatedResponse({ type: CreatedShift })
  async move(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Param('shiftId') shiftId: string,
    @Body() body: DutyShiftDto,
  ): Promise<CreatedShift> {
    return { id: await this.moveShift.execute(viewer, estateId, shiftId, body) };
  }

  @Post('shifts/:shiftId/remove')
  @HttpCode(204)
  @ApiOperation({ summary: '撤掉一班' })
  remove(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Param('shiftId') shiftId: string,
  ): Promise<void> {
    return this.removeShift.execute(viewer, estateId, shiftId);
  }

  @Post('copy-week')
  @HttpCode(200)
  @ApiOperation({ summary: '复制上一周:已有的班不动' })
  @ApiOkResponse({ type: CopyWeekResultView })
  copy(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Body() { week }: CopyWeekDto,
  ): Promise<CopyWeekResult> {
    return this.copyWeek.execute(viewer, estateId, week);
  }
}
