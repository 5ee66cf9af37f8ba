import { Body, Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { DomainError } from '../domain-error';
import { Public } from '../http/permissions';
import { type PushSignature, ReceivePush } from './receive-push';

const ENCRYPTED_MAX_LENGTH = 64 * 1024;
const ECHO_MAX_LENGTH = 256;

type PushQuery = Readonly<Record<string, unknown>>;

/** Open to the world because WeChat cannot sign in: each call proves by its signatures that it knows the push token. */
@ApiTags('wechat')
@Controller('wechat/push')
@Public()
@ApiQuery({ name: 'timestamp', type: String })
@ApiQuery({ name: 'nonce', type: String })
@ApiQuery({ name: 'signature', type: String, description: 'SHA-1 over push token, timestamp and nonce' })
export class WechatPushController {
  constructor(private readonly receivePush: ReceivePush) {}

  @Get()
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @ApiOperation({ summary: 'WeChat checks the address: the echo comes back when the signature is right' })
  @ApiQuery({ name: 'echostr', type: String })
  @ApiOkResponse({ description: 'the echo', content: { 'text/plain': {} } })
  verify(@Query() query: PushQuery): string {
    this.receivePush.verifyAddress(signatureIn(query));
    return textIn(query, 'echostr').slice(0, ECHO_MAX_LENGTH);
  }

  @Post()
  @HttpCode(200)
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @ApiOperation({
    summary: 'Events of WeChat, signed and encrypted (safe mode, JSON)',
    description:
      'Refused with 403 unless `signature` and `msg_signature` are right. A repeat is answered `success` and changes nothing.',
  })
  @ApiQuery({ name: 'msg_signature', type: String, description: 'SHA-1 over token, timestamp, nonce and `Encrypt`' })
  @ApiBody({ schema: { type: 'object', required: ['Encrypt'], properties: { Encrypt: { type: 'string' } } } })
  @ApiOkResponse({ description: '`success`', content: { 'text/plain': {} } })
  async receive(@Query() query: PushQuery, @Body() body: unknown): Promise<string> {
    await this.receivePush.execute(signatureIn(query), encryptedIn(body));
    return 'success';
  }
}

function signatureIn(query: PushQuery): PushSignature {
  return {
    timestamp: textIn(query, 'timestamp'),
    nonce: textIn(query, 'nonce'),
    signature: textIn(query, 'signature'),
    messageSignature: textIn(query, 'msg_signature'),
  };
}

function textIn(query: PushQuery, name: string): string {
  const value = query[name];
  return typeof value === 'string' ? value : '';
}

/** What is not safe mode carries no `Encrypt`, and its signature says nothing about its content. */
function encryptedIn(body: unknown): string {
  const encrypted = typeof body === 'object' && body !== null && 'Encrypt' in body ? body.Encrypt : '';
  if (typeof encrypted !== 'string') return '';
  if (encrypted.length > ENCRYPTED_MAX_LENGTH) throw new DomainError('REQUEST.TOO_LARGE');
  return encrypted;
}
