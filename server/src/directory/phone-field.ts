import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { Matches } from 'class-validator';
import { normalPhone } from './domain/phone';

/** A number as somebody wrote it, kept in the one form all numbers have. */
export function PhoneField(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? (normalPhone(value) ?? value) : value)),
    Matches(/^[0-9][0-9-]{3,20}[0-9]$/, { message: '请填写正确的电话号码' }),
  );
}
