import { Body, Controller, Headers, HttpCode, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import type { TriageSuggestion } from '@yingsheng/shared/api/triage';
import { IdempotencyKey } from '../platform/http/idempotency-key';
import { CurrentViewer, Permit, PermitAny } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import { channelOf } from './channel-of';
import { RegisterComplaintDto, SubmitComplaintDto, TriageSuggestDto } from './intake-requests';
import { ComplaintReceiptDto, TriageSuggestionDto } from './intake-responses';
import { KEY_HEADER, type StatusReply } from './keyed-answer';
import type { Opened } from './open-matter';
import { RegisterComplaint } from './register-complaint';
import { SubmitComplaint } from './submit-complaint';
import { SuggestTriage } from './suggest-triage';

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
  @ApiOperation({ summary: '前台代登记（电话、到访）；没有房号的来电人写明在哪里、留电话，险情可以没有电话' })
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
