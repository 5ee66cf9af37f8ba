import type {
  DemoLoginRequest,
  RefreshRequest,
  StaffLoginRequest,
  WechatLoginRequest,
} from '@yingsheng/shared/api/auth';
import { IsString, Length } from 'class-validator';

export class WechatLoginBody implements WechatLoginRequest {
  /** Of `wx.login()`: single use, five minutes. */
  @IsString()
  @Length(1, 128)
  code: string;
}

export class StaffLoginBody implements StaffLoginRequest {
  @IsString()
  @Length(1, 64)
  account: string;

  @IsString()
  @Length(1, 128)
  password: string;
}

export class DemoLoginBody implements DemoLoginRequest {
  @IsString()
  @Length(1, 40)
  persona: string;
}

export class RefreshBody implements RefreshRequest {
  @IsString()
  @Length(20, 128)
  refreshToken: string;
}
