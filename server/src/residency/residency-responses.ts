/** Answers of the residency endpoints as the API description shows them. */
import { ApiProperty } from '@nestjs/swagger';
import type { MediaView } from '@yingsheng/shared/api/media';
import type {
  OwnResidency,
  OwnRoom,
  OwnRoomRequest,
  RegisteredPerson,
  ResidencyBuilding,
  ResidencyEstate,
  ResidencyRoom,
  RoomAskAnswer,
  RoomMember,
  RoomOffer,
  RoomRequestPage,
  RoomRequestView,
} from '@yingsheng/shared/api/residency';
import { MEMBERSHIP_KINDS, type MembershipKind } from '@yingsheng/shared/people/membership';
import { ROOM_REQUEST_STATES, type RoomRequestState } from '@yingsheng/shared/people/room-request';
import { MediaViewDto } from '../complaints/complaint-responses';

const INSTANT = { format: 'date-time' } as const;
const NO_INSTANT = { type: String, format: 'date-time', nullable: true } as const;

export class ResidencyEstateDto implements ResidencyEstate {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
  @ApiProperty() address: string;
  @ApiProperty() servicePhone: string;
}

class NamedDto {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
}

export class ResidencyBuildingDto implements ResidencyBuilding {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: [NamedDto] }) units: NamedDto[];
}

export class ResidencyRoomDto implements ResidencyRoom {
  @ApiProperty() householdId: string;
  @ApiProperty() name: string;
  @ApiProperty() placeText: string;
}

export class RoomAskAnswerDto implements RoomAskAnswer {
  @ApiProperty() isBound: boolean;
  @ApiProperty() placeText: string;
  @ApiProperty(NO_INSTANT) dueAt: string | null;
}

export class OwnRoomDto implements OwnRoom {
  @ApiProperty() householdId: string;
  @ApiProperty() estateId: string;
  @ApiProperty() estateName: string;
  @ApiProperty() placeText: string;
  @ApiProperty({ enum: MEMBERSHIP_KINDS }) kind: MembershipKind;
  @ApiProperty(NO_INSTANT) since: string | null;
  @ApiProperty(NO_INSTANT) until: string | null;
}

class OwnRoomRequestDto implements OwnRoomRequest {
  @ApiProperty() id: string;
  @ApiProperty() estateName: string;
  @ApiProperty() placeText: string;
  @ApiProperty({ enum: ROOM_REQUEST_STATES }) state: RoomRequestState;
  @ApiProperty(INSTANT) askedAt: string;
  @ApiProperty(INSTANT) dueAt: string;
  @ApiProperty(NO_INSTANT) decidedAt: string | null;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
}

class RoomOfferDto implements RoomOffer {
  @ApiProperty() householdId: string;
  @ApiProperty() estateName: string;
  @ApiProperty() placeText: string;
}

export class OwnResidencyDto implements OwnResidency {
  @ApiProperty({ type: [OwnRoomDto] }) rooms: OwnRoomDto[];
  @ApiProperty({ type: [OwnRoomRequestDto] }) requests: OwnRoomRequestDto[];
  @ApiProperty({ type: [RoomOfferDto] }) offers: RoomOfferDto[];
  @ApiProperty({ type: String, nullable: true }) provenPhoneMasked: string | null;
}

class RegisteredPersonDto implements RegisteredPerson {
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) phoneMasked: string | null;
  @ApiProperty({ enum: MEMBERSHIP_KINDS }) kind: MembershipKind;
  @ApiProperty(NO_INSTANT) until: string | null;
}

export class RoomMemberDto implements RoomMember {
  @ApiProperty() personId: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) phoneMasked: string | null;
  @ApiProperty({ enum: MEMBERSHIP_KINDS }) kind: MembershipKind;
  @ApiProperty(NO_INSTANT) since: string | null;
  @ApiProperty(NO_INSTANT) until: string | null;
}

class RoomRequestDto implements RoomRequestView {
  @ApiProperty() id: string;
  @ApiProperty() estateId: string;
  @ApiProperty() estateName: string;
  @ApiProperty() householdId: string;
  @ApiProperty() placeText: string;
  @ApiProperty() name: string;
  @ApiProperty() phone: string;
  @ApiProperty() isPhoneProven: boolean;
  @ApiProperty({ enum: MEMBERSHIP_KINDS }) kind: MembershipKind;
  @ApiProperty() hasLetter: boolean;
  @ApiProperty({ type: MediaViewDto, nullable: true }) document: MediaView | null;
  @ApiProperty(INSTANT) askedAt: string;
  @ApiProperty(INSTANT) dueAt: string;
  @ApiProperty({ type: [RegisteredPersonDto] }) register: RegisteredPersonDto[];
  @ApiProperty({ type: [RoomMemberDto] }) members: RoomMemberDto[];
}

export class RoomRequestPageDto implements RoomRequestPage {
  @ApiProperty({ type: [RoomRequestDto] }) items: RoomRequestDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
