import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type {
  OnBehalfOfInput,
  PlaceInput,
  RegisterComplaintRequest,
  SubmitComplaintRequest,
} from '@yingsheng/shared/api/complaint';
import type { TriageSuggestRequest } from '@yingsheng/shared/api/triage';
import { CATEGORY_CODES, type CategoryCode } from '@yingsheng/shared/complaint/category';
import {
  CONTACT_PREFERENCES,
  type ContactPreference,
  DESIRED_OUTCOMES,
  DESK_CHANNELS,
  type DesiredOutcome,
  type DeskChannel,
} from '@yingsheng/shared/complaint/channel';
import { DANGER_ANSWERS, DANGER_QUESTION, type DangerAnswer } from '@yingsheng/shared/complaint/danger-question';
import {
  ACCUSED_MAX_COUNT,
  ACCUSED_TEXT_MAX_LENGTH,
  CONTACT_HOURS_MAX_LENGTH,
  PLACE_NOTE_MAX_LENGTH,
  REASON_MAX_LENGTH,
  TEXT_MAX_LENGTH,
  TEXT_MIN_LENGTH,
} from '@yingsheng/shared/complaint/limits';
import {
  CONSENT_VERSIONS,
  type ConsentVersion,
  PERSON_NAME_MAX_LENGTH,
  RELATIONS,
  type Relation,
} from '@yingsheng/shared/complaint/on-behalf';
import { HAZARDS, type Hazard, URGENCIES, type Urgency } from '@yingsheng/shared/complaint/urgency';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsString, Length, MaxLength } from 'class-validator';
import { PhoneField } from '../directory/phone-field';
import { MapPinDto } from '../platform/http/map-pin.dto';
import { MediaIdsField } from '../platform/http/media-ids-field';
import { NestedField } from '../platform/http/nested-field';
import { OptionalField } from '../platform/http/optional-field';
import { OptionalTextField, TextField } from '../platform/http/text-field';

const ID_LENGTH = 36;
/** Beyond the form's own limit the rule speaks; beyond this nobody reads on. */

/** 追问一句的答复; the same wherever something is reported. */
export function DangerAnswerField(): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({
      enum: DANGER_ANSWERS,
      description: `拿不准是不是险情时问的一句“${DANGER_QUESTION}”的答复；没有问或没有答就不填，由前台五分钟内核实`,
    }),
    OptionalField(),
    IsIn(DANGER_ANSWERS),
  );
}

/** Where anybody may report something: a public area, words, a point on the map. */
export class PublicPlaceDto {
  @ApiPropertyOptional({ description: '公共区域；不在册的地方写在 note 里' })
  @OptionalField()
  @IsString()
  @Length(1, ID_LENGTH)
  publicAreaId?: string;

  @OptionalTextField({ min: 1, max: PLACE_NOTE_MAX_LENGTH })
  note?: string;

  @ApiPropertyOptional({ type: MapPinDto, description: '在地图上选的位置' })
  @OptionalField()
  @NestedField(() => MapPinDto)
  pin?: MapPinDto;
}

export class PlaceInputDto extends PublicPlaceDto implements PlaceInput {
  @ApiPropertyOptional({ description: '房号；与公共区域二选一' })
  @OptionalField()
  @IsString()
  @Length(1, ID_LENGTH)
  householdId?: string;

  @ApiPropertyOptional({ description: '公共区域里的设施，如某一部电梯' })
  @OptionalField()
  @IsString()
  @Length(1, ID_LENGTH)
  assetId?: string;
}

/** What a resident's own report and the desk's registration have in common. */
class MatterDto implements Omit<SubmitComplaintRequest, 'onBehalfOf'> {
  @ApiProperty()
  @IsString()
  @Length(1, ID_LENGTH)
  estateId: string;

  @TextField({ min: TEXT_MIN_LENGTH, max: TEXT_MAX_LENGTH, example: '厨房水管漏水，地上都是水' })
  text: string;

  @ApiProperty({ type: PlaceInputDto })
  @NestedField(() => PlaceInputDto)
  place: PlaceInputDto;

  @ApiPropertyOptional({ enum: CATEGORY_CODES, description: '不填则按文字判断' })
  @OptionalField()
  @IsString()
  @MaxLength(200)
  category?: CategoryCode;

  @ApiPropertyOptional({ enum: URGENCIES, description: '可以调高；识别到危及安全的不会被调低' })
  @OptionalField()
  @IsIn(URGENCIES)
  urgency?: Urgency;

  @ApiPropertyOptional({ enum: HAZARDS, description: '紧急求助里选的险情；不填则按文字判断' })
  @OptionalField()
  @IsIn(HAZARDS)
  hazard?: Hazard;

  @DangerAnswerField()
  dangerAnswer?: DangerAnswer;

  @ApiPropertyOptional({ description: '回电号码；没有绑定房号、也没有留过电话的人必填' })
  @OptionalField()
  @PhoneField()
  phone?: string;

  @ApiPropertyOptional({ description: '接着自己以前的哪一件' })
  @OptionalField()
  @IsString()
  @Length(1, ID_LENGTH)
  previousComplaintId?: string;

  @ApiProperty({ enum: DESIRED_OUTCOMES, isArray: true })
  @IsArray()
  @ArrayUnique()
  @IsIn(DESIRED_OUTCOMES, { each: true })
  desiredOutcomes: DesiredOutcome[];

  @OptionalTextField({ min: 1, max: REASON_MAX_LENGTH })
  desiredOutcomeNote?: string;

  @ApiProperty({ enum: CONTACT_PREFERENCES })
  @IsIn(CONTACT_PREFERENCES)
  contactPreference: ContactPreference;

  @OptionalTextField({ min: 1, max: CONTACT_HOURS_MAX_LENGTH })
  contactHours?: string;

  @ApiProperty()
  @IsBoolean()
  isConfidential: boolean;

  @MediaIdsField()
  mediaIds: string[];

  @ApiPropertyOptional({ type: [String], maxItems: ACCUSED_MAX_COUNT, description: '被投诉的工作人员，仅限服务态度类' })
  @OptionalField()
  @IsArray()
  @ArrayMaxSize(ACCUSED_MAX_COUNT, { message: `最多点名 ${ACCUSED_MAX_COUNT} 位` })
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, ID_LENGTH, { each: true })
  accusedIds?: string[];

  @OptionalTextField({ min: 1, max: ACCUSED_TEXT_MAX_LENGTH })
  accusedText?: string;

  @ApiPropertyOptional({ description: '我也是：与哪一件一并处理；那件已有结果的，单独登记，回执里说明' })
  @OptionalField()
  @IsString()
  @Length(1, ID_LENGTH)
  joinId?: string;
}

class OnBehalfOfInputDto implements OnBehalfOfInput {
  @OptionalTextField({ min: 1, max: PERSON_NAME_MAX_LENGTH, example: '王秀英' })
  name?: string;

  @ApiPropertyOptional({ description: '本人的电话' })
  @OptionalField()
  @PhoneField()
  phone?: string;

  @ApiPropertyOptional({ enum: RELATIONS, description: '代报人是本人的什么人' })
  @OptionalField()
  @IsIn(RELATIONS)
  relation?: Relation;

  @ApiPropertyOptional({ enum: CONSENT_VERSIONS, description: '已征得本人同意，同意的是哪一版文字；险情不需要' })
  @OptionalField()
  @IsIn(CONSENT_VERSIONS)
  consentVersion?: ConsentVersion;
}

export class SubmitComplaintDto extends MatterDto implements SubmitComplaintRequest {
  @ApiPropertyOptional({ type: OnBehalfOfInputDto, description: '替谁反映；地点是那一户的房号，不必是自己的' })
  @OptionalField()
  @NestedField(() => OnBehalfOfInputDto)
  onBehalfOf?: OnBehalfOfInputDto;
}

export class RegisterComplaintDto extends MatterDto implements RegisterComplaintRequest {
  @ApiProperty({ enum: DESK_CHANNELS })
  @IsIn(DESK_CHANNELS)
  channel: DeskChannel;

  @ApiPropertyOptional({
    description: '为哪一户登记；访客、快递、路过的人不填，地点写公共区域或 note，除险情外要留电话',
  })
  @OptionalField()
  @IsString()
  @Length(1, ID_LENGTH)
  householdId?: string;

  @ApiPropertyOptional({ description: '这一户的住户；不在名册里的来电人改填姓名和电话' })
  @OptionalField()
  @IsString()
  @Length(1, ID_LENGTH)
  reporterId?: string;

  @OptionalTextField({ min: 1, max: 20 })
  callerName?: string;

  @ApiPropertyOptional()
  @OptionalField()
  @PhoneField()
  callerPhone?: string;
}

export class TriageSuggestDto implements TriageSuggestRequest {
  @ApiProperty()
  @IsString()
  @Length(1, ID_LENGTH)
  estateId: string;

  @TextField({ min: 1, max: TEXT_MAX_LENGTH })
  text: string;
}
