import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { MySecondFactor, RecoveryCodes, SecondFactorDraft } from '@yingsheng/shared/api/second-factor';
import { CurrentViewer, OpenBeforeSecondFactor, Permit, PermitAny } from '../../platform/http/permissions';
import type { SignedIn, Viewer } from '../../platform/http/viewer';
import { CurrentOrigin, type Origin } from '../origin';
import { KeepSecondFactor } from './keep-second-factor';
import { ProveSecondFactor } from './prove-second-factor';
import { ResetSecondFactor } from './reset-second-factor';
import { SecondFactorBeginBody, SecondFactorCodeBody, SecondFactorTurnOffBody } from './second-factor.requests';
import { MySecondFactorView, RecoveryCodesView, SecondFactorDraftView } from './second-factor.views';
import { SetUpSecondFactor } from './set-up-second-factor';

@ApiTags('auth')
@Controller('me/second-factor')
@PermitAny()
export class SecondFactorController {
  constructor(
    private readonly keep: KeepSecondFactor,
    private readonly setUp: SetUpSecondFactor,
    private readonly proveSecondFactor: ProveSecondFactor,
  ) {}

  @Get()
  @OpenBeforeSecondFactor()
  @ApiOperation({ summary: 'How my second factor stands, and what this sign-in still has to show' })
  @ApiOkResponse({ type: MySecondFactorView })
  show(@CurrentViewer() viewer: SignedIn): Promise<MySecondFactor> {
    return this.keep.show(viewer);
  }

  @Post('prove')
  @OpenBeforeSecondFactor()
  @HttpCode(204)
  @ApiOperation({ summary: 'The second step of signing in: a code of the phone, or a recovery code' })
  prove(
    @CurrentViewer() viewer: SignedIn,
    @Body() { code }: SecondFactorCodeBody,
    @CurrentOrigin() origin: Origin,
  ): Promise<void> {
    return this.proveSecondFactor.execute(viewer, code, origin);
  }

  @Post('begin')
  @OpenBeforeSecondFactor()
  @HttpCode(200)
  @ApiOperation({ summary: 'A new secret for a phone; a code is asked for where one is replaced' })
  @ApiOkResponse({ type: SecondFactorDraftView })
  begin(
    @CurrentViewer() viewer: SignedIn,
    @Body() { code }: SecondFactorBeginBody,
    @CurrentOrigin() origin: Origin,
  ): Promise<SecondFactorDraft> {
    return this.setUp.begin(viewer, code, origin);
  }

  @Post('confirm')
  @OpenBeforeSecondFactor()
  @HttpCode(200)
  @ApiOperation({ summary: 'Show by a code that the phone knows the secret; answers with recovery codes, this once' })
  @ApiOkResponse({ type: RecoveryCodesView })
  confirm(@CurrentViewer() viewer: SignedIn, @Body() { code }: SecondFactorCodeBody): Promise<RecoveryCodes> {
    return this.setUp.confirm(viewer, code);
  }

  @Post('recovery-codes')
  @HttpCode(200)
  @ApiOperation({ summary: 'New recovery codes; those of before are void' })
  @ApiOkResponse({ type: RecoveryCodesView })
  renewCodes(
    @CurrentViewer() viewer: SignedIn,
    @Body() { code }: SecondFactorCodeBody,
    @CurrentOrigin() origin: Origin,
  ): Promise<RecoveryCodes> {
    return this.keep.renewCodes(viewer, code, origin);
  }

  @Post('turn-off')
  @HttpCode(204)
  @ApiOperation({ summary: 'Do without it, where the roles allow; asks for password and code' })
  turnOff(
    @CurrentViewer() viewer: SignedIn,
    @Body() body: SecondFactorTurnOffBody,
    @CurrentOrigin() origin: Origin,
  ): Promise<void> {
    return this.keep.turnOff(viewer, body, origin);
  }
}

@ApiTags('staff')
@Controller('staff-accounts')
@Permit('estateManager', 'admin')
export class SecondFactorResetController {
  constructor(private readonly reset: ResetSecondFactor) {}

  @Post(':personId/second-factor/reset')
  @HttpCode(204)
  @ApiOperation({ summary: '手机和备用码都丢了：取消两步验证，由本人重新设置' })
  execute(@CurrentViewer() viewer: Viewer, @Param('personId') personId: string): Promise<void> {
    return this.reset.execute(viewer, personId);
  }
}
