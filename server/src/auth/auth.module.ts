import { createSecretKey } from 'node:crypto';
import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DirectoryModule } from '../directory/directory.module';
import { Config } from '../platform/config/config';
import { AccessGuard } from './access.guard';
import { AccessTokens } from './access-tokens';
import { AuthController, MeController } from './auth.controller';
import { ChoosePrivacy } from './choose-privacy';
import { DemoPersonas } from './demo-personas';
import { DescribeMe } from './describe-me';
import { PrivacyConsent } from './entities/privacy-consent';
import { RefreshToken } from './entities/refresh-token';
import { LoadViewer } from './load-viewer';
import { LogInByAccount } from './log-in-by-account';
import { LogInByWechat } from './log-in-by-wechat';
import { WechatLogin } from './ports/wechat-login';
import { Sessions } from './sessions';
import { WechatClient } from './wechat-client';

@Module({
  imports: [
    DirectoryModule,
    TypeOrmModule.forFeature([PrivacyConsent, RefreshToken]),
    JwtModule.registerAsync({
      inject: [Config],
      useFactory: (config: Config) => {
        // A ready key: given a string, the library first tries to read it as a private key, at each request.
        const key = createSecretKey(config.appSecret, 'utf8');
        return { secretOrKeyProvider: () => key, signOptions: { algorithm: 'HS256' } };
      },
    }),
  ],
  controllers: [AuthController, MeController],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: WechatLogin, useClass: WechatClient },
    AccessTokens,
    ChoosePrivacy,
    DemoPersonas,
    DescribeMe,
    LoadViewer,
    LogInByAccount,
    LogInByWechat,
    Sessions,
  ],
  exports: [AccessTokens, LoadViewer, Sessions],
})
export class AuthModule {}
