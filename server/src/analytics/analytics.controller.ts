import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Board, EstatePromises, PublicPromises } from '@yingsheng/shared/api/board';
import { MANAGER_ROLES } from '@yingsheng/shared/people/role';
import { CurrentViewer, Permit, PermitAny, Public } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import { BoardView, EstatePromisesView, PublicPromisesView } from './analytics.views';
import { ReadBoard } from './read-board';
import { ReadPromises } from './read-promises';
import { ReadPublicPromises } from './read-public-promises';

@ApiTags('analytics')
@Controller('estates/:estateId')
export class AnalyticsController {
  constructor(
    private readonly readBoard: ReadBoard,
    private readonly readPromises: ReadPromises,
    private readonly readPublicPromises: ReadPublicPromises,
  ) {}

  @Get('board')
  @Permit(...MANAGER_ROLES)
  @ApiOperation({ summary: 'What needs a manager now: at risk, decisions, load, rates, heat, trend' })
  @ApiOkResponse({ type: BoardView })
  board(@CurrentViewer() viewer: Viewer, @Param('estateId') estateId: string): Promise<Board> {
    return this.readBoard.execute(viewer, estateId);
  }

  @Get('promises')
  @PermitAny()
  @ApiOperation({
    summary:
      'The limits this estate promises, and how often they were kept in 90 days, by what residents themselves confirmed',
  })
  @ApiOkResponse({ type: EstatePromisesView })
  promises(@CurrentViewer() viewer: Viewer, @Param('estateId') estateId: string): Promise<EstatePromises> {
    return this.readPromises.execute(viewer, estateId);
  }

  @Get('public-promises')
  @Public()
  @ApiOperation({ summary: 'The limits this estate promises, for whoever has not signed in' })
  @ApiOkResponse({ type: PublicPromisesView })
  publicPromises(@Param('estateId') estateId: string): Promise<PublicPromises> {
    return this.readPublicPromises.execute(estateId);
  }
}
