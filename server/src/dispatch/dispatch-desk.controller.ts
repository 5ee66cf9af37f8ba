import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { DispatchBoard, DispatchRuleBook, DispatchTrial, OrderPage } from '@yingsheng/shared/api/dispatch';
import { MANAGER_ROLES } from '@yingsheng/shared/people/role';
import { CurrentViewer, Permit } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import {
  OrderListQueryDto,
  ReorderDispatchRulesDto,
  ReplaceDispatchRulesDto,
  SetLoadCapDto,
  TryDispatchRulesDto,
} from './dispatch-requests';
import { DispatchBoardDto, DispatchRuleBookDto, DispatchTrialDto, OrderPageDto } from './dispatch-responses';
import { ListEstateOrders } from './list-estate-orders';
import { ReadDispatchBoard } from './read-dispatch-board';
import { ReorderDispatchRules } from './reorder-dispatch-rules';
import { ReplaceDispatchRules } from './replace-dispatch-rules';
import { SetLoadCap } from './set-load-cap';
import { ShowDispatchRules } from './show-dispatch-rules';
import { TryDispatchRules } from './try-dispatch-rules';

@ApiTags('dispatch')
@Controller('estates/:estateId')
@Permit(...MANAGER_ROLES)
export class DispatchDeskController {
  constructor(
    private readonly readBoard: ReadDispatchBoard,
    private readonly listOrders: ListEstateOrders,
    private readonly showRules: ShowDispatchRules,
    private readonly replaceRules: ReplaceDispatchRules,
    private readonly reorderRules: ReorderDispatchRules,
    private readonly tryRules: TryDispatchRules,
    private readonly setLoadCap: SetLoadCap,
  ) {}

  @Get('dispatch-board')
  @ApiOperation({ summary: '工单调度：未派、待接、在办与各人负荷' })
  @ApiOkResponse({ type: DispatchBoardDto })
  board(@CurrentViewer() viewer: Viewer, @Param('estateId') estateId: string): Promise<DispatchBoard> {
    return this.readBoard.execute(viewer, estateId);
  }

  @Get('work-orders')
  @ApiOperation({ summary: '工单清单：看板上一个数字所数的那些，派得最早的在前' })
  @ApiOkResponse({ type: OrderPageDto })
  orders(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Query() query: OrderListQueryDto,
  ): Promise<OrderPage> {
    return this.listOrders.execute(viewer, estateId, query);
  }

  @Get('dispatch-rules')
  @ApiOperation({ summary: '派单规则' })
  @ApiOkResponse({ type: DispatchRuleBookDto })
  rules(@CurrentViewer() viewer: Viewer, @Param('estateId') estateId: string): Promise<DispatchRuleBook> {
    return this.showRules.execute(viewer, estateId);
  }

  @Put('dispatch-rules')
  @ApiOperation({ summary: '整份替换派单规则（项目经理）' })
  @ApiOkResponse({ type: DispatchRuleBookDto })
  replace(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Body() request: ReplaceDispatchRulesDto,
  ): Promise<DispatchRuleBook> {
    return this.replaceRules.execute(viewer, estateId, request);
  }

  @Post('dispatch-rules/order')
  @HttpCode(200)
  @ApiOperation({ summary: '调整派单规则的先后（项目经理）' })
  @ApiOkResponse({ type: DispatchRuleBookDto })
  reorder(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Body() request: ReorderDispatchRulesDto,
  ): Promise<DispatchRuleBook> {
    return this.reorderRules.execute(viewer, estateId, request);
  }

  @Post('dispatch-rules/try')
  @HttpCode(200)
  @ApiOperation({ summary: '试一试：这样一件事现在会派给谁' })
  @ApiOkResponse({ type: DispatchTrialDto })
  try(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Body() request: TryDispatchRulesDto,
  ): Promise<DispatchTrial> {
    return this.tryRules.execute(viewer, estateId, request);
  }

  @Post('staff/:personId/load-cap')
  @HttpCode(204)
  @ApiOperation({ summary: '设置一位同事同时在手的工单上限' })
  @ApiNoContentResponse()
  async loadCap(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Param('personId') personId: string,
    @Body() { loadCap }: SetLoadCapDto,
  ): Promise<void> {
    await this.setLoadCap.execute(viewer, estateId, personId, loadCap);
  }
}
