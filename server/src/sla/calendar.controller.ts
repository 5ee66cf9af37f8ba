import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CalendarView, ImportYearResult } from '@yingsheng/shared/api/sla';
import { MANAGER_ROLES } from '@yingsheng/shared/people/role';
import { CurrentViewer, Permit } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import { ImportHolidayYear } from './import-holiday-year';
import { MarkDay } from './mark-day';
import { SetWorkingHours } from './set-working-hours';
import { ShowCalendar } from './show-calendar';
import { CalendarQueryDto, ImportYearDto, MarkDayDto, SetHoursDto } from './sla-requests';
import { CalendarDto, ImportYearResultDto } from './sla-responses';

@ApiTags('calendar')
@Controller('estates/:estateId/calendar')
@Permit(...MANAGER_ROLES)
export class CalendarController {
  constructor(
    private readonly showCalendar: ShowCalendar,
    private readonly setWorkingHours: SetWorkingHours,
    private readonly markDay: MarkDay,
    private readonly importHolidayYear: ImportHolidayYear,
  ) {}

  @Get()
  @ApiOperation({ summary: '工作时间，以及一年里与平常不同的日子' })
  @ApiOkResponse({ type: CalendarDto })
  show(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Query() { year }: CalendarQueryDto,
  ): Promise<CalendarView> {
    return this.showCalendar.execute(viewer, estateId, year);
  }

  @Post('hours')
  @HttpCode(200)
  @ApiOperation({ summary: '设置小区或部门的工作时间（项目经理、管理员）' })
  @ApiOkResponse({ type: CalendarDto })
  hours(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Body() request: SetHoursDto,
  ): Promise<CalendarView> {
    return this.setWorkingHours.execute(viewer, estateId, request);
  }

  @Post('days')
  @HttpCode(200)
  @ApiOperation({ summary: '标记小区自己的休息日或上班日（项目经理、管理员）' })
  @ApiOkResponse({ type: CalendarDto })
  day(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Body() request: MarkDayDto,
  ): Promise<CalendarView> {
    return this.markDay.execute(viewer, estateId, request);
  }

  @Post('years')
  @HttpCode(200)
  @ApiOperation({ summary: '导入一年的节假日安排（项目经理、管理员）' })
  @ApiOkResponse({ type: ImportYearResultDto })
  importYear(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Body() request: ImportYearDto,
  ): Promise<ImportYearResult> {
    return this.importHolidayYear.execute(viewer, estateId, request);
  }
}
