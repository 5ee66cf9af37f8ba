import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { RoomAskRequest, RoomGrantRequest, RoomRefusalRequest } from '@yingsheng/shared/api/residency';
import { REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { MEMBERSHIP_KINDS, type MembershipKind } from '@yingsheng/shared/people/membership';
import { RESIDENT_NAME_MAX_LENGTH } from '@yingsheng/shared/people/room-request';
import { IsBoolean, IsIn, IsString, Length, Matches } from 'class-validator';
import { MobileField } from '../directory/mobile-field';
import { OptionalField } from '../platform/http/optional-field';
import { TextField } from '../platform/http/text-field';

const ID_LENGTH = 36;
const REFUSAL_MAX_LENGTH = 200;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A last day as `2027-06-30`. */
export function DayField(): PropertyDecorator {
  return (target, key) => {
    ApiPropertyOptional({ example: '2027-06-30' })(target, key);
    OptionalField()(target, key);
    IsString()(target, key);
    Matches(DAY, { message: '请按 2027-06-30 的样子填写日期' })(target, key);
  };
}

export class RoomSearchQuery {
  @ApiProperty({ minLength: 1, maxLength: 40, example: '3-2-1201' })
  @IsString()
  @Length(1, 40)
  query: string;
}

export class RoomAskDto implements RoomAskRequest {
  @ApiProperty()
  @IsString()
  @Length(1, ID_LENGTH)
  householdId: string;

  @TextField({ min: 1, max: RESIDENT_NAME_MAX_LENGTH, example: '林晓梅' })
  name: string;

  @MobileField()
  phone: string;

  @ApiProperty({ enum: MEMBERSHIP_KINDS })
  @IsIn(MEMBERSHIP_KINDS)
  kind: MembershipKind;

  @ApiPropertyOptional({ description: 'of POST /api/residency/documents' })
  @OptionalField()
  @IsString()
  @Length(1, ID_LENGTH)
  documentId?: string;
}

export class RoomGrantDto implements RoomGrantRequest {
  @ApiProperty({ enum: MEMBERSHIP_KINDS })
  @IsIn(MEMBERSHIP_KINDS)
  kind: MembershipKind;

  @DayField()
  untilDay?: string;

  @ApiPropertyOptional({ description: '房屋已转让：原来绑定的人全部解除' })
  @OptionalField()
  @IsBoolean()
  isSale?: boolean;
}

export class RoomRefusalDto implements RoomRefusalRequest {
  @TextField({ min: REASON_MIN_LENGTH, max: REFUSAL_MAX_LENGTH, example: '登记的业主不是您，请带购房合同到客服中心' })
  reason: string;
}
