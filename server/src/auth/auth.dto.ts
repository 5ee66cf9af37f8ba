import { ApiProperty } from '@nestjs/swagger';
import type {
  DemoLoginRequest,
  PrivacyChoiceRequest,
  RefreshRequest,
  StaffLoginRequest,
  WechatLoginRequest,
} from '@yingsheng/shared/api/auth';
import { IsBoolean, IsString, Length } from 'class-validator';

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
