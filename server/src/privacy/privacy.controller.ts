import { Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { DeletionPlan, ExportView, StoredAboutMe } from '@yingsheng/shared/api/personal-data';
import type { FastifyReply } from 'fastify';
import { CurrentViewer, PermitAny } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import { AskForDeletion } from './deletion/ask-for-deletion';
import { PlanDeletion } from './deletion/plan-deletion';
import { AskForExport } from './export/ask-for-export';
import { OpenExport } from './export/open-export';
import { DeletionPlanDto, ExportViewDto, StoredAboutMeDto } from './privacy.views';
import { ShowStored } from './stored/show-stored';

const FILE_NAME = '我的个人信息.zip';

@ApiTags('privacy')
@Controller('me')
@PermitAny()
export class PrivacyController {
  constructor(
    private readonly showStored: ShowStored,
    private readonly askForExport: AskForExport,
    private readonly openExport: OpenExport,
    private readonly planDeletion: PlanDeletion,
    private readonly askForDeletion: AskForDeletion,
  ) {}

  @Get('stored')
  @ApiOperation({ summary: 'What is kept about me' })
  @ApiOkResponse({ type: StoredAboutMeDto })
  stored(@CurrentViewer() viewer: Viewer): Promise<StoredAboutMe> {
    return this.showStored.execute(viewer);
  }

  @Post('exports')
  @ApiOperation({ summary: 'Ask for a copy of it, once a day; a notice tells when it is there' })
  @ApiCreatedResponse({ type: ExportViewDto })
  ask(@CurrentViewer() viewer: Viewer): Promise<ExportView> {
    return this.askForExport.execute(viewer);
  }

  @Get('deletion')
  @ApiOperation({ summary: 'What would go and what would stay if I closed my account' })
  @ApiOkResponse({ type: DeletionPlanDto })
  deletion(@CurrentViewer() viewer: Viewer): Promise<DeletionPlan> {
    return this.planDeletion.execute(viewer);
  }

  @Post('deletion')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ask for my account to be closed; nothing changes for seven days' })
  @ApiOkResponse({ type: DeletionPlanDto })
  async askDeletion(@CurrentViewer() viewer: Viewer): Promise<DeletionPlan> {
    await this.askForDeletion.ask(viewer);
    return this.planDeletion.execute(viewer);
  }

  @Post('deletion/cancel')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take that back' })
  @ApiOkResponse({ type: DeletionPlanDto })
  async cancelDeletion(@CurrentViewer() viewer: Viewer): Promise<DeletionPlan> {
    await this.askForDeletion.cancel(viewer);
    return this.planDeletion.execute(viewer);
  }

  @Get('exports/:id/file')
  @ApiOperation({ summary: 'The copy as a zip: texts as JSON, photos and videos' })
  @ApiOkResponse({ description: 'the archive', content: { 'application/zip': {} } })
  async file(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const { bytes, content } = await this.openExport.execute(viewer, id);
    await reply
      .type('application/zip')
      .header('content-length', bytes)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(FILE_NAME)}`)
      .header('cache-control', 'no-store')
      .send(content);
  }
}
