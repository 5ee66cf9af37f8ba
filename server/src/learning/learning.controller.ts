import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import type { JudgedTriageReport } from '@yingsheng/shared/api/learning';
import { LEARNING_EXPORT_ROLES } from '@yingsheng/shared/people/learning';
import { MANAGER_ROLES } from '@yingsheng/shared/people/role';
import { IsString, Length } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { MonthField } from '../platform/http/month-field';
import { OptionalField } from '../platform/http/optional-field';
import { CurrentViewer, Permit } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import { ExportCorpus } from './export-corpus';
import { JudgedTriageDto } from './learning.views';
import { ReadJudgedTriage } from './read-judged-triage';

const JSON_LINES = 'application/jsonl';
const FILE_NAME = 'learnt-messages.jsonl';

class MonthQuery {
  @MonthField()
  month?: string;
}

class ExportQuery {
  @ApiPropertyOptional({ description: '不填：能带走的全部小区' })
  @OptionalField()
  @IsString()
  @Length(1, 36)
  estateId?: string;
}

@ApiTags('triage')
@Controller()
export class LearningController {
  constructor(
    private readonly readJudgedTriage: ReadJudgedTriage,
    private readonly exportCorpus: ExportCorpus,
  ) {}

  @Get('estates/:estateId/judged-triage')
  @Permit(...MANAGER_ROLES)
  @ApiOperation({
    summary: '研判准不准：一个月里系统判的，和有人看过以后的，差了多少',
    description: '每个数都等于 `GET /api/complaints?scope=managed&estateId=…&month=…&judged=…` 列出的件数。',
  })
  @ApiOkResponse({ type: JudgedTriageDto })
  judged(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Query() { month }: MonthQuery,
  ): Promise<JudgedTriageReport> {
    return this.readJudgedTriage.execute(viewer, estateId, month);
  }

  @Get('triage/export')
  @Permit(...LEARNING_EXPORT_ROLES)
  @ApiOperation({
    summary: '导出学习语料：有人看过或更正过的原话，一行一件，认得出人的都换成类别',
    description: '保密的、关于同事的、点名或描述了同事的、已按保存期限删除的，不在内。导出会记入操作记录。',
  })
  @ApiOkResponse({ description: 'one message a line', content: { [JSON_LINES]: {} } })
  async export(
    @CurrentViewer() viewer: Viewer,
    @Query() { estateId }: ExportQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const lines = await this.exportCorpus.execute(viewer, estateId);
    await reply
      .type(`${JSON_LINES}; charset=utf-8`)
      .header('Content-Disposition', `attachment; filename="${FILE_NAME}"`)
      .header('Cache-Control', 'no-store')
      .send(lines);
  }
}
