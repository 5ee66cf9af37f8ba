import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { LadderView } from '@yingsheng/shared/api/ladder';
import { MANAGER_ROLES } from '@yingsheng/shared/people/role';
import { CurrentViewer, Permit } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import { SetLadderDto } from './ladder-requests';
import { LadderDto } from './ladder-responses';
import { SetLadder } from './set-ladder';
import { ShowLadder } from './show-ladder';

@ApiTags('promises')
@Controller('estates/:estateId')
@Permit(...MANAGER_ROLES)
export class LadderController {
  constructor(
    private readonly showLadder: ShowLadder,
    private readonly setLadder: SetLadder,
  ) {}

  @Get('ladder')
  @ApiOperation({ summary: '升级阶梯：时限用到几成，告诉谁' })
  @ApiOkResponse({ type: LadderDto })
  ladder(@CurrentViewer() viewer: Viewer, @Param('estateId') estateId: string): Promise<LadderView> {
    return this.showLadder.execute(viewer, estateId);
  }

  @Put('ladder')
  @ApiOperation({ summary: '整份替换升级阶梯（项目经理、管理员）；少报、晚报的要品质部批准，次日起生效' })
  @ApiOkResponse({ type: LadderDto })
  set(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Body() request: SetLadderDto,
  ): Promise<LadderView> {
    return this.setLadder.execute(viewer, estateId, request);
  }
}
