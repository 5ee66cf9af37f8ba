import type { Readable } from 'node:stream';
import { Controller, Get, Headers, Param, Post, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import { FileStreamInterceptor } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { MediaView } from '@yingsheng/shared/api/media';
import { VIDEO_MAX_BYTES } from '@yingsheng/shared/complaint/limits';
import { IsIn, IsNumberString, IsString, Length } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { DomainError } from '../platform/domain-error';
import { CurrentViewer, PermitAny, Public } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import { MEDIA_VARIANTS, type MediaVariant } from './media-url-signer';
import { OpenMedia } from './open-media';
import { UploadMedia } from './upload-media';

class MediaPath {
  @ApiProperty()
  @IsString()
  @Length(1, 36)
  id: string;

  @ApiProperty({ enum: MEDIA_VARIANTS })
  @IsIn(MEDIA_VARIANTS)
  variant: MediaVariant;
}

class MediaLink {
  @ApiProperty({ description: 'the person the link was signed for' })
  @IsString()
  @Length(1, 36)
  person: string;

  @ApiProperty({ description: 'seconds since the epoch' })
  @IsNumberString({ no_symbols: true })
  expires: string;

  @IsString()
  @Length(1, 64)
  @ApiProperty()
  signature: string;
}

interface UploadRequest {
  readonly file?: { readonly stream: Readable };
}

@ApiTags('media')
@Controller('media')
export class MediaController {
  constructor(
    private readonly uploadMedia: UploadMedia,
    private readonly openMedia: OpenMedia,
  ) {}

  @Post()
  @PermitAny()
  // One byte more than allowed, so that the refusal is ours and says what the limit is.
  @UseInterceptors(FileStreamInterceptor('file', { limits: { fileSize: VIDEO_MAX_BYTES + 1, files: 1 } }))
  @ApiOperation({ summary: 'Upload one photo or video; refused by content, size and pixels' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  upload(@CurrentViewer() viewer: Viewer, @Req() request: UploadRequest): Promise<MediaView> {
    if (request.file === undefined) throw new DomainError('MEDIA.EMPTY');
    return this.uploadMedia.execute(viewer, request.file.stream);
  }

  /** Open to the world because the link itself is the key: signed for one person, and that person is checked. */
  @Get(':id/:variant')
  @Public()
  @ApiOperation({ summary: 'A photo or video by its signed link; answers byte ranges' })
  @ApiOkResponse({ description: 'the bytes', content: { 'image/jpeg': {}, 'video/mp4': {} } })
  async open(
    @Param() path: MediaPath,
    @Query() link: MediaLink,
    @Headers('range') range: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const claims = {
      mediaId: path.id,
      variant: path.variant,
      personId: link.person,
      expires: Number(link.expires),
    };
    const opened = await this.openMedia.execute(claims, link.signature, range);
    await reply.status(opened.status).headers(opened.headers).send(opened.body);
  }
}
