import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { MONTH } from '@yingsheng/shared/month';
import { Matches } from 'class-validator';
import { OptionalField } from './optional-field';

/** A calendar month of Shanghai; may be left out. */
export function MonthField(): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ example: '2026-11', description: '上海时间的月份' }),
    OptionalField(),
    Matches(MONTH, { message: '月份格式不对，例如 2026-11' }),
  );
}
