import { Body, Controller, Headers, HttpCode, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import type { TriageSuggestion } from '@yingsheng/shared/api/triage';
import type { Channel } from '@yingsheng/shared/complaint/channel';
import { IdempotencyKey } from '../platform/http/idempotency-key';
import { CurrentViewer, Permit, PermitAny } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import { RegisterComplaintDto, SubmitComplaintDto, TriageSuggestDto } from './intake-requests';
import { ComplaintReceiptDto, TriageSuggestionDto } from './intake-responses';
import type { Opened } from './open-matter';
import { RegisterComplaint } from './register-complaint';
import { SubmitComplaint } from './submit-complaint';
import { SuggestTriage } from './suggest-triage';

/** The one thing of Fastify's reply that an answer here touches. */
interface StatusReply {
  status(code: number): unknown;
}

const KEY_HEADER = {
  name: 'Idempotency-Key',
  required: true,
  description: '防重复编号,8–64 位字母数字;同一编号重复提交返回第一次的结果(200)',
};

@ApiTags('intake')
@Controller()
export class IntakeController {
  constructor(
    private readonly submitComplaint: SubmitComplaint,
    private readonly registerComplaint: RegisterComplaint,
    private readonly suggestTriage: SuggestTriage,
  ) {}

  @Post('complaints')
  @PermitAny()
  @ApiOperation({ summary: '业主提交' })
  @ApiHeader(KEY_HEADER)
  @ApiCreatedResponse({ type: ComplaintReceiptDto })
  async submit(
    @CurrentViewer() viewer: Viewer,
    @IdempotencyKey() key: string,
    @Body() request: SubmitComplaintDto,
    @Headers('referer') referer: string | undefined,
    @Res({ passthrough: true }) reply: StatusReply,
  ): Promise<ComplaintReceipt> {
    return answer(await this.submitComplaint.execute(viewer, key, request, channelOf(referer)), reply);
  }

  @Post('desk/complaints')
  @Permit('frontDesk', 'estateManager')
  @ApiOperation({ summary: '前台代登记(电话、到访)' })
  @ApiHeader(KEY_HEADER)
  @ApiCreatedResponse({ type: ComplaintReceiptDto })
  async register(
    @CurrentViewer() viewer: Viewer,
    @IdempotencyKey() key: string,
    @Body() request: RegisterComplaintDto,
    @Res({ passthrough: true }) reply: StatusReply,
  ): Promise<ComplaintReceipt> {
    return answer(await this.registerComplaint.execute(viewer, key, request), reply);
  }

  @Post('triage/suggest')
  @PermitAny()
  @HttpCode(200)
  @ApiOperation({ summary: '按文字建议类别与紧急程度' })
  @ApiOkResponse({ type: TriageSuggestionDto })
  suggest(@CurrentViewer() viewer: Viewer, @Body() request: TriageSuggestDto): Promise<TriageSuggestion> {
    return this.suggestTriage.execute(viewer, request);
  }
}

function answer({ receipt, isRepeat }: Opened, reply: StatusReply): ComplaintReceipt {
  reply.status(isRepeat ? 200 : 201);
  return receipt;
}

/** WeChat sets this referer on every request of a mini-program, and no program can change it. */
function channelOf(referer: string | undefined): Channel {
  return referer?.startsWith('https://servicewechat.com/') ? 'miniProgram' : 'web';
}
