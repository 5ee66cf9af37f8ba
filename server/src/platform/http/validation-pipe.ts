import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import { DomainError } from '../domain-error';
import { fieldErrors } from './field-errors';

/** No form of ours is nested deeper; the validator itself would run out of stack long before the body limit. */
const DEEPEST = 12;

class ShallowValidationPipe extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    mustNotBeNestedTooDeep(value);
    return super.transform(value, metadata);
  }
}

/** @throws DomainError REQUEST.INVALID; for whoever walks through a body before it is validated */
export function mustNotBeNestedTooDeep(value: unknown): void {
  if (isDeeperThan(value, DEEPEST)) throw new DomainError('REQUEST.INVALID', { deepest: DEEPEST });
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(inner, levels - 1));
}

/** Unknown fields are refused, not ignored: a misspelt field must not silently do nothing. */
export function createValidationPipe(): ValidationPipe {
  return new ShallowValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new DomainError('REQUEST.INVALID', { fields: fieldErrors(errors) }),
  });
}
