import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { GeneratedPlaces } from '@yingsheng/shared/api/places';
import { CurrentViewer, Permit } from '../../platform/http/permissions';
import type { Viewer } from '../../platform/http/viewer';
import { GeneratePlaces } from './generate-places';
import { GeneratedPlacesView, PlacesPlanDto } from './generator.views';
import { PreviewPlaces } from './preview-places';

@ApiTags('places')
@Controller('estates/:estateId/places')
@Permit('estateManager', 'admin')
export class GeneratorController {
  constructor(
    private readonly previewPlaces: PreviewPlaces,
    private readonly generatePlaces: GeneratePlaces,
  ) {}

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({ summary: '房号生成：先看会新增什么，不写入' })
  @ApiOkResponse({ type: GeneratedPlacesView })
  preview(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Body() plan: PlacesPlanDto,
  ): Promise<GeneratedPlaces> {
    return this.previewPlaces.execute(viewer, estateId, plan);
  }

  @Post('generate')
  @HttpCode(200)
  @ApiOperation({ summary: '房号生成：一次写入全部新房间，已有的不动；再做一次什么也不变' })
  @ApiOkResponse({ type: GeneratedPlacesView })
  generate(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Body() plan: PlacesPlanDto,
  ): Promise<GeneratedPlaces> {
    return this.generatePlaces.execute(viewer, estateId, plan);
  }
}
