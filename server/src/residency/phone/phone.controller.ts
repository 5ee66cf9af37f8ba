import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { PhoneProof, RoomOfferRequest, WechatPhoneRequest } from '@yingsheng/shared/api/residency';
import { RESIDENT_NAME_MAX_LENGTH } from '@yingsheng/shared/people/room-request';
import { IsString, Length } from 'class-validator';
import { SmsCodeBody, SmsProofBody } from '../../auth/auth.dto';
import { SessionView } from '../../auth/auth.views';
import { CurrentOrigin, type Origin } from '../../auth/origin';
import { SmsCodes } from '../../auth/sms-codes';
import { CurrentViewer, PermitAny } from '../../platform/http/permissions';
import { OptionalTextField } from '../../platform/http/text-field';
import type { Viewer } from '../../platform/http/viewer';
import { AcceptOffer } from './accept-offer';
import { DeclineOffer } from './decline-offer';
import { ProvePhone } from './prove-phone';

class WechatPhoneDto implements WechatPhoneRequest {
  @ApiProperty({ minLength: 1, maxLength: 128, description: 'of the button getPhoneNumber: single use' })
  @IsString()
  @Length(1, 128)
  code: string;
}

class RoomOfferDto implements RoomOfferRequest {
  @OptionalTextField({ min: 1, max: RESIDENT_NAME_MAX_LENGTH })
  name?: string;
}

class PhoneProofDto implements PhoneProof {
  @ApiProperty({
    type: SessionView,
    nullable: true,
    description: 'of the person who goes on, where that is another one',
  })
  session: SessionView | null;
}

@ApiTags('residency')
@Controller('residency')
@PermitAny()
export class PhoneController {
  constructor(
    private readonly provePhone: ProvePhone,
    private readonly smsCodes: SmsCodes,
    private readonly acceptOffer: AcceptOffer,
    private readonly declineOffer: DeclineOffer,
  ) {}

  @Post('phone/wechat')
  @HttpCode(200)
  @ApiOperation({ summary: '用微信手机号验证本人' })
  @ApiOkResponse({ type: PhoneProofDto })
  async wechat(
    @CurrentViewer() viewer: Viewer,
    @Body() { code }: WechatPhoneDto,
    @CurrentOrigin() origin: Origin,
  ): Promise<PhoneProof> {
    return { session: await this.provePhone.byWechat(viewer, code, origin) };
  }

  @Post('phone/code')
  @HttpCode(204)
  @ApiOperation({ summary: '发送短信验证码' })
  code(@Body() { phone }: SmsCodeBody, @CurrentOrigin() origin: Origin): Promise<void> {
    return this.smsCodes.send(phone, origin);
  }

  @Post('phone/proof')
  @HttpCode(200)
  @ApiOperation({ summary: '用短信验证码验证本人' })
  @ApiOkResponse({ type: PhoneProofDto })
  async proof(
    @CurrentViewer() viewer: Viewer,
    @Body() { phone, code }: SmsProofBody,
    @CurrentOrigin() origin: Origin,
  ): Promise<PhoneProof> {
    return { session: await this.provePhone.byCode(viewer, phone, code, origin) };
  }

  @Post('offers/:householdId/accept')
  @HttpCode(204)
  @ApiOperation({ summary: '是我家：绑定登记了本人手机号的房号' })
  accept(
    @CurrentViewer() viewer: Viewer,
    @Param('householdId') householdId: string,
    @Body() { name }: RoomOfferDto,
  ): Promise<void> {
    return this.acceptOffer.execute(viewer, householdId, name);
  }

  @Post('offers/:householdId/decline')
  @HttpCode(204)
  @ApiOperation({ summary: '不是我家：不再问起；以后仍可按房号绑定' })
  decline(@CurrentViewer() viewer: Viewer, @Param('householdId') householdId: string): Promise<void> {
    return this.declineOffer.execute(viewer, householdId);
  }
}
