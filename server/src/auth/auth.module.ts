import { createSecretKey } from 'node:crypto';
import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DirectoryModule } from '../directory/directory.module';
import { Config } from '../platform/config/config';
import { AccessGuard } from './access.guard';
import { AccessTokens } from './access-tokens';
import { AcceptLink } from './accounts/accept-link';
import { AccountsController } from './accounts/accounts.controller';
import { ChangeAccount } from './accounts/change-account';
import { ChangeRoles } from './accounts/change-roles';
import { CreateAccount } from './accounts/create-account';
import { ForgottenPasswords } from './accounts/forgotten-passwords';
import { ImportStaff } from './accounts/import/import-staff';
import { InviteColleagues } from './accounts/invite-colleagues';
import { KeepOwnAccount } from './accounts/keep-own-account';
import { KeepOwnWechat } from './accounts/keep-own-wechat';
import { ListAccounts } from './accounts/list-accounts';
import { ListGrantableRoles } from './accounts/list-grantable-roles';
import {
  ForgottenPasswordController,
  OwnAccountController,
  StaffLinksController,
} from './accounts/own-account.controller';
import { StaffLinks } from './accounts/staff-links';
import { WechatBindings } from './accounts/wechat-bindings';
import { AuthController, MeController } from './auth.controller';
import { ChoosePrivacy } from './choose-privacy';
import { DemoPersonas } from './demo-personas';
import { DescribeMe } from './describe-me';
import { PrivacyConsent } from './entities/privacy-consent';
import { RefreshToken } from './entities/refresh-token';
import { RecoveryCode, SecondFactor } from './entities/second-factor';
import { SessionContact } from './entities/session-contact';
import { SmsCode, SmsTry } from './entities/sms-code';
import { StaffLink } from './entities/staff-link';
import { LoadViewer } from './load-viewer';
import { LogInByAccount } from './log-in-by-account';
import { LogInByPhone } from './log-in-by-phone';
import { LogInByWechat } from './log-in-by-wechat';
import { OwnPassword } from './own-password';
import { WechatLogin } from './ports/wechat-login';
import { KeepSecondFactor } from './second-factor/keep-second-factor';
import { ProveSecondFactor } from './second-factor/prove-second-factor';
import { ResetSecondFactor } from './second-factor/reset-second-factor';
import { SecondFactorController, SecondFactorResetController } from './second-factor/second-factor.controller';
import { SecondFactorCodes } from './second-factor/second-factor-codes';
import { SetUpSecondFactor } from './second-factor/set-up-second-factor';
import { SessionContacts } from './session-contacts';
import { Sessions } from './sessions';
import { SignInAttempts } from './sign-in-attempts';
import { SmsCodes } from './sms-codes';
import { WechatClient } from './wechat-client';
import { WechatIdentities } from './wechat-identities';

@Module({
  imports: [
    DirectoryModule,
    TypeOrmModule.forFeature([
      PrivacyConsent,
      RecoveryCode,
      RefreshToken,
      SecondFactor,
      SessionContact,
      SmsCode,
      SmsTry,
      StaffLink,
    ]),
    JwtModule.registerAsync({
      inject: [Config],
      useFactory: (config: Config) => {
        // A ready key: given a string, the library first tries to read it as a private key, at each request.
        const key = createSecretKey(config.appSecret, 'utf8');
        return { secretOrKeyProvider: () => key, signOptions: { algorithm: 'HS256' } };
      },
    }),
  ],
  controllers: [
    AccountsController,
    AuthController,
    ForgottenPasswordController,
    MeController,
    OwnAccountController,
    SecondFactorController,
    SecondFactorResetController,
    StaffLinksController,
  ],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: WechatLogin, useClass: WechatClient },
    AcceptLink,
    AccessTokens,
    ChangeAccount,
    ChangeRoles,
    ChoosePrivacy,
    CreateAccount,
    DemoPersonas,
    DescribeMe,
    ForgottenPasswords,
    ImportStaff,
    InviteColleagues,
    KeepOwnAccount,
    KeepOwnWechat,
    KeepSecondFactor,
    ListAccounts,
    ListGrantableRoles,
    LoadViewer,
    LogInByAccount,
    LogInByPhone,
    LogInByWechat,
    OwnPassword,
    ProveSecondFactor,
    ResetSecondFactor,
    SecondFactorCodes,
    SessionContacts,
    Sessions,
    SetUpSecondFactor,
    SignInAttempts,
    StaffLinks,
    SmsCodes,
    WechatBindings,
    WechatIdentities,
  ],
  exports: [AccessTokens, LoadViewer, SessionContacts, Sessions, SignInAttempts, SmsCodes],
})
export class AuthModule {}
