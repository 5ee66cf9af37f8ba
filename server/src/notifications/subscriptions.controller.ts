import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { SubscribeAnswers, SubscribePrompt } from '@yingsheng/shared/api/subscription';
import { SUBSCRIBE_ANSWERS, type SubscribeAnswer } from '@yingsheng/shared/people/subscribing';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsString, Length, ValidateNested } from 'class-validator';
import { Clock } from '../platform/clock/clock';
import { Config } from '../platform/config/config';
import { CurrentViewer, PermitAny } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import { newId } from '../platform/ids';
import { RecordSubscribeAnswers } from './record-subscribe-answers';
import { ShowSubscribePrompt } from './show-subscribe-prompt';

/** WeChat asks about three templates at most in one tap. */
const TEMPLATES_MAX = 3;

class SubscribePromptDto implements SubscribePrompt {
  @ApiProperty({ type: [String] }) templateIds: string[];
  @ApiProperty({ description: '够用了，或不久前说过不要，就不问' }) isAskable: boolean;
  @ApiProperty({ description: '还能发几条' }) unspentCount: number;
}

class SubscribeAnswerDto {
  @ApiProperty({ minLength: 1, maxLength: 64 })
  @IsString()
  @Length(1, 64)
  templateId: string;

  @ApiProperty({ enum: SUBSCRIBE_ANSWERS })
  @IsIn(SUBSCRIBE_ANSWERS)
  answer: SubscribeAnswer;
}

class SubscribeAnswersDto implements SubscribeAnswers {
  @ApiProperty({ type: [SubscribeAnswerDto], maxItems: TEMPLATES_MAX })
  @IsArray()
  @ArrayMaxSize(TEMPLATES_MAX)
  @ValidateNested({ each: true })
  @Type(() => SubscribeAnswerDto)
  answers: SubscribeAnswerDto[];
}

@ApiTags('notices')
@Controller('subscriptions')
@PermitAny()
export class SubscriptionsController {
  constructor(
    private readonly showPrompt: ShowSubscribePrompt,
    private readonly recordAnswers: RecordSubscribeAnswers,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Whether to ask me for one more message in WeChat' })
  @ApiOkResponse({ type: SubscribePromptDto })
  show(@CurrentViewer() viewer: Viewer): Promise<SubscribePrompt> {
    return this.showPrompt.execute(viewer);
  }

  /** Where WeChat pushes what was answered, its word alone is counted, or every accept would count twice. */
  @Post('answers')
  @HttpCode(200)
  @ApiOperation({ summary: 'What I answered when asked in a tap' })
  @ApiOkResponse({ type: SubscribePromptDto })
  async answer(@CurrentViewer() viewer: Viewer, @Body() body: SubscribeAnswersDto): Promise<SubscribePrompt> {
    const isCounted = this.config.wechat.push === null;
    const source = { personId: viewer.personId, sourceId: newId(), answeredAt: this.clock.now(), isCounted };
    await this.recordAnswers.execute(source, body.answers);
    return this.showPrompt.execute(viewer);
  }
}
