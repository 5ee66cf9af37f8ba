import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { ReporterPhone } from '@yingsheng/shared/api/reporter-phone';
import { CurrentViewer, PermitAny } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import { ShowReporterPhone } from './show-reporter-phone';

class ReporterPhoneDto implements ReporterPhone {
  @ApiProperty({ type: String, nullable: true, description: 'null：没有登记电话' }) phone: string | null;
}

@ApiTags('complaints')
@Controller('complaints')
@PermitAny()
export class ReporterPhoneController {
  constructor(private readonly showReporterPhone: ShowReporterPhone) {}

  @Post(':id/reporter-phone')
  @HttpCode(200)
  @ApiOperation({ summary: '看反映人的完整电话：要答复反映人的同事，看过有记录' })
  @ApiOkResponse({ type: ReporterPhoneDto })
  show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<ReporterPhone> {
    return this.showReporterPhone.execute(viewer, id);
  }
}
