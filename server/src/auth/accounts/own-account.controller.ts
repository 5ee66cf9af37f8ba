import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type {
  ForgottenPassword,
  MyAccount,
  StaffLinkAccepted,
  StaffLinkWelcome,
} from '@yingsheng/shared/api/staff-accounts';
import { CurrentViewer, PermitAny, Public } from '../../platform/http/permissions';
import type { SignedIn } from '../../platform/http/viewer';
import { SmsProofBody } from '../auth.dto';
import { CurrentOrigin, type Origin } from '../origin';
import { AcceptLink } from './accept-link';
import {
  BindWechatBody,
  ChangePasswordBody,
  StaffLinkAcceptBody,
  StaffLinkLookBody,
  UnbindWechatBody,
} from './accounts.requests';
import { ForgottenPasswordView, MyAccountView, StaffLinkAcceptedView, StaffLinkWelcomeView } from './accounts.views';
import { ForgottenPasswords } from './forgotten-passwords';
import { KeepOwnAccount } from './keep-own-account';
import { KeepOwnWechat } from './keep-own-wechat';

@ApiTags('auth')
@Controller('auth/staff-links')
@Public()
export class StaffLinksController {
  constructor(private readonly acceptLink: AcceptLink) {}

  @Post('look')
  @HttpCode(200)
  @ApiOperation({ summary: 'Whom an invitation, or a link for a new password, is for' })
  @ApiOkResponse({ type: StaffLinkWelcomeView })
  look(@Body() { code }: StaffLinkLookBody, @CurrentOrigin() origin: Origin): Promise<StaffLinkWelcome> {
    return this.acceptLink.look(code, origin);
  }

  @Post('accept')
  @HttpCode(200)
  @ApiOperation({ summary: 'Set the password and sign in; the link is used up' })
  @ApiOkResponse({ type: StaffLinkAcceptedView })
  accept(@Body() body: StaffLinkAcceptBody, @CurrentOrigin() origin: Origin): Promise<StaffLinkAccepted> {
    return this.acceptLink.accept(body, origin);
  }
}

@ApiTags('auth')
@Controller('auth/forgotten-password')
@Public()
export class ForgottenPasswordController {
  constructor(private readonly forgottenPasswords: ForgottenPasswords) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'With a code by SMS: the code of a link to choose another password' })
  @ApiOkResponse({ type: ForgottenPasswordView })
  async execute(@Body() { phone, code }: SmsProofBody, @CurrentOrigin() origin: Origin): Promise<ForgottenPassword> {
    return { linkCode: await this.forgottenPasswords.linkFor(phone, code, origin) };
  }
}

@ApiTags('auth')
@Controller('me')
@PermitAny()
export class OwnAccountController {
  constructor(
    private readonly ownAccount: KeepOwnAccount,
    private readonly ownWechat: KeepOwnWechat,
  ) {}

  @Get('account')
  @ApiOperation({ summary: 'My account, and where I am signed in' })
  @ApiOkResponse({ type: MyAccountView })
  show(@CurrentViewer() viewer: SignedIn): Promise<MyAccount> {
    return this.ownAccount.show(viewer);
  }

  @Post('password')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change the password; every other sign-in ends' })
  changePassword(@CurrentViewer() viewer: SignedIn, @Body() body: ChangePasswordBody): Promise<void> {
    return this.ownAccount.changePassword(viewer, body);
  }

  @Post('wechat')
  @HttpCode(204)
  @ApiOperation({ summary: 'Bind the WeChat I am in, to sign in with it' })
  bindWechat(
    @CurrentViewer() viewer: SignedIn,
    @Body() body: BindWechatBody,
    @CurrentOrigin() origin: Origin,
  ): Promise<void> {
    return this.ownWechat.bind(viewer, body, origin);
  }

  @Post('wechat/unbind')
  @HttpCode(204)
  @ApiOperation({ summary: 'My WeChat no longer signs in' })
  unbindWechat(@CurrentViewer() viewer: SignedIn, @Body() body: UnbindWechatBody): Promise<void> {
    return this.ownWechat.unbind(viewer, body);
  }

  @Post('sign-ins/end-all')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out everywhere, here too' })
  endAll(@CurrentViewer() viewer: SignedIn): Promise<void> {
    return this.ownAccount.endAll(viewer);
  }

  @Post('sign-ins/:id/end')
  @HttpCode(204)
  @ApiOperation({ summary: 'End one of my sign-ins' })
  endOne(@CurrentViewer() viewer: SignedIn, @Param('id') id: string): Promise<void> {
    return this.ownAccount.endOne(viewer, id);
  }
}
