import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CompanyBoard } from '@yingsheng/shared/api/board';
import { MANAGER_ROLES } from '@yingsheng/shared/people/role';
import { CurrentViewer, Permit } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import { CompanyBoardView } from './company-board.views';
import { ReadCompanyBoard } from './read-company-board';

@ApiTags('analytics')
@Controller('board')
export class CompanyBoardController {
  constructor(private readonly readCompanyBoard: ReadCompanyBoard) {}

  @Get()
  @Permit(...MANAGER_ROLES)
  @ApiOperation({
    summary: '全部小区看板：能看其看板的每个小区一行，最要紧的在前',
    description: '每个数都等于 `GET /api/complaints?scope=managed&figure=…`（按小区的再加 `estateId`）列出的件数。',
  })
  @ApiOkResponse({ type: CompanyBoardView })
  board(@CurrentViewer() viewer: Viewer): Promise<CompanyBoard> {
    return this.readCompanyBoard.execute(viewer);
  }
}
