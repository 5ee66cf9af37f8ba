import { ValidationPipe } from '@nestjs/common';
import { DomainError } from '../domain-error';
import { fieldErrors } from './field-errors';

/** Unknown fields are refused, not ignored: a misspelt field must not silently do nothing. */
export function createValidationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new DomainError('REQUEST.INVALID', { fields: fieldErrors(errors) }),
  });
}
