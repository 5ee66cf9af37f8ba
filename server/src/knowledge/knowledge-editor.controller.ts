import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { KnowledgeBook, KnowledgeTrial } from '@yingsheng/shared/api/knowledge';
import { MANAGER_ROLES } from '@yingsheng/shared/people/role';
import { CurrentViewer, Permit } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import { AddStarters } from './add-starters';
import { KeepKnowledge } from './keep-knowledge';
import { AddKnowledgeDto, ChangeKnowledgeDto, KnowledgeTryDto, KnowledgeVersionDto } from './knowledge-requests';
import { KnowledgeBookDto, KnowledgeIdDto, KnowledgeTrialDto } from './knowledge-responses';
import { ShowKnowledge } from './show-knowledge';
import { TryQuestion } from './try-question';

/** 维护常见问题: the estate manager, the company's quality department, who leads the front desk. */
@ApiTags('knowledge')
@Controller('estates/:estateId/knowledge')
@Permit(...MANAGER_ROLES)
export class KnowledgeEditorController {
  constructor(
    private readonly show: ShowKnowledge,
    private readonly keep: KeepKnowledge,
    private readonly starters: AddStarters,
    private readonly tryQuestion: TryQuestion,
  ) {}

  @Get()
  @ApiOperation({ summary: '一个小区的全部常见问题，含本月各解决了几次' })
  @ApiOkResponse({ type: KnowledgeBookDto })
  book(@CurrentViewer() viewer: Viewer, @Param('estateId') estateId: string): Promise<KnowledgeBook> {
    return this.show.execute(viewer, estateId);
  }

  @Post()
  @ApiOperation({ summary: '新写一条' })
  @ApiCreatedResponse({ type: KnowledgeIdDto })
  async add(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Body() request: AddKnowledgeDto,
  ): Promise<KnowledgeIdDto> {
    return { id: await this.keep.add(viewer, estateId, request) };
  }

  @Post('starters')
  @HttpCode(204)
  @ApiOperation({ summary: '加入常用问题草稿：已经加过的不再加' })
  @ApiNoContentResponse()
  addStarters(@CurrentViewer() viewer: Viewer, @Param('estateId') estateId: string): Promise<void> {
    return this.starters.execute(viewer, estateId);
  }

  @Post('try')
  @HttpCode(200)
  @ApiOperation({ summary: '试一试：这样问会看到什么' })
  @ApiOkResponse({ type: KnowledgeTrialDto })
  try(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Body() { text }: KnowledgeTryDto,
  ): Promise<KnowledgeTrial> {
    return this.tryQuestion.execute(viewer, estateId, text);
  }

  @Put(':id')
  @HttpCode(204)
  @ApiOperation({ summary: '修改一条' })
  @ApiNoContentResponse()
  change(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Param('id') id: string,
    @Body() request: ChangeKnowledgeDto,
  ): Promise<void> {
    return this.keep.change(viewer, estateId, id, request);
  }

  @Post(':id/retire')
  @HttpCode(204)
  @ApiOperation({ summary: '停用一条' })
  @ApiNoContentResponse()
  retire(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Param('id') id: string,
    @Body() { version }: KnowledgeVersionDto,
  ): Promise<void> {
    return this.keep.retire(viewer, { estateId, id, version });
  }

  @Post(':id/restore')
  @HttpCode(204)
  @ApiOperation({ summary: '撤销停用' })
  @ApiNoContentResponse()
  restore(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Param('id') id: string,
    @Body() { version }: KnowledgeVersionDto,
  ): Promise<void> {
    return this.keep.restore(viewer, { estateId, id, version });
  }
}
