import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Session } from '@yingsheng/shared/api/auth';
import { SessionView } from '../auth/auth.views';
import { CurrentOrigin, type Origin } from '../auth/origin';
import { OpenBeforeSetUp, Public } from '../platform/http/permissions';
import { SetUpState } from '../platform/http/set-up-state';
import { SetUpBody, SetUpStateView } from './set-up.dto';
import { SetUpByPage } from './set-up-by-page';

@ApiTags('set-up')
@Controller('set-up')
@Public()
export class SetUpController {
  constructor(
    private readonly state: SetUpState,
    private readonly setUpByPage: SetUpByPage,
  ) {}

  @Get()
  @OpenBeforeSetUp()
  @ApiOperation({
    summary: 'Whether this installation has a company; until then everything else answers SET_UP.PENDING',
  })
  @ApiOkResponse({ type: SetUpStateView })
  async show(): Promise<SetUpStateView> {
    return { state: (await this.state.isDone()) ? 'done' : 'pending' };
  }

  @Post()
  @OpenBeforeSetUp()
  @HttpCode(200)
  @ApiOperation({ summary: 'Company, first admin and first estate, with the token of the printed address; once' })
  @ApiOkResponse({ type: SessionView })
  setUp(@Body() body: SetUpBody, @CurrentOrigin() origin: Origin): Promise<Session> {
    return this.setUpByPage.execute(body, origin);
  }
}
