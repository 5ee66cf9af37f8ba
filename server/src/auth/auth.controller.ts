import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type {
  DemoPersona,
  Me,
  PasswordJudgement,
  PrivacyChoice,
  Session,
  SignInWays,
} from '@yingsheng/shared/api/auth';
import { Config } from '../platform/config/config';
import { CurrentViewer, OpenBeforeSetUp, PermitAny, Public } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import {
  DemoLoginBody,
  PasswordCheckBody,
  PrivacyChoiceBody,
  RefreshBody,
  SmsCodeBody,
  SmsProofBody,
  StaffLoginBody,
  WechatLoginBody,
} from './auth.dto';
import {
  DemoPersonaView,
  MeView,
  PasswordJudgementView,
  PrivacyChoiceView,
  SessionView,
  SignInWaysView,
} from './auth.views';
import { ChoosePrivacy } from './choose-privacy';
import { DemoPersonas } from './demo-personas';
import { DescribeMe } from './describe-me';
import { LogInByAccount } from './log-in-by-account';
import { LogInByPhone } from './log-in-by-phone';
import { LogInByWechat } from './log-in-by-wechat';
import { CurrentOrigin, type Origin } from './origin';
import { judgePassword } from './password-rule';
import { Sessions } from './sessions';
import { SmsCodes } from './sms-codes';

@ApiTags('auth')
@Controller('auth')
@Public()
export class AuthController {
  constructor(
    private readonly logInByWechat: LogInByWechat,
    private readonly logInByAccount: LogInByAccount,
    private readonly logInByPhone: LogInByPhone,
    private readonly smsCodes: SmsCodes,
    private readonly demoPersonas: DemoPersonas,
    private readonly sessions: Sessions,
    private readonly config: Config,
  ) {}

  @Post('wechat')
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign in with the code of wx.login()' })
  @ApiOkResponse({ type: SessionView })
  wechat(@Body() body: WechatLoginBody, @CurrentOrigin() origin: Origin): Promise<Session> {
    return this.logInByWechat.execute(body.code, origin);
  }

  @Post('staff')
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign in with account and password' })
  @ApiOkResponse({ type: SessionView })
  staff(@Body() body: StaffLoginBody, @CurrentOrigin() origin: Origin): Promise<Session> {
    return this.logInByAccount.execute(body.account, body.password, origin);
  }

  @Get('ways')
  @ApiOperation({ summary: 'Which ways of signing in are open here' })
  @ApiOkResponse({ type: SignInWaysView })
  ways(): SignInWays {
    return { hasSmsCodes: this.smsCodes.isConfigured, hasWechat: this.config.wechat.appId !== null };
  }

  @Post('sms/code')
  @HttpCode(204)
  @ApiOperation({ summary: 'Send a code by SMS; the same for every number' })
  smsCode(@Body() body: SmsCodeBody, @CurrentOrigin() origin: Origin): Promise<void> {
    return this.smsCodes.send(body.phone, origin);
  }

  @Post('sms')
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign in with a code by SMS' })
  @ApiOkResponse({ type: SessionView })
  sms(@Body() body: SmsProofBody, @CurrentOrigin() origin: Origin): Promise<Session> {
    return this.logInByPhone.execute(body.phone, body.code, origin);
  }

  @Post('demo')
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign in as a demo persona; closed in production' })
  @ApiOkResponse({ type: SessionView })
  demo(@Body() body: DemoLoginBody, @CurrentOrigin() origin: Origin): Promise<Session> {
    return this.demoPersonas.logIn(body.persona, origin);
  }

  @Post('password-check')
  @OpenBeforeSetUp()
  @HttpCode(200)
  @ApiOperation({ summary: 'Whether a password may be chosen, and how strong it is; nothing of it is kept' })
  @ApiOkResponse({ type: PasswordJudgementView })
  passwordCheck(@Body() body: PasswordCheckBody): PasswordJudgement {
    return judgePassword(body.password, body.personal);
  }

  @Get('demo-personas')
  @ApiOperation({ summary: 'The demo personas; none where demo logins are closed' })
  @ApiOkResponse({ type: [DemoPersonaView] })
  personas(): Promise<DemoPersona[]> {
    return this.demoPersonas.list();
  }

  @Post('refresh')
  @HttpCode(200)
  @ApiOperation({ summary: 'A new session for a refresh token, which dies by it' })
  @ApiOkResponse({ type: SessionView })
  refresh(@Body() body: RefreshBody, @CurrentOrigin() origin: Origin): Promise<Session> {
    return this.sessions.refresh(body.refreshToken, origin);
  }

  @Post('logout')
  @HttpCode(204)
  @ApiOperation({ summary: 'End the sign-in a refresh token belongs to' })
  logout(@Body() body: RefreshBody): Promise<void> {
    return this.sessions.end(body.refreshToken);
  }
}

@ApiTags('auth')
@Controller('me')
@PermitAny()
export class MeController {
  constructor(
    private readonly describeMe: DescribeMe,
    private readonly choosePrivacy: ChoosePrivacy,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Who I am, where I live and work' })
  @ApiOkResponse({ type: MeView })
  me(@CurrentViewer() viewer: Viewer): Promise<Me> {
    return this.describeMe.execute(viewer);
  }

  @Post('privacy')
  @HttpCode(200)
  @ApiOperation({ summary: 'Agree to the privacy guideline, refuse it, or take an agreement back' })
  @ApiOkResponse({ type: PrivacyChoiceView })
  privacy(@CurrentViewer() viewer: Viewer, @Body() body: PrivacyChoiceBody): Promise<PrivacyChoice> {
    return this.choosePrivacy.execute(viewer, body);
  }
}
