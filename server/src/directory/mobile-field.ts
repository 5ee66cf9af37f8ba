import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { Matches } from 'class-validator';
import { normalPhone } from './domain/phone';

/** A number of mainland China that short messages reach. */
export const MOBILE = /^1[3-9]\d{9}$/;

/** A mobile number as somebody wrote it, kept as eleven digits. */
export function MobileField(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ example: '13800001234' }),
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? (normalPhone(value) ?? value) : value)),
    Matches(MOBILE, { message: '请填写 11 位手机号' }),
  );
}
