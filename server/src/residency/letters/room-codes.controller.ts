import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { RoomCodeAnswer, RoomCodeBrief } from '@yingsheng/shared/api/room-letters';
import { CurrentOrigin, type Origin } from '../../auth/origin';
import { CurrentViewer, PermitAny } from '../../platform/http/permissions';
import type { Viewer } from '../../platform/http/viewer';
import { AcceptRoomCode } from './accept-room-code';
import { RoomCodeAcceptDto, RoomCodeAnswerDto, RoomCodeBriefDto, RoomCodeDto } from './letters.dto';

@ApiTags('residency')
@Controller('residency/room-codes')
@PermitAny()
export class RoomCodesController {
  constructor(private readonly acceptCode: AcceptRoomCode) {}

  @Post('look')
  @HttpCode(200)
  @ApiOperation({ summary: '信上的房号码是哪一户；登录以后才看得到' })
  @ApiOkResponse({ type: RoomCodeBriefDto })
  look(
    @CurrentViewer() viewer: Viewer,
    @Body() { code }: RoomCodeDto,
    @CurrentOrigin() origin: Origin,
  ): Promise<RoomCodeBrief> {
    return this.acceptCode.look(viewer, code, origin);
  }

  @Post('accept')
  @HttpCode(200)
  @ApiOperation({ summary: '是我家：凭房号码绑定；登记上没有的业主由客服核对' })
  @ApiOkResponse({ type: RoomCodeAnswerDto })
  accept(
    @CurrentViewer() viewer: Viewer,
    @Body() body: RoomCodeAcceptDto,
    @CurrentOrigin() origin: Origin,
  ): Promise<RoomCodeAnswer> {
    return this.acceptCode.accept(viewer, body, origin);
  }
}
