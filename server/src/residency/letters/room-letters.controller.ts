import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { LettersOutlook, RoomCodeView } from '@yingsheng/shared/api/room-letters';
import type { FastifyReply } from 'fastify';
import { CurrentViewer, Permit } from '../../platform/http/permissions';
import type { Viewer } from '../../platform/http/viewer';
import { KeepRoomCode } from './keep-room-code';
import { LettersOutlookDto, LettersQuery, PrintLettersDto, RoomCodeViewDto } from './letters.dto';
import { PrintLetters } from './print-letters';

const PDF = 'application/pdf';

@ApiTags('residency')
@Controller('estates/:estateId/room-letters')
@Permit('frontDesk', 'estateManager', 'admin')
export class RoomLettersController {
  constructor(
    private readonly printLetters: PrintLetters,
    private readonly keepCode: KeepRoomCode,
  ) {}

  @Get()
  @ApiOperation({ summary: '会打印多少封绑定信，第一封写给谁' })
  @ApiOkResponse({ type: LettersOutlookDto })
  outlook(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Query() scope: LettersQuery,
  ): Promise<LettersOutlook> {
    return this.printLetters.outlook(viewer, estateId, scope);
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: '打印绑定信：一户一页，按楼栋、单元、楼层排好；还能用的房号码照旧，除非要求换新。客服管家一次只打一户',
  })
  @ApiOkResponse({ description: 'the letters', content: { [PDF]: {} } })
  async print(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Body() body: PrintLettersDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { fileName, pieces } = await this.printLetters.execute(viewer, estateId, body);
    await reply
      .type(PDF)
      .header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
      .header('Cache-Control', 'no-store')
      .send(Readable.from(pieces));
  }

  @Get('codes/:householdId')
  @ApiOperation({ summary: '一户的房号码：没打印、已打印、已用过、已作废' })
  @ApiOkResponse({ type: RoomCodeViewDto })
  code(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Param('householdId') householdId: string,
  ): Promise<RoomCodeView> {
    return this.keepCode.show(viewer, estateId, householdId);
  }

  @Post('codes/:householdId/void')
  @HttpCode(204)
  @ApiOperation({ summary: '作废一户的房号码' })
  voidCode(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Param('householdId') householdId: string,
  ): Promise<void> {
    return this.keepCode.voidIt(viewer, estateId, householdId);
  }
}
