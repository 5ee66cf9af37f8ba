/** What nearly every action carries: the version that was seen, and for what was done without a network when that was. */
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { StepClaim, StepSeal } from '@yingsheng/shared/api/claim';
import type { Claimed } from '@yingsheng/shared/api/complaint-actions';
import { Type } from 'class-transformer';
import { IsInt, IsString, Length, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import { OptionalField } from '../platform/http/optional-field';

export class SeenVersionDto {
  @ApiProperty({ description: '操作人看到的版本；过期则 409' })
  @IsInt()
  @Min(1)
  version: number;
}

/** Milliseconds; far enough for any clock that a device may have. */
const FARTHEST_INSTANT = 8_640_000_000_000_000;
const MAC_LENGTH = 64;

class StepSealDto implements StepSeal {
  @ApiProperty({ description: '这次登录以来第几步' })
  @IsInt()
  @Min(1)
  number: number;

  @ApiProperty({ maxLength: MAC_LENGTH, description: '前一步的 mac；第一步为空' })
  @IsString()
  @Length(0, MAC_LENGTH)
  previous: string;

  @ApiProperty({ type: Number, nullable: true, description: '做这一步之前，最近一次答复时服务器的钟比手机快多少毫秒' })
  @ValidateIf((_body, value) => value !== null)
  @IsInt()
  clockAhead: number | null;

  @ApiProperty({ minLength: MAC_LENGTH, maxLength: MAC_LENGTH, description: 'HMAC-SHA-256（stepKey），十六进制' })
  @IsString()
  @Length(MAC_LENGTH, MAC_LENGTH)
  mac: string;

  @ApiProperty({ description: '手机上已经封存到第几步' })
  @IsInt()
  @Min(1)
  latest: number;
}

export class StepClaimDto implements StepClaim {
  @ApiProperty({ description: '什么时候做的：手机的钟，毫秒' })
  @IsInt()
  @Min(0)
  @Max(FARTHEST_INSTANT)
  takenAt: number;

  @ApiProperty({ description: '什么时候发出的：手机的钟，毫秒' })
  @IsInt()
  @Min(0)
  @Max(FARTHEST_INSTANT)
  sentAt: number;

  @ApiPropertyOptional({ type: StepSealDto })
  @OptionalField()
  @ValidateNested()
  @Type(() => StepSealDto)
  seal?: StepSealDto;
}

export function ClaimField(): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({
      type: StepClaimDto,
      description: '没有信号时先做后传：什么时候做的。说得通的按当时算，说不通的只留痕',
    }),
    OptionalField(),
    ValidateNested(),
    Type(() => StepClaimDto),
  );
}

export class ClaimedActionDto extends SeenVersionDto implements Claimed {
  @ClaimField()
  claim?: StepClaimDto;
}
