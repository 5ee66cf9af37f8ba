import type { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, UseInterceptors } from '@nestjs/common';
import { FileStreamInterceptor } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { MediaView } from '@yingsheng/shared/api/media';
import type {
  OwnResidency,
  ResidencyBuilding,
  ResidencyEstate,
  ResidencyRoom,
  RoomAskAnswer,
} from '@yingsheng/shared/api/residency';
import { IMAGE_MAX_BYTES } from '@yingsheng/shared/complaint/limits';
import { UploadMedia } from '../media/upload-media';
import { DomainError } from '../platform/domain-error';
import { CurrentViewer, PermitAny } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import { ListRooms } from './list-rooms';
import { AskForRoom } from './requests/ask-for-room';
import { DecideRoomRequest } from './requests/decide-room-request';
import { RoomAskDto, RoomSearchQuery } from './residency-requests';
import {
  OwnResidencyDto,
  ResidencyBuildingDto,
  ResidencyEstateDto,
  ResidencyRoomDto,
  RoomAskAnswerDto,
} from './residency-responses';
import { ShowOwnResidency } from './show-own-residency';

interface UploadRequest {
  readonly file?: { readonly stream: Readable };
}

@ApiTags('residency')
@Controller('residency')
@PermitAny()
export class ResidencyController {
  constructor(
    private readonly listRooms: ListRooms,
    private readonly showOwn: ShowOwnResidency,
    private readonly askForRoom: AskForRoom,
    private readonly decide: DecideRoomRequest,
    private readonly uploadMedia: UploadMedia,
  ) {}

  @Get('mine')
  @ApiOperation({ summary: '我的房号：绑定的、申请中的、登记了我手机号的' })
  @ApiOkResponse({ type: OwnResidencyDto })
  mine(@CurrentViewer() viewer: Viewer): Promise<OwnResidency> {
    return this.showOwn.execute(viewer);
  }

  @Get('estates')
  @ApiOperation({ summary: '可以绑定房号的小区' })
  @ApiOkResponse({ type: [ResidencyEstateDto] })
  estates(): Promise<ResidencyEstate[]> {
    return this.listRooms.estates();
  }

  @Get('estates/:estateId/buildings')
  @ApiOperation({ summary: '楼栋和单元' })
  @ApiOkResponse({ type: [ResidencyBuildingDto] })
  buildings(@Param('estateId') estateId: string): Promise<ResidencyBuilding[]> {
    return this.listRooms.buildings(estateId);
  }

  @Get('units/:id/rooms')
  @ApiOperation({ summary: '一个单元的房号，不含住户' })
  @ApiOkResponse({ type: [ResidencyRoomDto] })
  rooms(@Param('id') id: string): Promise<ResidencyRoom[]> {
    return this.listRooms.rooms(id);
  }

  @Get('estates/:estateId/rooms')
  @ApiOperation({ summary: '按门牌找房号，不含住户' })
  @ApiOkResponse({ type: [ResidencyRoomDto] })
  search(@Param('estateId') estateId: string, @Query() { query }: RoomSearchQuery): Promise<ResidencyRoom[]> {
    return this.listRooms.search(estateId, query);
  }

  @Post('documents')
  @UseInterceptors(FileStreamInterceptor('file', { limits: { fileSize: IMAGE_MAX_BYTES + 1, files: 1 } }))
  @ApiOperation({ summary: '上传证件照片：只有核对的人看得到，有结果就删除' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  upload(@CurrentViewer() viewer: Viewer, @Req() request: UploadRequest): Promise<MediaView> {
    if (request.file === undefined) throw new DomainError('MEDIA.EMPTY');
    return this.uploadMedia.execute(viewer, request.file.stream, 'roomDocument');
  }

  @Post('requests')
  @HttpCode(200)
  @ApiOperation({ summary: '绑定房号：与登记一致当场绑定，否则由客服在一个工作日内核对' })
  @ApiOkResponse({ type: RoomAskAnswerDto })
  ask(@CurrentViewer() viewer: Viewer, @Body() body: RoomAskDto): Promise<RoomAskAnswer> {
    return this.askForRoom.execute(viewer, body);
  }

  @Post('requests/:id/withdraw')
  @HttpCode(204)
  @ApiOperation({ summary: '撤回申请' })
  withdraw(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<void> {
    return this.decide.withdraw(viewer, id);
  }
}
