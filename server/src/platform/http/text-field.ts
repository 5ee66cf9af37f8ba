import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsOptional, IsString, registerDecorator, ValidateIf, type ValidationOptions } from 'class-validator';

/** Control characters and lone surrogates carry nothing a person wrote; the line feed does. */
const CONTROL = /[^\P{Cc}\n]|[\u2028\u2029\ufeff]|\p{Cs}/gu;

/** Overrides of the writing direction turn the words beside them round: a text could say one thing and show another. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/gu;
/** Something to see: a letter, digit, punctuation mark or symbol, but none of the blank ones among these. */
const VISIBLE = /(?![\u115f\u1160\u3164\uffa0\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;

/** What a person typed, as it is kept: no control characters but line feeds, no blank ends; empty when nothing shows. */
export function cleanText(text: string): string {
  const cleaned = text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(CONTROL, '').replace(DIRECTION, '').trim();
  return VISIBLE.test(cleaned) ? cleaned : '';
}

/** Length as people count it: an emoji of one code point is one. */
export function textLength(text: string): number {
  return [...text].length;
}

export interface TextFieldChoice {
  readonly min: number;
  readonly max: number;
  readonly example?: string;
}

/** A text a person typed: cleaned, then between `min` and `max` code points. */
export function TextField(choice: TextFieldChoice): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: String, minLength: choice.min, maxLength: choice.max, example: choice.example }),
    cleaned(),
    IsString({ message: '请填写文字' }),
    hasLength(choice),
  );
}

/** As {@link TextField}; absent and blank are the same. */
export function OptionalTextField(choice: TextFieldChoice): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: String, required: false, minLength: choice.min, maxLength: choice.max }),
    Transform(({ value }: { value: unknown }) => {
      if (typeof value !== 'string') return value ?? undefined;
      const text = cleanText(value);
      return text === '' ? undefined : text;
    }),
    IsOptional(),
    IsString({ message: '请填写文字' }),
    hasLength(choice),
  );
}

/** As {@link TextField}; `null` says that there is nothing to tell. */
export function NullableTextField(choice: TextFieldChoice): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: String, nullable: true, minLength: choice.min, maxLength: choice.max }),
    cleaned(),
    ValidateIf((_body, value) => value !== null),
    IsString({ message: '请填写文字' }),
    hasLength(choice),
  );
}

function cleaned(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? cleanText(value) : value));
}

function hasLength({ min, max }: TextFieldChoice): PropertyDecorator {
  const options: ValidationOptions = { message: `请填写 ${min}–${max} 个字` };
  return (target, propertyName) => {
    registerDecorator({
      name: 'hasTextLength',
      target: target.constructor,
      propertyName: String(propertyName),
      options,
      validator: {
        validate: (value: unknown) => {
          if (typeof value !== 'string') return false;
          const length = textLength(value);
          return length >= min && length <= max;
        },
      },
    });
  };
}
