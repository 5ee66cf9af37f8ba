import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { MarkedAbsence, MyDuty } from '@yingsheng/shared/api/staff';
import { STAFF_ROLES } from '@yingsheng/shared/people/role';
import { CurrentViewer, Permit } from '../../platform/http/permissions';
import type { Viewer } from '../../platform/http/viewer';
import { ARRANGER_ROLES } from '../domain/who-may-arrange';
import { RosterQuery } from '../roster/roster.views';
import { AbsenceDto, MarkedAbsenceView, MyDutyView } from './absence.views';
import { DecideLeave } from './decide-leave';
import { EndAbsence } from './end-absence';
import { MarkAbsence } from './mark-absence';
import { ReadMyDuty } from './read-my-duty';

@ApiTags('absences')
@Controller('estates/:estateId')
@Permit(...ARRANGER_ROLES)
export class AbsenceController {
  constructor(
    private readonly markAbsence: MarkAbsence,
    private readonly decideLeave: DecideLeave,
    private readonly endAbsence: EndAbsence,
  ) {}

  @Post('staff/:personId/absences')
  @ApiOperation({ summary: '登记请假、病假；答复里列出还要改派或交接的事' })
  @ApiCreatedResponse({ type: MarkedAbsenceView })
  mark(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Param('personId') personId: string,
    @Body() body: AbsenceDto,
  ): Promise<MarkedAbsence> {
    return this.markAbsence.forColleague(viewer, estateId, personId, body);
  }

  @Post('absences/:absenceId/grant')
  @HttpCode(204)
  @ApiOperation({ summary: '同意请假' })
  grant(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Param('absenceId') absenceId: string,
  ): Promise<void> {
    return this.decideLeave.execute(viewer, estateId, absenceId, true);
  }

  @Post('absences/:absenceId/refuse')
  @HttpCode(204)
  @ApiOperation({ summary: '不同意请假' })
  refuse(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Param('absenceId') absenceId: string,
  ): Promise<void> {
    return this.decideLeave.execute(viewer, estateId, absenceId, false);
  }

  @Post('absences/:absenceId/end')
  @HttpCode(204)
  @ApiOperation({ summary: '销假：提前回来，或不请了' })
  end(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Param('absenceId') absenceId: string,
  ): Promise<void> {
    return this.endAbsence.ofColleague(viewer, estateId, absenceId);
  }
}

@ApiTags('absences')
@Controller('me')
@Permit(...STAFF_ROLES)
export class MyDutyController {
  constructor(
    private readonly readMyDuty: ReadMyDuty,
    private readonly markAbsence: MarkAbsence,
    private readonly endAbsence: EndAbsence,
  ) {}

  @Get('duty')
  @ApiOperation({ summary: '我这一周的班，和我的请假' })
  @ApiOkResponse({ type: MyDutyView })
  duty(@CurrentViewer() viewer: Viewer, @Query() { week }: RosterQuery): Promise<MyDuty> {
    return this.readMyDuty.execute(viewer, week);
  }

  @Post('absences')
  @ApiOperation({ summary: '给自己请假：病假当场生效，其余等负责人同意' })
  @ApiCreatedResponse({ type: MarkedAbsenceView })
  mark(@CurrentViewer() viewer: Viewer, @Body() body: AbsenceDto): Promise<MarkedAbsence> {
    return this.markAbsence.forMyself(viewer, body);
  }

  @Post('absences/:absenceId/end')
  @HttpCode(204)
  @ApiOperation({ summary: '给自己销假' })
  end(@CurrentViewer() viewer: Viewer, @Param('absenceId') absenceId: string): Promise<void> {
    return this.endAbsence.ofMyself(viewer, absenceId);
  }
}
