import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FirstSteps } from '@yingsheng/shared/api/first-steps';
import { CurrentViewer, Permit } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import { FirstStepsView } from './set-up.dto';
import { ShowFirstSteps } from './show-first-steps';

@ApiTags('set-up')
@Controller('set-up/steps')
@Permit('admin')
export class FirstStepsController {
  constructor(private readonly showFirstSteps: ShowFirstSteps) {}

  @Get()
  @ApiOperation({ summary: '第一步：上线前要有的，现在录入了多少' })
  @ApiOkResponse({ type: FirstStepsView })
  show(@CurrentViewer() viewer: Viewer): Promise<FirstSteps> {
    return this.showFirstSteps.execute(viewer);
  }
}
