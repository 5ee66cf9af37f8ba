import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AddedPlace, PlaceRecords, RoomRecord } from '@yingsheng/shared/api/places';
import { CurrentViewer, Permit } from '../../platform/http/permissions';
import type { Viewer } from '../../platform/http/viewer';
import { AddPlace } from './add-place';
import { ChangePlace } from './change-place';
import {
  AddPlaceDto,
  ChangePlaceDto,
  OrderPath,
  PlaceToChangePath,
  PlaceToRetirePath,
  ReorderPlacesDto,
} from './places.requests';
import { AddedPlaceView, PlaceRecordsView, RoomRecordView } from './places.views';
import { ReadPlaceRecords } from './read-place-records';
import { ReorderPlaces } from './reorder-places';
import { RestorePlace } from './restore-place';
import { RetirePlace } from './retire-place';

@ApiTags('places')
@Controller('estates/:estateId')
@Permit('estateManager', 'admin')
export class PlacesController {
  constructor(
    private readonly readRecords: ReadPlaceRecords,
    private readonly addPlace: AddPlace,
    private readonly changePlace: ChangePlace,
    private readonly retirePlace: RetirePlace,
    private readonly restorePlace: RestorePlace,
    private readonly reorderPlaces: ReorderPlaces,
  ) {}

  @Get('place-records')
  @ApiOperation({ summary: '房屋资料：楼栋、单元、公共区域、设备，含已停用的' })
  @ApiOkResponse({ type: PlaceRecordsView })
  records(@CurrentViewer() viewer: Viewer, @Param('estateId') estateId: string): Promise<PlaceRecords> {
    return this.readRecords.all(viewer, estateId);
  }

  @Get('units/:unitId/rooms')
  @ApiOperation({ summary: '一个单元的房间，含已停用的' })
  @ApiOkResponse({ type: [RoomRecordView] })
  rooms(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Param('unitId') unitId: string,
  ): Promise<RoomRecord[]> {
    return this.readRecords.rooms(viewer, estateId, unitId);
  }

  @Post('places')
  @ApiOperation({ summary: '新增楼栋、单元、房间、公共区域或设备' })
  @ApiCreatedResponse({ type: AddedPlaceView })
  async add(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Body() body: AddPlaceDto,
  ): Promise<AddedPlace> {
    return { id: await this.addPlace.execute(viewer, estateId, body) };
  }

  @Put('places/:kind/:placeId')
  @HttpCode(204)
  @ApiOperation({ summary: '改名，或改区域、设备的资料；住户的地址跟着改，以往投诉里的地点不变' })
  change(
    @CurrentViewer() viewer: Viewer,
    @Param() { estateId, kind, placeId }: PlaceToChangePath,
    @Body() body: ChangePlaceDto,
  ): Promise<void> {
    return this.changePlace.execute(viewer, estateId, kind, placeId, body);
  }

  @Post('places/:kind/:placeId/retire')
  @HttpCode(204)
  @ApiOperation({ summary: '停用：连同里面的一切不再供选择；以往的投诉照旧' })
  retire(@CurrentViewer() viewer: Viewer, @Param() { estateId, kind, placeId }: PlaceToRetirePath): Promise<void> {
    return this.retirePlace.execute(viewer, estateId, kind, placeId);
  }

  @Post('places/:kind/:placeId/restore')
  @HttpCode(204)
  @ApiOperation({ summary: '恢复：连同当时一起停用的' })
  restore(@CurrentViewer() viewer: Viewer, @Param() { estateId, kind, placeId }: PlaceToRetirePath): Promise<void> {
    return this.restorePlace.execute(viewer, estateId, kind, placeId);
  }

  @Post('places/:kind/order')
  @HttpCode(204)
  @ApiOperation({ summary: '调整顺序：同一级的全部一起' })
  reorder(
    @CurrentViewer() viewer: Viewer,
    @Param() { estateId, kind }: OrderPath,
    @Body() { ids }: ReorderPlacesDto,
  ): Promise<void> {
    return this.reorderPlaces.execute(viewer, estateId, kind, ids);
  }
}
