import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import { FileStreamInterceptor } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ArrangedShifts, CopyWeekResult, RosterImportPreview, RosterWeek } from '@yingsheng/shared/api/roster';
import { MANAGER_ROLES } from '@yingsheng/shared/people/role';
import type { FastifyReply } from 'fastify';
import { DomainError } from '../../platform/domain-error';
import { CurrentViewer, Permit } from '../../platform/http/permissions';
import type { Viewer } from '../../platform/http/viewer';
import { SPREADSHEET_MAX_BYTES } from '../../platform/spreadsheet/read-spreadsheet';
import { SPREADSHEET_TYPE } from '../../platform/spreadsheet/write-spreadsheet';
import { ARRANGER_ROLES } from '../domain/who-may-arrange';
import { ArrangeShifts } from './arrange-shifts';
import { CopyDutyWeek } from './copy-duty-week';
import { ExportRoster } from './export-roster';
import { ListRoster } from './list-roster';
import { PreviewImport } from './preview-import';
import {
  ArrangedShiftsView,
  ArrangeShiftsDto,
  CopyWeekDto,
  CopyWeekResultView,
  ImportQuery,
  RosterImportPreviewView,
  RosterQuery,
  RosterWeekView,
} from './roster.views';

interface UploadRequest {
  readonly file?: { readonly stream: Readable };
}

@ApiTags('roster')
@Controller('estates/:estateId/roster')
@Permit(...ARRANGER_ROLES)
export class RosterController {
  constructor(
    private readonly listRoster: ListRoster,
    private readonly arrangeShifts: ArrangeShifts,
    private readonly copyWeek: CopyDutyWeek,
    private readonly exportRoster: ExportRoster,
    private readonly previewImport: PreviewImport,
  ) {}

  @Get()
  @Permit(...MANAGER_ROLES)
  @ApiOperation({ summary: '一周值班表' })
  @ApiOkResponse({ type: RosterWeekView })
  week(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Query() { week }: RosterQuery,
  ): Promise<RosterWeek> {
    return this.listRoster.execute(viewer, estateId, week);
  }

  @Post('arrange')
  @HttpCode(200)
  @ApiOperation({ summary: '排班、改班、撤班：全部成功或一个也不写；同一人不能重叠，最长 24 小时' })
  @ApiOkResponse({ type: ArrangedShiftsView })
  async arrange(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Body() body: ArrangeShiftsDto,
  ): Promise<ArrangedShifts> {
    return { ids: await this.arrangeShifts.execute(viewer, estateId, body) };
  }

  @Post('copy-week')
  @HttpCode(200)
  @ApiOperation({ summary: '复制上一周：已有的班不动' })
  @ApiOkResponse({ type: CopyWeekResultView })
  copy(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Body() { week }: CopyWeekDto,
  ): Promise<CopyWeekResult> {
    return this.copyWeek.execute(viewer, estateId, week);
  }

  @Get('export')
  @Permit(...MANAGER_ROLES)
  @ApiOperation({ summary: '导出一周值班表，填好可以再导入' })
  @ApiOkResponse({ description: 'the file', content: { [SPREADSHEET_TYPE]: {} } })
  async export(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Query() { week }: RosterQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, content } = await this.exportRoster.execute(viewer, estateId, week);
    await reply
      .type(SPREADSHEET_TYPE)
      .header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header('Cache-Control', 'no-store')
      .send(content);
  }

  @Post('import-preview')
  @HttpCode(200)
  // One byte more than allowed, so that the refusal is ours and says what the limit is.
  @UseInterceptors(FileStreamInterceptor('file', { limits: { fileSize: SPREADSHEET_MAX_BYTES + 1, files: 1 } }))
  @ApiOperation({ summary: '导入前先看：会新增、替换、去掉几班，哪一行有问题；什么也不写' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @ApiOkResponse({ type: RosterImportPreviewView })
  async preview(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Query() { week }: ImportQuery,
    @Req() request: UploadRequest,
  ): Promise<RosterImportPreview> {
    if (request.file === undefined) throw new DomainError('SPREADSHEET.UNREADABLE');
    return this.previewImport.execute(viewer, estateId, week, await buffer(request.file.stream));
  }
}
