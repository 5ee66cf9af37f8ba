import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PublicPlaces } from '@yingsheng/shared/api/directory';
import { Public } from '../platform/http/permissions';
import { PublicPlacesView } from './directory.views';
import { ListPublicPlaces } from './list-public-places';

/** Whoever reports without signing in chooses where from them. */
@ApiTags('directory')
@Controller('estates/:estateId/public-places')
export class PublicPlacesController {
  constructor(private readonly listPublicPlaces: ListPublicPlaces) {}

  @Get()
  @Public()
  @ApiOperation({ summary: '小区的公共地方，不含房号' })
  @ApiOkResponse({ type: PublicPlacesView })
  list(@Param('estateId') estateId: string): Promise<PublicPlaces> {
    return this.listPublicPlaces.execute(estateId);
  }
}
