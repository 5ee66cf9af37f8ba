import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { MEDIA_MAX_COUNT } from '@yingsheng/shared/complaint/limits';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsString, Length } from 'class-validator';

const ID_LENGTH = 36;
/** Beyond this a list is not a mistake; up to it, the refusal is `MEDIA.TOO_MANY` and says the limit. */
const LIST_BOUND = 100;

/** Photos and videos that were uploaded before, each once. `whenNone`: what is said where there must be one. */
export function MediaIdsField(whenNone?: string): PropertyDecorator {
  const isOneNeeded = whenNone !== undefined;
  return applyDecorators(
    ApiProperty({ type: [String], ...(isOneNeeded ? { minItems: 1 } : {}), maxItems: MEDIA_MAX_COUNT }),
    IsArray(),
    ...(isOneNeeded ? [ArrayMinSize(1, { message: whenNone })] : []),
    ArrayMaxSize(LIST_BOUND),
    ArrayUnique(),
    IsString({ each: true }),
    Length(1, ID_LENGTH, { each: true }),
  );
}
