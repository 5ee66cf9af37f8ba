import { ApiProperty } from '@nestjs/swagger';
import type {
  DemoLoginRequest,
  PasswordCheckRequest,
  PrivacyChoiceRequest,
  RefreshRequest,
  StaffLoginRequest,
  WechatLoginRequest,
} from '@yingsheng/shared/api/auth';
import type { SmsCodeRequest, SmsProofRequest } from '@yingsheng/shared/api/residency';
import { PASSWORD_MAX_LENGTH } from '@yingsheng/shared/people/password';
import { ArrayMaxSize, IsArray, IsBoolean, IsString, Length, Matches, MaxLength } from 'class-validator';
import { MobileField } from '../directory/mobile-field';

export class WechatLoginBody implements WechatLoginRequest {
  @ApiProperty({ minLength: 1, maxLength: 128, description: 'Of wx.login(): single use, five minutes.' })
  @IsString()
  @Length(1, 128)
  code: string;
}

export class StaffLoginBody implements StaffLoginRequest {
  @ApiProperty({ minLength: 1, maxLength: 64 })
  @IsString()
  @Length(1, 64)
  account: string;

  @ApiProperty({ minLength: 1, maxLength: 128 })
  @IsString()
  @Length(1, 128)
  password: string;
}

export class DemoLoginBody implements DemoLoginRequest {
  @ApiProperty({ minLength: 1, maxLength: 40, example: 'resident-lin' })
  @IsString()
  @Length(1, 40)
  persona: string;
}

export class RefreshBody implements RefreshRequest {
  @ApiProperty({ minLength: 20, maxLength: 128 })
  @IsString()
  @Length(20, 128)
  refreshToken: string;
}

export class PrivacyChoiceBody implements PrivacyChoiceRequest {
  @ApiProperty({ minLength: 1, maxLength: 20, example: '2026-11' })
  @IsString()
  @Length(1, 20)
  version: string;

  @ApiProperty()
  @IsBoolean()
  isAgreed: boolean;
}

export class PasswordCheckBody implements PasswordCheckRequest {
  @ApiProperty({ maxLength: PASSWORD_MAX_LENGTH })
  @IsString()
  @MaxLength(PASSWORD_MAX_LENGTH)
  password: string;

  @ApiProperty({ type: [String], maxItems: 5 })
  @IsArray()
  @ArrayMaxSize(5)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  personal: string[];
}

export class SmsCodeBody implements SmsCodeRequest {
  @MobileField()
  phone: string;
}

export class SmsProofBody extends SmsCodeBody implements SmsProofRequest {
  @ApiProperty({ example: '012345', description: 'six digits, good for five minutes and once' })
  @Matches(/^\d{6}$/, { message: '请填写 6 位验证码' })
  code: string;
}
