import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type {
  AddKnowledgeRequest,
  ChangeKnowledgeRequest,
  KnowledgeAskRequest,
  KnowledgeReadingRequest,
  KnowledgeTryRequest,
  KnowledgeVersionRequest,
} from '@yingsheng/shared/api/knowledge';
import { TEXT_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import {
  ANSWER_MAX_LENGTH,
  ANSWER_MIN_LENGTH,
  KNOWLEDGE_PLACES,
  type KnowledgePlace,
  QUESTION_MAX_LENGTH,
  QUESTION_MIN_LENGTH,
  QUESTIONS_MAX_COUNT,
  READING_OUTCOMES,
  type ReadingOutcome,
} from '@yingsheng/shared/knowledge/knowledge';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsString,
  Length,
  Matches,
  Min,
  ValidateIf,
} from 'class-validator';
import { cleanText, TextField } from '../platform/http/text-field';

const ID_LENGTH = 36;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const NOT_A_DAY = '日期格式不对，例如 2026-12-31';

function IdField(): PropertyDecorator {
  return applyDecorators(ApiProperty(), IsString(), Length(1, ID_LENGTH));
}

function NullableField(): PropertyDecorator {
  return ValidateIf((_body, value) => value !== null);
}

/** Blank ones are dropped: an empty line at the end of a form says nothing. */
function QuestionsField(): PropertyDecorator {
  const length = `每一种问法 ${QUESTION_MIN_LENGTH}–${QUESTION_MAX_LENGTH} 个字`;
  return applyDecorators(
    ApiProperty({
      type: [String],
      minItems: 1,
      maxItems: QUESTIONS_MAX_COUNT,
      example: ['停车费怎么交', '月卡怎么办'],
      description: '同一个问题的几种问法，第一种作标题',
    }),
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(cleaned).filter(isSaid) : value)),
    IsArray(),
    ArrayMinSize(1, { message: '请至少写一种问法' }),
    ArrayMaxSize(QUESTIONS_MAX_COUNT, { message: `最多 ${QUESTIONS_MAX_COUNT} 种问法` }),
    ArrayUnique({ message: '有两种问法一样，请去掉一个' }),
    IsString({ each: true, message: length }),
    Length(QUESTION_MIN_LENGTH, QUESTION_MAX_LENGTH, { each: true, message: length }),
  );
}

const cleaned = (value: unknown): unknown =>
  typeof value === 'string' ? cleanText(value).replace(/\s*\n\s*/g, ' ') : value;
const isSaid = (value: unknown): boolean => value !== '';

export class KnowledgeAskDto implements KnowledgeAskRequest {
  @IdField()
  estateId: string;

  @TextField({ min: 1, max: TEXT_MAX_LENGTH, example: '停车费怎么交' })
  text: string;
}

export class KnowledgeReadingDto implements KnowledgeReadingRequest {
  @ApiProperty({
    description: '这一次查看的编号，8–64 位字母数字；同一编号再发只改结果，不多计',
    example: 'a1b2c3d4e5',
  })
  @IsString()
  @Matches(/^[A-Za-z0-9_-]{8,64}$/)
  key: string;

  @IdField()
  estateId: string;

  @IdField()
  entryId: string;

  @ApiProperty({ enum: KNOWLEDGE_PLACES })
  @IsIn(KNOWLEDGE_PLACES)
  place: KnowledgePlace;

  @ApiProperty({ enum: READING_OUTCOMES, description: '看了、这就解决了、没解决继续提交' })
  @IsIn(READING_OUTCOMES)
  outcome: ReadingOutcome;
}

export class AddKnowledgeDto implements AddKnowledgeRequest {
  @QuestionsField()
  questions: string[];

  @TextField({ min: ANSWER_MIN_LENGTH, max: ANSWER_MAX_LENGTH, example: '车位月租 300 元，带行驶证到客服中心办理。' })
  answer: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: '最后一天；null 为长期有效' })
  @NullableField()
  @IsISO8601({ strict: true }, { message: NOT_A_DAY })
  @Matches(DAY, { message: NOT_A_DAY })
  validUntil: string | null;

  @ApiProperty({ description: '没登录的人也能看到' })
  @IsBoolean()
  isForGuests: boolean;

  @IdField()
  departmentId: string;

  @ApiProperty({ type: String, nullable: true, description: '负责答复的同事；null 由部门负责' })
  @NullableField()
  @IsString()
  @Length(1, ID_LENGTH)
  personId: string | null;

  @ApiProperty({ description: '公司的每个小区都用' })
  @IsBoolean()
  isCompanyWide: boolean;

  @ApiProperty({ description: '否则存为草稿，谁也看不到' })
  @IsBoolean()
  isPublished: boolean;
}

export class KnowledgeVersionDto implements KnowledgeVersionRequest {
  @ApiProperty({ minimum: 1, description: '操作人看到的版本；过期则 409' })
  @IsInt()
  @Min(1)
  version: number;
}

export class ChangeKnowledgeDto extends AddKnowledgeDto implements ChangeKnowledgeRequest {
  @ApiProperty({ minimum: 1, description: '操作人看到的版本；过期则 409' })
  @IsInt()
  @Min(1)
  version: number;
}

export class KnowledgeTryDto implements KnowledgeTryRequest {
  @TextField({ min: 1, max: TEXT_MAX_LENGTH, example: '停车费咋交啊' })
  text: string;
}
