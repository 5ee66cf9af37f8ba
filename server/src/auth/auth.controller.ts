import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { DemoPersona, Me, PrivacyChoice, Session } from '@yingsheng/shared/api/auth';
import { CurrentViewer, PermitAny, Public } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import { DemoLoginBody, PrivacyChoiceBody, RefreshBody, StaffLoginBody, WechatLoginBody } from './auth.dto';
import { DemoPersonaView, MeView, PrivacyChoiceView, SessionView } from './auth.views';
import { ChoosePrivacy } from './choose-privacy';
import { DemoPersonas } from './demo-personas';
import { DescribeMe } from './describe-me';
import { LogInByAccount } from './log-in-by-account';
import { LogInByWechat } from './log-in-by-wechat';
import { Sessions } from './sessions';

@ApiTags('auth')
@Controller('auth')
@Public()
export class AuthController {
  constructor(
    private readonly logInByWechat: LogInByWechat,
    private readonly logInByAccount: LogInByAccount,
    private readonly demoPersonas: DemoPersonas,
    private readonly sessions: Sessions,
  ) {}

  @Post('wechat')
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign in with the code of wx.login()' })
  @ApiOkResponse({ type: SessionView })
  wechat(@Body() body: WechatLoginBody): Promise<Session> {
    return this.logInByWechat.execute(body.code);
  }

  @Post('staff')
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign in with account and password' })
  @ApiOkResponse({ type: SessionView })
  staff(@Body() body: StaffLoginBody): Promise<Session> {
    return this.logInByAccount.execute(body.account, body.password);
  }

  @Post('demo')
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign in as a demo persona; closed in production' })
  @ApiOkResponse({ type: SessionView })
  demo(@Body() body: DemoLoginBody): Promise<Session> {
    return this.demoPersonas.logIn(body.persona);
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
  refresh(@Body() body: RefreshBody): Promise<Session> {
    return this.sessions.refresh(body.refreshToken);
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
