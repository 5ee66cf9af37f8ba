/** What is sent about colleagues' accounts. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type {
  AccountFields,
  BindWechatRequest,
  ChangePasswordRequest,
  CreateAccountRequest,
  RoleScope,
  StaffAccountsQuery,
  StaffLinkAcceptRequest,
  StaffLinkLookRequest,
  UnbindWechatRequest,
} from '@yingsheng/shared/api/staff-accounts';
import { CATEGORY_CODES } from '@yingsheng/shared/complaint/category';
import { ACCOUNT_STATES, type AccountState, COLLEAGUE_NAME_MAX } from '@yingsheng/shared/people/account';
import { LOAD_CAP_MAX, LOAD_CAP_MIN } from '@yingsheng/shared/people/duty';
import { PASSWORD_MAX_LENGTH } from '@yingsheng/shared/people/password';
import { type Role, STAFF_ROLES } from '@yingsheng/shared/people/role';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { NestedListField } from '../../platform/http/nested-field';
import { OptionalField } from '../../platform/http/optional-field';
import { OptionalTextField, TextField } from '../../platform/http/text-field';
import { SecondFactorCodeText } from '../second-factor/second-factor.requests';
import { AccountField } from './account-field';

export class RoleScopeDto implements RoleScope {
  @ApiProperty({ enum: STAFF_ROLES })
  @IsIn(STAFF_ROLES)
  role: Role;

  @ApiProperty({ type: String, nullable: true, description: 'null: the whole company, later estates too' })
  @ValidateIf((_body, value) => value !== null)
  @IsString()
  @Length(1, 36)
  estateId: string | null;
}

export class AccountFieldsDto implements AccountFields {
  @TextField({ min: 1, max: COLLEAGUE_NAME_MAX, example: '李建国' })
  name: string;

  @TextField({ min: 3, max: 30, example: '13812345678' })
  phone: string;

  @OptionalTextField({ min: 3, max: 30 })
  workPhone?: string;

  @ApiPropertyOptional()
  @OptionalField()
  @IsString()
  @Length(1, 36)
  departmentId?: string;

  @ApiProperty({ enum: CATEGORY_CODES, isArray: true })
  @IsArray()
  @ArrayMaxSize(60)
  @IsIn(CATEGORY_CODES, { each: true })
  skills: string[];

  @ApiProperty({ type: [String], description: 'Ids of buildings' })
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(36, { each: true })
  zones: string[];

  @ApiProperty({ minimum: LOAD_CAP_MIN, maximum: LOAD_CAP_MAX })
  @IsInt()
  @Min(LOAD_CAP_MIN)
  @Max(LOAD_CAP_MAX)
  loadCap: number;
}

export class CreateAccountDto extends AccountFieldsDto implements CreateAccountRequest {
  @AccountField()
  account: string;

  @ApiProperty({ type: [RoleScopeDto] })
  @ArrayMinSize(1)
  @NestedListField(() => RoleScopeDto, 50)
  roles: RoleScopeDto[];
}

export class AccountsQueryDto implements StaffAccountsQuery {
  @ApiPropertyOptional({ maxLength: 40, description: 'Account, name, or telephone' })
  @OptionalField()
  @IsString()
  @MaxLength(40)
  query?: string;

  @ApiPropertyOptional()
  @OptionalField()
  @IsString()
  @MaxLength(36)
  estateId?: string;

  @ApiPropertyOptional({ enum: ACCOUNT_STATES })
  @OptionalField()
  @IsIn(ACCOUNT_STATES)
  state?: AccountState;

  @ApiPropertyOptional()
  @OptionalField()
  @IsString()
  @MaxLength(36)
  cursor?: string;
}

export class LinksQueryDto {
  @ApiPropertyOptional()
  @OptionalField()
  @IsString()
  @MaxLength(36)
  cursor?: string;
}

export class StaffLinkLookBody implements StaffLinkLookRequest {
  @ApiProperty({ minLength: 1, maxLength: 64 })
  @IsString()
  @Length(1, 64)
  code: string;
}

export class StaffLinkAcceptBody extends StaffLinkLookBody implements StaffLinkAcceptRequest {
  @ApiProperty({ minLength: 1, maxLength: PASSWORD_MAX_LENGTH })
  @IsString()
  @Length(1, PASSWORD_MAX_LENGTH)
  password: string;

  @ApiPropertyOptional({ minLength: 1, maxLength: 128, description: 'Of wx.login()' })
  @OptionalField()
  @IsString()
  @Length(1, 128)
  wechatCode?: string;

  @ApiPropertyOptional({ minLength: 1, maxLength: 20 })
  @OptionalField()
  @SecondFactorCodeText()
  secondFactorCode?: string;
}

export class ChangePasswordBody implements ChangePasswordRequest {
  @ApiProperty({ minLength: 1, maxLength: PASSWORD_MAX_LENGTH })
  @IsString()
  @Length(1, PASSWORD_MAX_LENGTH)
  oldPassword: string;

  @ApiProperty({ minLength: 1, maxLength: PASSWORD_MAX_LENGTH })
  @IsString()
  @Length(1, PASSWORD_MAX_LENGTH)
  newPassword: string;
}

export class UnbindWechatBody implements UnbindWechatRequest {
  @ApiPropertyOptional({ minLength: 1, maxLength: PASSWORD_MAX_LENGTH })
  @OptionalField()
  @IsString()
  @Length(1, PASSWORD_MAX_LENGTH)
  password?: string;
}

export class BindWechatBody extends UnbindWechatBody implements BindWechatRequest {
  @ApiProperty({ minLength: 1, maxLength: 128, description: 'Of wx.login()' })
  @IsString()
  @Length(1, 128)
  code: string;
}
