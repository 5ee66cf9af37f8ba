import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { MINI_PROGRAM_CODE_HEADER } from '@yingsheng/shared/api/posters';
import { IsString, Length } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { OptionalField } from '../../platform/http/optional-field';
import { CurrentViewer, Permit } from '../../platform/http/permissions';
import type { Viewer } from '../../platform/http/viewer';
import { PrintGatePoster } from './print-gate-poster';

const PDF = 'application/pdf';

class PosterQuery {
  @ApiPropertyOptional({ description: '贴在哪个公共区域；不填就是整个小区' })
  @OptionalField()
  @IsString()
  @Length(1, 36)
  areaId?: string;
}

@ApiTags('places')
@Controller('estates/:estateId/poster')
@Permit('estateManager', 'admin')
export class PostersController {
  constructor(private readonly printPoster: PrintGatePoster) {}

  @Get()
  @ApiOperation({ summary: '贴在大门、电梯里的海报：扫码就能报，不用登录' })
  @ApiOkResponse({ description: 'one page', content: { [PDF]: {} } })
  async poster(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Query() { areaId }: PosterQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { fileName, content, miniProgramCode } = await this.printPoster.execute(viewer, estateId, areaId);
    await reply
      .type(PDF)
      .header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
      .header('Cache-Control', 'no-store')
      .header(MINI_PROGRAM_CODE_HEADER, miniProgramCode)
      .send(content);
  }
}
