import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type {
  ChangedJudgement,
  ChangeOwnWordRequest,
  OwnWordBook,
  OwnWordFields,
  OwnWordTrial,
  OwnWordView,
  TryOwnWordRequest,
  WordJudgement,
} from '@yingsheng/shared/api/own-words';
import { CATEGORY_CODES, type CategoryCode } from '@yingsheng/shared/complaint/category';
import { HAZARDS, type Hazard, URGENCIES, type Urgency } from '@yingsheng/shared/complaint/urgency';
import {
  OWN_WORD_STRENGTHS,
  type OwnWordStrength,
  TERM_MAX_LENGTH,
  TERM_MIN_LENGTH,
} from '@yingsheng/shared/triage/own-word-limits';
import { IsBoolean, IsIn, IsInt, IsString, Length, Min, ValidateIf } from 'class-validator';
import { OptionalField } from '../platform/http/optional-field';
import { TextField } from '../platform/http/text-field';

const CUES = ['urgent', 'enquiry'] as const;
const isSaid = (_body: unknown, value: unknown): boolean => value !== null;

/** What a word means, with its docs: exactly one of category, hazard, cue and isHarmless. */
export class OwnWordDto implements OwnWordFields {
  @TextField({ min: TERM_MIN_LENGTH, max: TERM_MAX_LENGTH, example: '亭子间' })
  term: string;

  @ApiProperty({ enum: CATEGORY_CODES, nullable: true, description: '指一类事情' })
  @ValidateIf(isSaid)
  @IsIn(CATEGORY_CODES)
  category: CategoryCode | null;

  @ApiProperty({ enum: HAZARDS, nullable: true, description: '指一种险情：说到就至少问一句' })
  @ValidateIf(isSaid)
  @IsIn(HAZARDS)
  hazard: Hazard | null;

  @ApiProperty({ enum: CUES, nullable: true, description: '要赶紧，或只是问问' })
  @ValidateIf(isSaid)
  @IsIn(CUES)
  cue: 'urgent' | 'enquiry' | null;

  @ApiProperty({ description: '只是名字，判的时候不看' })
  @IsBoolean()
  isHarmless: boolean;

  @ApiProperty({ enum: OWN_WORD_STRENGTHS, description: '说得多重；险情和名字不分轻重' })
  @IsIn(OWN_WORD_STRENGTHS)
  strength: OwnWordStrength;

  @ApiProperty({ description: '每个小区都用' })
  @IsBoolean()
  isCompanyWide: boolean;
}

export class WordVersionDto {
  @ApiProperty({ minimum: 1, description: '操作人看到的版本；过期则 409' })
  @IsInt()
  @Min(1)
  version: number;
}

export class ChangeOwnWordDto extends OwnWordDto implements ChangeOwnWordRequest {
  @ApiProperty({ minimum: 1, description: '操作人看到的版本；过期则 409' })
  @IsInt()
  @Min(1)
  version: number;
}

export class TryOwnWordDto extends OwnWordDto implements TryOwnWordRequest {
  @ApiPropertyOptional({ description: '要改的那个词；不填：新加一个' })
  @OptionalField()
  @IsString()
  @Length(1, 36)
  id?: string;
}

class OwnWordViewDto extends OwnWordDto implements OwnWordView {
  @ApiProperty() id: string;
  @ApiProperty() version: number;
  @ApiProperty({ type: String, nullable: true }) changedByName: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) changedAt: string | null;
  @ApiProperty() mayEdit: boolean;
}

export class OwnWordBookDto implements OwnWordBook {
  @ApiProperty({ type: [OwnWordViewDto] }) words: OwnWordViewDto[];
  @ApiProperty() mayEditCompanyWide: boolean;
}

class WordJudgementDto implements WordJudgement {
  @ApiProperty({ enum: URGENCIES }) urgency: Urgency;
  @ApiProperty({ enum: HAZARDS, nullable: true }) hazard: Hazard | null;
  @ApiProperty({ enum: CATEGORY_CODES }) category: CategoryCode;
  @ApiProperty({ description: '会问一句是不是险情' }) isAsked: boolean;
}

class ChangedJudgementDto implements ChangedJudgement {
  @ApiProperty() text: string;
  @ApiProperty({ type: WordJudgementDto }) before: WordJudgementDto;
  @ApiProperty({ type: WordJudgementDto }) after: WordJudgementDto;
}

export class OwnWordTrialDto implements OwnWordTrial {
  @ApiProperty({ description: '语料里一共几条' }) messageCount: number;
  @ApiProperty({ description: '判断会变的' }) changedCount: number;
  @ApiProperty({ type: [ChangedJudgementDto], description: '最多五条' }) examples: ChangedJudgementDto[];
  @ApiProperty({ description: '真的险情，会变得连问都不问的；有一条就不能保存' }) loweredCount: number;
  @ApiProperty({ type: [ChangedJudgementDto], description: '最多五条' }) loweredExamples: ChangedJudgementDto[];
}

export class OwnWordIdDto {
  @ApiProperty() id: string;
}
