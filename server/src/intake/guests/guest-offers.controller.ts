import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { GuestOffer, RecognisedReport } from '@yingsheng/shared/api/guest';
import { CurrentOrigin, type Origin } from '../../auth/origin';
import { CurrentViewer, PermitAny } from '../../platform/http/permissions';
import type { Viewer } from '../../platform/http/viewer';
import { GuestOffers } from './guest-offers';
import { GuestCodeDto } from './guest-requests';
import { GuestOfferDto, RecognisedReportDto } from './guest-responses';
import { RecogniseOwnReport } from './recognise-own-report';

@ApiTags('guests')
@Controller('guest-offers')
@PermitAny()
export class GuestOffersController {
  constructor(
    private readonly offers: GuestOffers,
    private readonly recognise: RecogniseOwnReport,
  ) {}

  @Get()
  @ApiOperation({ summary: '这是您之前反映的吗：不登录时用本人验证过的手机号反映的' })
  @ApiOkResponse({ type: [GuestOfferDto] })
  list(@CurrentViewer() viewer: Viewer): Promise<GuestOffer[]> {
    return this.offers.list(viewer);
  }

  @Post('by-code')
  @HttpCode(200)
  @ApiOperation({ summary: '是我反映的：凭查询码归到本人名下' })
  @ApiOkResponse({ type: RecognisedReportDto })
  byCode(
    @CurrentViewer() viewer: Viewer,
    @Body() { code }: GuestCodeDto,
    @CurrentOrigin() { address }: Origin,
  ): Promise<RecognisedReport> {
    return this.recognise.byCode(viewer, code, address);
  }

  @Post(':id/accept')
  @HttpCode(200)
  @ApiOperation({ summary: '是我反映的：归到本人名下' })
  @ApiOkResponse({ type: RecognisedReportDto })
  accept(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<RecognisedReport> {
    return this.recognise.offered(viewer, id);
  }

  @Post(':id/decline')
  @HttpCode(204)
  @ApiOperation({ summary: '不是我反映的：不再问这一件' })
  decline(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<void> {
    return this.offers.decline(viewer, id);
  }
}
