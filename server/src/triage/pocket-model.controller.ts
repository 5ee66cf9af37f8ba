import { Controller, Get, Headers, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { takenEncoding } from '../platform/http/accepted-encodings';
import { isUnchanged } from '../platform/http/is-unchanged';
import { Public } from '../platform/http/permissions';
import { PocketModel } from './pocket-model';

/** Whoever calls for help without signing in judges by it too. It says nothing about anybody. */
@ApiTags('triage')
@Controller('triage/model')
@Public()
export class PocketModelController {
  constructor(private readonly pocket: PocketModel) {}

  @Get()
  @ApiOperation({ summary: '口袋模型：手机没有网络时自己判断险情用的小模型' })
  @ApiHeader({ name: 'If-None-Match', required: false, description: '手里那一份的 ETag' })
  @ApiOkResponse({
    description: '词类、特征与权重；用法见 shared/src/triage/judge-danger.ts',
    content: { 'application/json': { schema: { type: 'object', additionalProperties: true } } },
  })
  @ApiResponse({ status: 304, description: '手里那一份就是最新的' })
  async read(
    @Headers('accept-encoding') accepted: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    reply.headers({ etag: this.pocket.tag, 'cache-control': 'public, no-cache', vary: 'Accept-Encoding' });
    if (isUnchanged(request.headers, this.pocket.tag)) return void (await reply.status(304).send());
    const encoding = takenEncoding(accepted);
    if (encoding !== null) reply.header('content-encoding', encoding);
    await reply.type('application/json; charset=utf-8').send(await this.pocket.body(encoding));
  }
}
