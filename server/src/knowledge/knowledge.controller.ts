import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { KnowledgeAnswers } from '@yingsheng/shared/api/knowledge';
import { CurrentViewer, PermitAny, Public } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import { KnowledgeAskDto, KnowledgeReadingDto } from './knowledge-requests';
import { KnowledgeAnswersDto } from './knowledge-responses';
import { RecordReading } from './record-reading';
import { SuggestAnswers } from './suggest-answers';

@ApiTags('knowledge')
@Controller('knowledge')
@PermitAny()
export class KnowledgeController {
  constructor(
    private readonly suggest: SuggestAnswers,
    private readonly recordReading: RecordReading,
  ) {}

  @Post('suggestions')
  @HttpCode(200)
  @ApiOperation({ summary: '边写边提示：常见问题里对得上的答案' })
  @ApiOkResponse({ type: KnowledgeAnswersDto })
  async ask(@CurrentViewer() viewer: Viewer, @Body() request: KnowledgeAskDto): Promise<KnowledgeAnswers> {
    return { items: await this.suggest.forViewer(viewer, request) };
  }

  @Post('readings')
  @HttpCode(204)
  @ApiOperation({ summary: '看了一条答案，以及这就解决了没有' })
  @ApiNoContentResponse()
  read(@CurrentViewer() viewer: Viewer, @Body() request: KnowledgeReadingDto): Promise<void> {
    return this.recordReading.forViewer(viewer, request);
  }
}

/** Without signing in: only what is for everybody. */
@ApiTags('guests')
@Controller('guest-knowledge')
@Public()
export class GuestKnowledgeController {
  constructor(
    private readonly suggest: SuggestAnswers,
    private readonly recordReading: RecordReading,
  ) {}

  @Post('suggestions')
  @HttpCode(200)
  @ApiOperation({ summary: '不登录时边写边提示：只有公开的答案' })
  @ApiOkResponse({ type: KnowledgeAnswersDto })
  async ask(@Body() request: KnowledgeAskDto): Promise<KnowledgeAnswers> {
    return { items: await this.suggest.forGuest(request) };
  }

  @Post('readings')
  @HttpCode(204)
  @ApiOperation({ summary: '不登录时看了一条答案，以及这就解决了没有' })
  @ApiNoContentResponse()
  read(@Body() request: KnowledgeReadingDto): Promise<void> {
    return this.recordReading.forGuest(request);
  }
}
