import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { OwedWork, StaffRecord } from '@yingsheng/shared/api/staff';
import { MANAGER_ROLES } from '@yingsheng/shared/people/role';
import { CurrentViewer, Permit } from '../../platform/http/permissions';
import type { Viewer } from '../../platform/http/viewer';
import { OwedWorkView } from '../absence/absence.views';
import { DeactivatePerson } from './deactivate-person';
import { ListStaffRecords } from './list-staff-records';
import { ReactivatePerson } from './reactivate-person';
import { ReadOwedWork } from './read-owed-work';
import { StaffRecordView } from './staff.views';

@ApiTags('staff')
@Controller('estates/:estateId')
@Permit('estateManager', 'admin')
export class StaffController {
  constructor(
    private readonly listRecords: ListStaffRecords,
    private readonly readOwed: ReadOwedWork,
    private readonly deactivatePerson: DeactivatePerson,
    private readonly reactivatePerson: ReactivatePerson,
  ) {}

  @Get('staff-records')
  @Permit(...MANAGER_ROLES)
  @ApiOperation({ summary: '人员：部门、角色、技能、在班与请假、手上的工单' })
  @ApiOkResponse({ type: [StaffRecordView] })
  records(@CurrentViewer() viewer: Viewer, @Param('estateId') estateId: string): Promise<StaffRecord[]> {
    return this.listRecords.execute(viewer, estateId);
  }

  @Get('staff/:personId/owed')
  @Permit(...MANAGER_ROLES)
  @ApiOperation({ summary: '这位同事手上还没了结的事' })
  @ApiOkResponse({ type: OwedWorkView })
  owed(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Param('personId') personId: string,
  ): Promise<OwedWork> {
    return this.readOwed.execute(viewer, estateId, personId);
  }

  @Post('staff/:personId/deactivate')
  @HttpCode(204)
  @ApiOperation({ summary: '离职停用；手上还有事时拒绝，并列出来' })
  deactivate(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Param('personId') personId: string,
  ): Promise<void> {
    return this.deactivatePerson.execute(viewer, estateId, personId);
  }

  @Post('staff/:personId/reactivate')
  @HttpCode(204)
  @ApiOperation({ summary: '重新启用' })
  reactivate(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Param('personId') personId: string,
  ): Promise<void> {
    return this.reactivatePerson.execute(viewer, estateId, personId);
  }
}
