import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Controller, Get, HttpCode, Param, Post, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import { FileStreamInterceptor } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  IMPORT_LIMITS,
  type ImportList,
  type ImportPreview,
  type ImportProgressView,
  type ImportView,
} from '@yingsheng/shared/api/import';
import type { FastifyReply } from 'fastify';
import { DomainError } from '../../platform/domain-error';
import { CurrentViewer, Permit } from '../../platform/http/permissions';
import type { Viewer } from '../../platform/http/viewer';
import { newId } from '../../platform/ids';
import { SPREADSHEET_TYPE } from '../../platform/spreadsheet/write-spreadsheet';
import { ForgetImportFiles } from './forget-import-files';
import {
  ImportDto,
  ImportKindQuery,
  ImportListDto,
  ImportPath,
  ImportPreviewDto,
  ImportPreviewQuery,
  ImportProgressPath,
  ImportProgressViewDto,
} from './import.views';
import { ListImports } from './list-imports';
import { PreviewFile } from './preview-file';
import { StartImport } from './start-import';
import { UndoImport } from './undo-import';
import { type FileToSend, WriteProblemFile } from './write-problem-file';
import { WriteTemplate } from './write-template';

interface UploadRequest {
  readonly file?: { readonly stream: Readable; readonly originalname: string };
}

@ApiTags('import')
@Controller('estates/:estateId/imports')
@Permit('estateManager', 'admin')
export class ImportsController {
  constructor(
    private readonly previewFile: PreviewFile,
    private readonly imports: ListImports,
    private readonly startImport: StartImport,
    private readonly undoImport: UndoImport,
    private readonly files: ForgetImportFiles,
    private readonly problemFile: WriteProblemFile,
    private readonly writeTemplate: WriteTemplate,
  ) {}

  @Get()
  @ApiOperation({ summary: '导入记录，最近 50 次' })
  @ApiOkResponse({ type: ImportListDto })
  list(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Query() { kind }: ImportKindQuery,
  ): Promise<ImportList> {
    return this.imports.list(viewer, estateId, kind);
  }

  @Get('template')
  @ApiOperation({ summary: '下载模板，已有的房屋已经填好' })
  @ApiOkResponse({ description: 'the file', content: { [SPREADSHEET_TYPE]: {} } })
  async template(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Query() { kind }: ImportKindQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await send(reply, await this.writeTemplate.execute(viewer, estateId, kind));
  }

  @Post('preview')
  @HttpCode(200)
  // One byte more than allowed, so that the refusal is ours and says what the limit is.
  @UseInterceptors(FileStreamInterceptor('file', { limits: { fileSize: IMPORT_LIMITS.bytes + 1, files: 1 } }))
  @ApiOperation({ summary: '导入前先看：会新增、变更、结束什么，哪一格有问题；什么也不写' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @ApiOkResponse({ type: ImportPreviewDto })
  async preview(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Query() { kind, progress = newId() }: ImportPreviewQuery,
    @Req() request: UploadRequest,
  ): Promise<ImportPreview> {
    if (request.file === undefined) throw new DomainError('IMPORT.FILE_UNREADABLE');
    const { stream, originalname: name } = request.file;
    return this.previewFile.execute(viewer, estateId, kind, { name, content: await buffer(stream) }, progress);
  }

  @Get('progress/:key')
  @ApiOperation({ summary: '正在读的文件读到哪里了' })
  @ApiOkResponse({ type: ImportProgressViewDto })
  progress(
    @CurrentViewer() viewer: Viewer,
    @Param() { estateId, key }: ImportProgressPath,
  ): Promise<ImportProgressView> {
    return this.imports.progress(viewer, estateId, key);
  }

  @Get(':importId')
  @ApiOperation({ summary: '一次导入到哪一步了' })
  @ApiOkResponse({ type: ImportDto })
  one(@CurrentViewer() viewer: Viewer, @Param() path: ImportPath): Promise<ImportView> {
    return this.imports.one(viewer, path);
  }

  @Get(':importId/preview')
  @ApiOperation({ summary: '再看一次预览；导入完成或过了一天就没有了' })
  @ApiOkResponse({ type: ImportPreviewDto })
  previewAgain(@CurrentViewer() viewer: Viewer, @Param() path: ImportPath): Promise<ImportPreview> {
    return this.imports.preview(viewer, path);
  }

  @Get(':importId/problems')
  @ApiOperation({ summary: '问题清单：上传的表多一列“问题”，改好可以再上传' })
  @ApiOkResponse({ description: 'the file', content: { [SPREADSHEET_TYPE]: {} } })
  async problems(
    @CurrentViewer() viewer: Viewer,
    @Param() path: ImportPath,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await send(reply, await this.problemFile.execute(viewer, path));
  }

  @Post(':importId/start')
  @HttpCode(200)
  @ApiOperation({ summary: '开始导入：全部写入或一样也不写，中途断电也会接着做完' })
  @ApiOkResponse({ type: ImportDto })
  start(@CurrentViewer() viewer: Viewer, @Param() path: ImportPath): Promise<ImportView> {
    return this.startImport.execute(viewer, path);
  }

  @Post(':importId/undo')
  @HttpCode(200)
  @ApiOperation({ summary: '撤销最近一次导入；已经有人在用就不能撤销' })
  @ApiOkResponse({ type: ImportDto })
  undo(@CurrentViewer() viewer: Viewer, @Param() path: ImportPath): Promise<ImportView> {
    return this.undoImport.execute(viewer, path);
  }

  @Post(':importId/discard')
  @HttpCode(204)
  @ApiOperation({ summary: '不导入了，上传的内容立即删除' })
  discard(@CurrentViewer() viewer: Viewer, @Param() path: ImportPath): Promise<void> {
    return this.files.discard(viewer, path);
  }
}

async function send(reply: FastifyReply, { name, content }: FileToSend): Promise<void> {
  await reply
    .type(SPREADSHEET_TYPE)
    .header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('Cache-Control', 'no-store')
    .send(content);
}
