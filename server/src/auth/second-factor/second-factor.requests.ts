import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type {
  SecondFactorBeginRequest,
  SecondFactorCodeRequest,
  SecondFactorTurnOffRequest,
} from '@yingsheng/shared/api/second-factor';
import { PASSWORD_MAX_LENGTH } from '@yingsheng/shared/people/password';
import { IsString, Length } from 'class-validator';
import { OptionalField } from '../../platform/http/optional-field';

/** Room for blanks and hyphens between its groups. */
const CODE_MAX = 20;

export function SecondFactorCodeText(): PropertyDecorator {
  return applyDecorators(IsString(), Length(1, CODE_MAX));
}

export class SecondFactorCodeBody implements SecondFactorCodeRequest {
  @ApiProperty({ minLength: 1, maxLength: CODE_MAX, example: '012345' })
  @SecondFactorCodeText()
  code: string;
}

export class SecondFactorBeginBody implements SecondFactorBeginRequest {
  @ApiPropertyOptional({ minLength: 1, maxLength: CODE_MAX })
  @OptionalField()
  @SecondFactorCodeText()
  code?: string;
}

export class SecondFactorTurnOffBody extends SecondFactorCodeBody implements SecondFactorTurnOffRequest {
  @ApiPropertyOptional({ minLength: 1, maxLength: PASSWORD_MAX_LENGTH })
  @OptionalField()
  @IsString()
  @Length(1, PASSWORD_MAX_LENGTH)
  password?: string;
}
