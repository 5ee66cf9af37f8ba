import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type {
  LettersOutlook,
  LettersScope,
  PrintLettersRequest,
  RoomCodeAcceptRequest,
  RoomCodeAnswer,
  RoomCodeBrief,
  RoomCodeRequest,
  RoomCodeView,
} from '@yingsheng/shared/api/room-letters';
import { MEMBERSHIP_KINDS, type MembershipKind } from '@yingsheng/shared/people/membership';
import { ROOM_CODE_STATES, type RoomCodeState } from '@yingsheng/shared/people/room-code';
import { RESIDENT_NAME_MAX_LENGTH } from '@yingsheng/shared/people/room-request';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsString, Length } from 'class-validator';
import { MobileField } from '../../directory/mobile-field';
import { OptionalField } from '../../platform/http/optional-field';
import { OptionalTextField } from '../../platform/http/text-field';

const ID_LENGTH = 36;
/** With whatever people write between. */
const TYPED_MAX_LENGTH = 40;
const NO_INSTANT = { type: String, format: 'date-time', nullable: true } as const;

function IdField(): PropertyDecorator {
  return applyDecorators(ApiPropertyOptional(), OptionalField(), IsString(), Length(1, ID_LENGTH));
}

export class PrintLettersDto implements PrintLettersRequest {
  @IdField()
  buildingId?: string;

  @IdField()
  unitId?: string;

  @IdField()
  householdId?: string;

  @ApiPropertyOptional({ description: '只打还没有人绑定的' })
  @OptionalField()
  @IsBoolean()
  isOnlyUnbound?: boolean;

  @ApiPropertyOptional({ description: '换新的房号码，以前的信作废' })
  @OptionalField()
  @IsBoolean()
  isRenewed?: boolean;
}

/** The same as words of an address. */
export class LettersQuery implements LettersScope {
  @IdField()
  buildingId?: string;

  @IdField()
  unitId?: string;

  @IdField()
  householdId?: string;

  @ApiPropertyOptional()
  @OptionalField()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  isOnlyUnbound?: boolean;
}

class FirstLetterDto {
  @ApiProperty() companyName: string;
  @ApiProperty() estateName: string;
  @ApiProperty() placeText: string;
  @ApiProperty() servicePhone: string;
  @ApiProperty() hasMiniProgram: boolean;
  @ApiProperty({ description: '二维码打开的网页' }) page: string;
  @ApiProperty({ description: '二维码的样子（data 地址），不含房号码' }) qr: string;
}

export class LettersOutlookDto implements LettersOutlook {
  @ApiProperty() roomCount: number;
  @ApiProperty() letterCount: number;
  @ApiProperty({ type: FirstLetterDto, nullable: true }) first: FirstLetterDto | null;
}

export class RoomCodeViewDto implements RoomCodeView {
  @ApiProperty() placeText: string;
  @ApiProperty({ enum: ROOM_CODE_STATES }) state: RoomCodeState;
  @ApiProperty(NO_INSTANT) printedAt: string | null;
  @ApiProperty({ type: String, nullable: true }) printedByName: string | null;
  @ApiProperty(NO_INSTANT) usedAt: string | null;
  @ApiProperty(NO_INSTANT) voidedAt: string | null;
}

export class RoomCodeDto implements RoomCodeRequest {
  @ApiProperty({ minLength: 1, maxLength: TYPED_MAX_LENGTH, example: 'A2B3C 4D5E6' })
  @IsString()
  @Length(1, TYPED_MAX_LENGTH)
  code: string;
}

export class RoomCodeAcceptDto extends RoomCodeDto implements RoomCodeAcceptRequest {
  @ApiProperty({ enum: MEMBERSHIP_KINDS })
  @IsIn(MEMBERSHIP_KINDS)
  kind: MembershipKind;

  @OptionalTextField({ min: 1, max: RESIDENT_NAME_MAX_LENGTH })
  name?: string;

  @ApiPropertyOptional()
  @OptionalField()
  @MobileField()
  phone?: string;
}

export class RoomCodeBriefDto implements RoomCodeBrief {
  @ApiProperty() estateName: string;
  @ApiProperty() placeText: string;
}

export class RoomCodeAnswerDto implements RoomCodeAnswer {
  @ApiProperty() isBound: boolean;
  @ApiProperty() placeText: string;
  @ApiProperty({ enum: MEMBERSHIP_KINDS }) kind: MembershipKind;
  @ApiProperty(NO_INSTANT) dueAt: string | null;
}
