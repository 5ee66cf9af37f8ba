import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type {
  IssuedRoomInvitation,
  RoomHousehold,
  RoomInvitationBrief,
  RoomInvitationRequest,
  RoomInvitationView,
  RoomTokenRequest,
} from '@yingsheng/shared/api/residency';
import { MEMBERSHIP_KINDS, type MembershipKind } from '@yingsheng/shared/people/membership';
import { RESIDENT_NAME_MAX_LENGTH } from '@yingsheng/shared/people/room-request';
import { IsIn, IsString, Length } from 'class-validator';
import { CurrentOrigin, type Origin } from '../../auth/origin';
import { CurrentViewer, PermitAny, Public } from '../../platform/http/permissions';
import { OptionalTextField } from '../../platform/http/text-field';
import type { Viewer } from '../../platform/http/viewer';
import { DayField } from '../residency-requests';
import { OwnRoomDto, RoomMemberDto } from '../residency-responses';
import { AcceptInvitation } from './accept-invitation';
import { InviteToRoom } from './invite-to-room';
import { LeaveRoom } from './leave-room';
import { ShowHousehold } from './show-household';

const INVITED = ['family', 'tenant'] as const;
const NO_INSTANT = { type: String, format: 'date-time', nullable: true } as const;

class RoomInvitationDto implements RoomInvitationRequest {
  @ApiProperty({ enum: INVITED })
  @IsIn(INVITED)
  kind: (typeof INVITED)[number];

  @DayField()
  untilDay?: string;
}

class RoomTokenDto implements RoomTokenRequest {
  @ApiProperty({ minLength: 1, maxLength: 64 })
  @IsString()
  @Length(1, 64)
  token: string;

  @OptionalTextField({ min: 1, max: RESIDENT_NAME_MAX_LENGTH })
  name?: string;
}

class RoomInvitationViewDto implements RoomInvitationView {
  @ApiProperty() id: string;
  @ApiProperty({ enum: MEMBERSHIP_KINDS }) kind: MembershipKind;
  @ApiProperty(NO_INSTANT) until: string | null;
  @ApiProperty({ format: 'date-time' }) expiresAt: string;
}

class IssuedRoomInvitationDto extends RoomInvitationViewDto implements IssuedRoomInvitation {
  @ApiProperty({ description: 'shown once' }) token: string;
  @ApiProperty() link: string;
  @ApiProperty({ description: 'a data: address' }) qr: string;
}

class RoomHouseholdDto implements RoomHousehold {
  @ApiProperty({ type: OwnRoomDto }) room: OwnRoomDto;
  @ApiProperty({ type: [RoomMemberDto] }) members: RoomMemberDto[];
  @ApiProperty({ type: [RoomInvitationViewDto] }) invitations: RoomInvitationViewDto[];
}

class RoomInvitationBriefDto implements RoomInvitationBrief {
  @ApiProperty() estateName: string;
  @ApiProperty() placeText: string;
  @ApiProperty({ enum: MEMBERSHIP_KINDS }) kind: MembershipKind;
  @ApiProperty(NO_INSTANT) until: string | null;
}

@ApiTags('residency')
@Controller('residency')
@PermitAny()
export class HouseholdController {
  constructor(
    private readonly showHousehold: ShowHousehold,
    private readonly inviteToRoom: InviteToRoom,
    private readonly acceptInvitation: AcceptInvitation,
    private readonly leaveRoom: LeaveRoom,
  ) {}

  @Get('rooms/:householdId')
  @ApiOperation({ summary: '一个房号；业主还看到成员和邀请' })
  @ApiOkResponse({ type: RoomHouseholdDto })
  show(@CurrentViewer() viewer: Viewer, @Param('householdId') householdId: string): Promise<RoomHousehold> {
    return this.showHousehold.execute(viewer, householdId);
  }

  @Post('rooms/:householdId/leave')
  @HttpCode(204)
  @ApiOperation({ summary: '搬走了，解除我的绑定' })
  leave(@CurrentViewer() viewer: Viewer, @Param('householdId') householdId: string): Promise<void> {
    return this.leaveRoom.leave(viewer, householdId);
  }

  @Post('rooms/:householdId/members/:personId/end')
  @HttpCode(204)
  @ApiOperation({ summary: '业主移出家人或租客' })
  remove(
    @CurrentViewer() viewer: Viewer,
    @Param('householdId') householdId: string,
    @Param('personId') personId: string,
  ): Promise<void> {
    return this.leaveRoom.remove(viewer, householdId, personId);
  }

  @Post('rooms/:householdId/invitations')
  @HttpCode(200)
  @ApiOperation({ summary: '业主邀请家人或租客：链接和二维码，用一次，七天有效' })
  @ApiOkResponse({ type: IssuedRoomInvitationDto })
  invite(
    @CurrentViewer() viewer: Viewer,
    @Param('householdId') householdId: string,
    @Body() body: RoomInvitationDto,
  ): Promise<IssuedRoomInvitation> {
    return this.inviteToRoom.execute(viewer, householdId, body);
  }

  @Post('rooms/:householdId/invitations/:id/take-back')
  @HttpCode(204)
  @ApiOperation({ summary: '收回邀请' })
  takeBack(
    @CurrentViewer() viewer: Viewer,
    @Param('householdId') householdId: string,
    @Param('id') id: string,
  ): Promise<void> {
    return this.inviteToRoom.takeBack(viewer, householdId, id);
  }

  @Post('invitations/look')
  @Public()
  @HttpCode(200)
  @ApiOperation({ summary: '邀请的是哪个房号' })
  @ApiOkResponse({ type: RoomInvitationBriefDto })
  look(@Body() { token }: RoomTokenDto, @CurrentOrigin() origin: Origin): Promise<RoomInvitationBrief> {
    return this.acceptInvitation.look(token, origin);
  }

  @Post('invitations/accept')
  @HttpCode(204)
  @ApiOperation({ summary: '接受邀请，绑定房号' })
  accept(
    @CurrentViewer() viewer: Viewer,
    @Body() { token, name }: RoomTokenDto,
    @CurrentOrigin() origin: Origin,
  ): Promise<void> {
    return this.acceptInvitation.accept(viewer, token, name, origin);
  }
}
