import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ACCOUNT_PATTERN, ACCOUNT_RULE_TEXT } from '@yingsheng/shared/people/account';
import { Matches } from 'class-validator';
import { Folded } from '../../platform/http/folded';

/** What a colleague signs in with, wherever it is chosen. */
export function AccountField(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: String, pattern: ACCOUNT_PATTERN.source, example: 'lijianguo' }),
    Folded((text) => text.toLowerCase()),
    Matches(ACCOUNT_PATTERN, { message: ACCOUNT_RULE_TEXT }),
  );
}
