import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { OwnWordBook, OwnWordTrial } from '@yingsheng/shared/api/own-words';
import { OWN_WORDS_ROLES } from '@yingsheng/shared/people/learning';
import { CurrentViewer, Permit } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import { KeepOwnWords } from './keep-own-words';
import {
  ChangeOwnWordDto,
  OwnWordBookDto,
  OwnWordDto,
  OwnWordIdDto,
  OwnWordTrialDto,
  TryOwnWordDto,
  WordVersionDto,
} from './own-words-requests';

/** 自己的词: 亭子间、楼名、外包单位的名字. */
@ApiTags('triage')
@Controller('estates/:estateId/own-words')
@Permit(...OWN_WORDS_ROLES)
export class OwnWordsController {
  constructor(private readonly keep: KeepOwnWords) {}

  @Get()
  @ApiOperation({ summary: '本小区和全公司自己的词' })
  @ApiOkResponse({ type: OwnWordBookDto })
  book(@CurrentViewer() viewer: Viewer, @Param('estateId') estateId: string): Promise<OwnWordBook> {
    return this.keep.show(viewer, estateId);
  }

  @Post('try')
  @HttpCode(200)
  @ApiOperation({ summary: '试一试：语料里哪些判断会变' })
  @ApiOkResponse({ type: OwnWordTrialDto })
  try(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Body() request: TryOwnWordDto,
  ): Promise<OwnWordTrial> {
    return this.keep.try(viewer, estateId, request);
  }

  @Post()
  @ApiOperation({ summary: '加一个词，马上生效；会漏掉险情的不收' })
  @ApiCreatedResponse({ type: OwnWordIdDto })
  async add(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Body() request: OwnWordDto,
  ): Promise<OwnWordIdDto> {
    return { id: await this.keep.add(viewer, estateId, request) };
  }

  @Put(':id')
  @HttpCode(204)
  @ApiOperation({ summary: '改一个词' })
  @ApiNoContentResponse()
  change(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Param('id') id: string,
    @Body() request: ChangeOwnWordDto,
  ): Promise<void> {
    return this.keep.change(viewer, estateId, id, request);
  }

  @Post(':id/remove')
  @HttpCode(204)
  @ApiOperation({ summary: '去掉一个词；再加一次就是撤销' })
  @ApiNoContentResponse()
  remove(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Param('id') id: string,
    @Body() { version }: WordVersionDto,
  ): Promise<void> {
    return this.keep.remove(viewer, estateId, id, version);
  }
}
