import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import type { NoticePage } from '@yingsheng/shared/api/notice';
import { ArrayMaxSize, IsArray, IsUUID } from 'class-validator';
import { OptionalField } from '../platform/http/optional-field';
import { CurrentViewer, PermitAny } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import { ListNotices } from './list-notices';

class NoticesQuery {
  @ApiPropertyOptional({ format: 'uuid', description: '`nextCursor` of the page before' })
  @OptionalField()
  @IsUUID()
  cursor?: string;
}

class MarkReadBody {
  @ApiPropertyOptional({ type: [String], format: 'uuid', maxItems: 100, description: 'absent: all' })
  @OptionalField()
  @IsArray()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  ids?: string[];
}

@ApiTags('notices')
@Controller('notices')
@PermitAny()
export class NoticesController {
  constructor(private readonly notices: ListNotices) {}

  @Get()
  @ApiOperation({ summary: 'My notices, newest first; with the first page the newest of every running danger' })
  list(@CurrentViewer() viewer: Viewer, @Query() query: NoticesQuery): Promise<NoticePage> {
    return this.notices.page(viewer, query.cursor);
  }

  @Post('read')
  @HttpCode(204)
  @ApiOperation({ summary: 'Mark some or all of my notices read' })
  markRead(@CurrentViewer() viewer: Viewer, @Body() body: MarkReadBody): Promise<void> {
    return this.notices.markRead(viewer, body.ids);
  }
}
