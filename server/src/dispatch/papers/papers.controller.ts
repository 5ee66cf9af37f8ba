import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import {
  PAPER_SIZES,
  type PaperSize,
  WORK_PAPERS,
  type WorkPaper,
  type WorkPaperQuery,
} from '@yingsheng/shared/api/work-paper';
import { STAFF_ROLES } from '@yingsheng/shared/people/role';
import { IsIn } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { CurrentViewer, Permit } from '../../platform/http/permissions';
import type { Viewer } from '../../platform/http/viewer';
import { PrintWorkPaper } from './print-work-paper';

const PDF = 'application/pdf';

class WorkPaperQueryDto implements WorkPaperQuery {
  @ApiProperty({ enum: WORK_PAPERS, description: '派工单，或验收单' })
  @IsIn(WORK_PAPERS)
  paper: WorkPaper;

  @ApiProperty({ enum: PAPER_SIZES })
  @IsIn(PAPER_SIZES)
  size: PaperSize;
}

@ApiTags('work-orders')
@Controller('work-orders')
@Permit(...STAFF_ROLES)
export class PapersController {
  constructor(private readonly printPaper: PrintWorkPaper) {}

  @Get(':id/paper')
  @ApiOperation({ summary: '打印派工单、验收单：有签字栏，扫码回到工单' })
  @ApiOkResponse({ description: 'PDF', content: { [PDF]: {} } })
  async paper(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Query() query: WorkPaperQueryDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { fileName, content } = await this.printPaper.execute(viewer, id, query);
    await reply
      .type(PDF)
      .header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
      .header('Cache-Control', 'no-store')
      .send(content);
  }
}
