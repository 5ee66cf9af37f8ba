import { Body, Controller, Headers, HttpCode, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { GuestMatter, GuestReceipt } from '@yingsheng/shared/api/guest';
import { CurrentOrigin, type Origin } from '../../auth/origin';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { Public } from '../../platform/http/permissions';
import { channelOf } from '../channel-of';
import { KEY_HEADER, type StatusReply } from '../keyed-answer';
import { ActAsGuest } from './act-as-guest';
import { GuestMatters } from './guest-matters';
import { GuestCodeDto, GuestCommentDto, GuestComplaintDto, GuestConfirmDto, GuestReasonDto } from './guest-requests';
import { GuestMatterDto, GuestReceiptDto } from './guest-responses';
import { SubmitGuestComplaint } from './submit-guest-complaint';

/** In danger nobody signs in first, and whoever walks by has no room here. */
@ApiTags('guests')
@Controller('guest-complaints')
@Public()
export class GuestsController {
  constructor(
    private readonly submitGuestComplaint: SubmitGuestComplaint,
    private readonly matters: GuestMatters,
    private readonly act: ActAsGuest,
  ) {}

  @Post()
  @ApiOperation({ summary: '不登录反映：险情，或公共区域的事' })
  @ApiHeader(KEY_HEADER)
  @ApiCreatedResponse({ type: GuestReceiptDto })
  async submit(
    @IdempotencyKey() key: string,
    @Body() request: GuestComplaintDto,
    @Headers('referer') referer: string | undefined,
    @CurrentOrigin() { address }: Origin,
    @Res({ passthrough: true }) reply: StatusReply,
  ): Promise<GuestReceipt> {
    const opened = await this.submitGuestComplaint.execute(key, request, { channel: channelOf(referer), address });
    reply.status(opened.isRepeat ? 200 : 201);
    return opened.receipt;
  }

  @Post('follow-up')
  @HttpCode(200)
  @ApiOperation({ summary: '凭查询码看进展' })
  @ApiOkResponse({ type: GuestMatterDto })
  followUp(@Body() { code }: GuestCodeDto, @CurrentOrigin() { address }: Origin): Promise<GuestMatter> {
    return this.matters.show(code, address);
  }

  @Post('follow-up/comment')
  @HttpCode(200)
  @ApiOperation({ summary: '凭查询码补充' })
  @ApiOkResponse({ type: GuestMatterDto })
  comment(@Body() request: GuestCommentDto, @CurrentOrigin() { address }: Origin): Promise<GuestMatter> {
    return this.act.execute({ action: 'comment', request }, address);
  }

  @Post('follow-up/confirm')
  @HttpCode(200)
  @ApiOperation({ summary: '凭查询码确认已处理好' })
  @ApiOkResponse({ type: GuestMatterDto })
  confirm(@Body() request: GuestConfirmDto, @CurrentOrigin() { address }: Origin): Promise<GuestMatter> {
    return this.act.execute({ action: 'confirm', request }, address);
  }

  @Post('follow-up/refuse')
  @HttpCode(200)
  @ApiOperation({ summary: '凭查询码说还没处理好' })
  @ApiOkResponse({ type: GuestMatterDto })
  refuse(@Body() request: GuestReasonDto, @CurrentOrigin() { address }: Origin): Promise<GuestMatter> {
    return this.act.execute({ action: 'refuse', request }, address);
  }

  @Post('follow-up/reopen')
  @HttpCode(200)
  @ApiOperation({ summary: '凭查询码重新打开' })
  @ApiOkResponse({ type: GuestMatterDto })
  reopen(@Body() request: GuestReasonDto, @CurrentOrigin() { address }: Origin): Promise<GuestMatter> {
    return this.act.execute({ action: 'reopen', request }, address);
  }
}
