import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsISO8601, Matches } from 'class-validator';

/** A day or a week is no promise, and a time without its zone is a different one in each place. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** An instant down to the minute or finer, always with its time zone. */
export function InstantField(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ format: 'date-time' }),
    IsISO8601({ strict: true }),
    Matches(INSTANT, { message: '时间格式不对，要写到分钟并带时区' }),
  );
}

/** A day of the calendar: `2026-11-23`. */
export function DayField(description: string): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ format: 'date', example: '2026-11-23', description }),
    IsISO8601({ strict: true }, { message: '日期格式不对，例如 2026-11-23' }),
    Matches(DAY, { message: '日期格式不对，例如 2026-11-23' }),
  );
}
