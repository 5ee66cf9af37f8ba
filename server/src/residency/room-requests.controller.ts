import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import type { RoomRequestPage } from '@yingsheng/shared/api/residency';
import { ROOM_DESK_ROLES } from '@yingsheng/shared/people/room-request';
import { IsUUID } from 'class-validator';
import { OptionalField } from '../platform/http/optional-field';
import { CurrentViewer, Permit } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import { DecideRoomRequest } from './requests/decide-room-request';
import { ListRoomRequests } from './requests/list-room-requests';
import { RoomGrantDto, RoomRefusalDto } from './residency-requests';
import { RoomRequestPageDto } from './residency-responses';

class RoomRequestsQuery {
  @ApiPropertyOptional({ format: 'uuid', description: '`nextCursor` of the page before' })
  @OptionalField()
  @IsUUID()
  cursor?: string;
}

@ApiTags('residency')
@Controller('room-requests')
@Permit(...ROOM_DESK_ROLES)
export class RoomRequestsController {
  constructor(
    private readonly listRequests: ListRoomRequests,
    private readonly decide: DecideRoomRequest,
  ) {}

  @Get()
  @ApiOperation({ summary: '待核对的绑定申请，等得最久的在前' })
  @ApiOkResponse({ type: RoomRequestPageDto })
  list(@CurrentViewer() viewer: Viewer, @Query() { cursor }: RoomRequestsQuery): Promise<RoomRequestPage> {
    return this.listRequests.execute(viewer, cursor);
  }

  @Post(':id/grant')
  @HttpCode(204)
  @ApiOperation({ summary: '核对无误，绑定；房屋转让时解除原来的绑定' })
  grant(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Body() body: RoomGrantDto): Promise<void> {
    return this.decide.grant(viewer, id, body);
  }

  @Post(':id/refuse')
  @HttpCode(204)
  @ApiOperation({ summary: '核对不上，不绑定；原因会告诉申请人' })
  refuse(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Body() body: RoomRefusalDto): Promise<void> {
    return this.decide.refuse(viewer, id, body.reason);
  }
}
