import type { Readable } from 'node:stream';
import { Body, Controller, Headers, HttpCode, Post, Req, Res, UseInterceptors } from '@nestjs/common';
import { FileStreamInterceptor } from '@nestjs/platform-fastify';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { GuestMatter, GuestReceipt } from '@yingsheng/shared/api/guest';
import type { MediaView } from '@yingsheng/shared/api/media';
import type { DangerJudgement } from '@yingsheng/shared/api/triage';
import { FOLLOW_UP_CODE_HEADER } from '@yingsheng/shared/complaint/guest';
import { IMAGE_MAX_BYTES } from '@yingsheng/shared/complaint/limits';
import { CurrentOrigin, type Origin } from '../../auth/origin';
import { MediaViewDto } from '../../complaints/complaint-responses';
import { DomainError } from '../../platform/domain-error';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { Public } from '../../platform/http/permissions';
import { channelOf } from '../channel-of';
import { TriageSuggestDto } from '../intake-requests';
import { DangerJudgementDto } from '../intake-responses';
import { KEY_HEADER, type StatusReply } from '../keyed-answer';
import { ActAsGuest } from './act-as-guest';
import { GuestMatters } from './guest-matters';
import {
  GuestCodeDto,
  GuestCommentDto,
  GuestComplaintDto,
  GuestConfirmDto,
  GuestEvidenceDto,
  GuestReasonDto,
} from './guest-requests';
import { GuestMatterDto, GuestReceiptDto } from './guest-responses';
import { JudgeGuestDanger } from './judge-guest-danger';
import { SubmitGuestComplaint } from './submit-guest-complaint';
import { UploadGuestPhoto } from './upload-guest-photo';

interface UploadRequest {
  readonly file?: { readonly stream: Readable };
}

/** In danger nobody signs in first, and whoever walks by has no room here. */
@ApiTags('guests')
@Controller('guest-complaints')
@Public()
export class GuestsController {
  constructor(
    private readonly submitGuestComplaint: SubmitGuestComplaint,
    private readonly matters: GuestMatters,
    private readonly act: ActAsGuest,
    private readonly uploadGuestPhoto: UploadGuestPhoto,
    private readonly judgeGuestDanger: JudgeGuestDanger,
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

  @Post('judge-danger')
  @HttpCode(200)
  @ApiOperation({ summary: '不登录时边写边判断：有没有险情，拿不准就问一句' })
  @ApiOkResponse({ type: DangerJudgementDto })
  judgeDanger(@Body() request: TriageSuggestDto): Promise<DangerJudgement> {
    return this.judgeGuestDanger.execute(request);
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

  @Post('follow-up/photos')
  @UseInterceptors(FileStreamInterceptor('file', { limits: { fileSize: IMAGE_MAX_BYTES + 1, files: 1 } }))
  @ApiOperation({ summary: '凭查询码传一张照片：少而小，一天内没用上就删除' })
  @ApiHeader({ name: FOLLOW_UP_CODE_HEADER, required: true, description: '查询码；地址会被沿途记下，所以不写在地址里' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @ApiCreatedResponse({ type: MediaViewDto })
  upload(
    @Headers(FOLLOW_UP_CODE_HEADER) code: string | undefined,
    @Req() request: UploadRequest,
    @CurrentOrigin() { address }: Origin,
  ): Promise<MediaView> {
    if (request.file === undefined) throw new DomainError('MEDIA.EMPTY');
    return this.uploadGuestPhoto.execute(code ?? '', request.file.stream, address);
  }

  @Post('follow-up/add-evidence')
  @HttpCode(200)
  @ApiOperation({ summary: '凭查询码补上照片：求助先发，照片后到' })
  @ApiOkResponse({ type: GuestMatterDto })
  addEvidence(@Body() request: GuestEvidenceDto, @CurrentOrigin() { address }: Origin): Promise<GuestMatter> {
    return this.act.execute({ action: 'addEvidence', request }, address);
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
