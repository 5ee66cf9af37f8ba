/** Answers of the endpoints about one's own data, as the API description shows them. */
import { ApiProperty } from '@nestjs/swagger';
import type {
  DeletionPlan,
  ExportView,
  StoredAboutMe,
  StoredAccount,
  StoredComplaints,
  StoredRoom,
  StoredWork,
} from '@yingsheng/shared/api/personal-data';
import { MEMBERSHIP_KINDS, type MembershipKind } from '@yingsheng/shared/people/membership';
import { EXPORT_STATES, type ExportState } from '@yingsheng/shared/people/personal-data';
import { PrivacyChoiceView } from '../auth/auth.views';

const INSTANT = { format: 'date-time' } as const;
const NO_INSTANT = { type: String, format: 'date-time', nullable: true } as const;
const NO_TEXT = { type: String, nullable: true } as const;

class StoredAccountDto implements StoredAccount {
  @ApiProperty() name: string;
  @ApiProperty(NO_TEXT) phoneMasked: string | null;
  @ApiProperty() hasWechat: boolean;
  @ApiProperty(NO_TEXT) account: string | null;
  @ApiProperty(NO_TEXT) email: string | null;
}

class StoredRoomDto implements StoredRoom {
  @ApiProperty() estateName: string;
  @ApiProperty() placeText: string;
  @ApiProperty({ enum: MEMBERSHIP_KINDS }) kind: MembershipKind;
  @ApiProperty(NO_INSTANT) since: string | null;
  @ApiProperty(NO_INSTANT) until: string | null;
  @ApiProperty(NO_INSTANT) endedAt: string | null;
}

class StoredComplaintsDto implements StoredComplaints {
  @ApiProperty() count: number;
  @ApiProperty() openCount: number;
  @ApiProperty(NO_INSTANT) firstAt: string | null;
  @ApiProperty(NO_INSTANT) lastAt: string | null;
}

class CountDto {
  @ApiProperty() count: number;
}

class StoredMediaDto extends CountDto {
  @ApiProperty() bytes: number;
}

class StoredWorkDto implements StoredWork {
  @ApiProperty(NO_TEXT) departmentName: string | null;
  @ApiProperty() shiftCount: number;
  @ApiProperty() absenceCount: number;
  @ApiProperty() workOrderCount: number;
}

export class ExportViewDto implements ExportView {
  @ApiProperty() id: string;
  @ApiProperty({ enum: EXPORT_STATES }) state: ExportState;
  @ApiProperty(INSTANT) askedAt: string;
  @ApiProperty(NO_INSTANT) readyAt: string | null;
  @ApiProperty(NO_INSTANT) expiresAt: string | null;
  @ApiProperty({ type: Number, nullable: true }) bytes: number | null;
}

export class StoredAboutMeDto implements StoredAboutMe {
  @ApiProperty({ type: StoredAccountDto }) account: StoredAccountDto;
  @ApiProperty({ type: [StoredRoomDto] }) rooms: StoredRoomDto[];
  @ApiProperty({ type: StoredComplaintsDto }) complaints: StoredComplaintsDto;
  @ApiProperty({ type: CountDto }) messages: CountDto;
  @ApiProperty({ type: StoredMediaDto }) media: StoredMediaDto;
  @ApiProperty({ type: CountDto }) notices: CountDto;
  @ApiProperty({ type: CountDto }) roomRequests: CountDto;
  @ApiProperty({ type: CountDto }) devices: CountDto;
  @ApiProperty({ type: [PrivacyChoiceView] }) consents: PrivacyChoiceView[];
  @ApiProperty({ type: StoredWorkDto, nullable: true }) work: StoredWorkDto | null;
  @ApiProperty({ type: ExportViewDto, nullable: true }) export: ExportViewDto | null;
  @ApiProperty(NO_INSTANT) nextExportAt: string | null;
}

class AskedDeletionDto {
  @ApiProperty(INSTANT) askedAt: string;
  @ApiProperty(INSTANT) dueAt: string;
}

class WhatGoesDto {
  @ApiProperty() roomCount: number;
  @ApiProperty() deviceCount: number;
  @ApiProperty() noticeCount: number;
  @ApiProperty() mediaCount: number;
}

class WhatStaysDto {
  @ApiProperty() openCount: number;
  @ApiProperty() closedCount: number;
  @ApiProperty(NO_INSTANT) closedUntil: string | null;
  @ApiProperty() mediaCount: number;
}

export class DeletionPlanDto implements DeletionPlan {
  @ApiProperty({ type: AskedDeletionDto, nullable: true }) asked: AskedDeletionDto | null;
  @ApiProperty(INSTANT) dueAt: string;
  @ApiProperty() isColleague: boolean;
  @ApiProperty({ type: WhatGoesDto }) goes: WhatGoesDto;
  @ApiProperty({ type: WhatStaysDto }) stays: WhatStaysDto;
}
