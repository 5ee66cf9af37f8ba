import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type {
  GuestActionRequests,
  GuestCodeRequest,
  GuestComplaintRequest,
  GuestProof,
} from '@yingsheng/shared/api/guest';
import type { DangerAnswer } from '@yingsheng/shared/complaint/danger-question';
import { GUEST_PHOTOS_MAX_COUNT } from '@yingsheng/shared/complaint/guest';
import {
  REASON_MAX_LENGTH,
  REASON_MIN_LENGTH,
  TEXT_MAX_LENGTH,
  TEXT_MIN_LENGTH,
} from '@yingsheng/shared/complaint/limits';
import { HAZARDS, type Hazard } from '@yingsheng/shared/complaint/urgency';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  Length,
  MaxLength,
  Min,
} from 'class-validator';
import { PhoneField } from '../../directory/phone-field';
import { NestedField } from '../../platform/http/nested-field';
import { OptionalField } from '../../platform/http/optional-field';
import { OptionalTextField, TextField } from '../../platform/http/text-field';
import { DangerAnswerField, PublicPlaceDto } from '../intake-requests';

const ID_LENGTH = 36;
const NAME_MAX_LENGTH = 20;
/** Longer than any code with its blanks; what is longer is none. */
const TYPED_MAX_LENGTH = 40;
const CHALLENGE_MAX_LENGTH = 200;

function PhotosField(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: [String], maxItems: GUEST_PHOTOS_MAX_COUNT }),
    IsArray(),
    ArrayMaxSize(GUEST_PHOTOS_MAX_COUNT, { message: `照片最多 ${GUEST_PHOTOS_MAX_COUNT} 张` }),
    ArrayUnique(),
    IsString({ each: true }),
    Length(1, ID_LENGTH, { each: true }),
  );
}

class GuestProofDto implements GuestProof {
  @ApiProperty()
  @IsString()
  @MaxLength(CHALLENGE_MAX_LENGTH)
  challenge: string;

  @ApiProperty()
  @IsString()
  @MaxLength(TYPED_MAX_LENGTH)
  answer: string;
}

export class GuestComplaintDto implements GuestComplaintRequest {
  @ApiProperty()
  @IsString()
  @Length(1, ID_LENGTH)
  estateId: string;

  @TextField({ min: TEXT_MIN_LENGTH, max: TEXT_MAX_LENGTH, example: '东门外的井盖翘起来了' })
  text: string;

  @ApiProperty({ type: PublicPlaceDto })
  @NestedField(() => PublicPlaceDto)
  place: PublicPlaceDto;

  @ApiPropertyOptional({ enum: HAZARDS, description: '险情；选了就立即派人，不选则按文字判断' })
  @OptionalField()
  @IsIn(HAZARDS)
  hazard?: Hazard;

  @DangerAnswerField()
  dangerAnswer?: DangerAnswer;

  @OptionalTextField({ min: 1, max: NAME_MAX_LENGTH })
  name?: string;

  @ApiPropertyOptional({ description: '能打通的电话；有危险可以先不留', example: '13800001234' })
  @OptionalField()
  @PhoneField()
  phone?: string;

  @ApiPropertyOptional({ type: GuestProofDto, description: 'GUEST.PROOF_NEEDED 要求的人机校验' })
  @OptionalField()
  @NestedField(() => GuestProofDto)
  proof?: GuestProofDto;
}

export class GuestCodeDto implements GuestCodeRequest {
  @ApiProperty({ description: '10 位查询码，空格和大小写不限' })
  @IsString()
  @MaxLength(TYPED_MAX_LENGTH)
  code: string;
}

class GuestActionDto extends GuestCodeDto {
  @ApiProperty({ minimum: 1 })
  @IsInt()
  @Min(1)
  version: number;
}

export class GuestCommentDto extends GuestActionDto implements GuestCommentRequest {
  @TextField({ min: 1, max: TEXT_MAX_LENGTH })
  text: string;

  @OptionalField()
  @PhotosField()
  mediaIds?: string[];

  @ApiPropertyOptional({ description: '补上能打通的电话', example: '13800001234' })
  @OptionalField()
  @PhoneField()
  phone?: string;
}

export class GuestEvidenceDto extends GuestCodeDto implements GuestEvidenceRequest {
  @ArrayMinSize(1)
  @PhotosField()
  mediaIds: string[];
}

export class GuestConfirmDto extends GuestActionDto {}

export class GuestReasonDto extends GuestActionDto implements GuestReasonRequest {
  @TextField({ min: REASON_MIN_LENGTH, max: REASON_MAX_LENGTH })
  reason: string;
}

type GuestEvidenceRequest = GuestActionRequests['addEvidence'];
type GuestCommentRequest = GuestActionRequests['comment'];
type GuestReasonRequest = GuestActionRequests['refuse'] & GuestActionRequests['reopen'];
