import { applyDecorators, type Type as Class } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, ValidateNested, type ValidationArguments } from 'class-validator';

/** Left out is another mistake than filled in wrongly. */
const message = ({ value }: ValidationArguments) => (value === undefined ? '请填写这一项' : '请按格式填写这一项');

/** One object of its own shape. A list is none: the validator would find nothing to check in an empty one. */
export function NestedField(shape: () => Class): PropertyDecorator {
  return applyDecorators(IsObject({ message }), ValidateNested(), Type(shape));
}

/** A list of objects of one shape, none of them a list itself. */
export function NestedListField(shape: () => Class, max: number): PropertyDecorator {
  return applyDecorators(
    IsArray(),
    ArrayMaxSize(max),
    IsObject({ each: true, message }),
    ValidateNested({ each: true }),
    Type(shape),
  );
}
