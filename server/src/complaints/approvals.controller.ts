import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ApprovalPage } from '@yingsheng/shared/api/spending';
import { MANAGER_ROLES } from '@yingsheng/shared/people/role';
import { PageQueryDto } from '../platform/http/page-query';
import { CurrentViewer, Permit } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import { ApprovalPageDto } from './approval-responses';
import { ListApprovals } from './list-approvals';

@ApiTags('complaints')
@Controller('estates/:estateId/approvals')
export class ApprovalsController {
  constructor(private readonly listApprovals: ListApprovals) {}

  @Get()
  @Permit(...MANAGER_ROLES)
  @ApiOperation({ summary: '等批准的费用，等得最久的在前' })
  @ApiOkResponse({ type: ApprovalPageDto })
  list(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Query() query: PageQueryDto,
  ): Promise<ApprovalPage> {
    return this.listApprovals.execute(viewer, estateId, query);
  }
}
