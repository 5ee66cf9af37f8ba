import { ApiProperty } from '@nestjs/swagger';
import type { SetLadderRequest } from '@yingsheng/shared/api/ladder';
import { REASON_MAX_LENGTH, REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import {
  LADDER_CLOCK_KINDS,
  LADDER_PERCENT_MAX,
  LADDER_PERCENT_MIN,
  LADDER_ROLES,
  type LadderClockKind,
  type LadderRole,
  type LadderStep,
} from '@yingsheng/shared/sla/ladder';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { NestedListField } from '../platform/http/nested-field';
import { OptionalTextField } from '../platform/http/text-field';

/** Beyond this a list is not a mistake; up to it the refusal says which step is wrong. */
const LIST_BOUND = 100;

export class LadderStepDto implements LadderStep {
  @ApiProperty({ enum: LADDER_CLOCK_KINDS })
  @IsIn(LADDER_CLOCK_KINDS)
  clockKind: LadderClockKind;

  @ApiProperty({ description: '时限的百分之几，100 为到期' })
  @IsInt()
  @Min(LADDER_PERCENT_MIN)
  @Max(LADDER_PERCENT_MAX)
  percent: number;

  @ApiProperty({ enum: LADDER_ROLES, description: 'handler：经手的人' })
  @IsIn(LADDER_ROLES)
  role: LadderRole;
}

export class SetLadderDto implements SetLadderRequest {
  @ApiProperty({ description: '看到的版本；0：还没有自己的阶梯' })
  @IsInt()
  @Min(0)
  version: number;

  @ApiProperty({ type: [LadderStepDto] })
  @NestedListField(() => LadderStepDto, LIST_BOUND)
  steps: LadderStepDto[];

  @OptionalTextField({ min: REASON_MIN_LENGTH, max: REASON_MAX_LENGTH })
  reason?: string;
}
