import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { ShiftHandover } from '@yingsheng/shared/api/work-order';
import { STAFF_ROLES } from '@yingsheng/shared/people/role';
import { ComplaintSummaryDto } from '../complaints/complaint-responses';
import { OwedItemView } from '../directory/absence/absence.views';
import { CurrentViewer, Permit } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import { ShowShiftHandover } from './show-shift-handover';
import { WorkOrderSummaryDto } from './work-order-responses';

class ShiftHandoverDto implements ShiftHandover {
  @ApiProperty({ type: [ComplaintSummaryDto], description: '我负责的，最急的在前' }) owned: ComplaintSummaryDto[];
  @ApiProperty({ type: [ComplaintSummaryDto], description: '请我接手的' }) incoming: ComplaintSummaryDto[];
  @ApiProperty({ type: [WorkOrderSummaryDto], description: '我手上的工单' }) workOrders: WorkOrderSummaryDto[];
  @ApiProperty({ type: [OwedItemView], description: '等我决定、等我裁定的' }) decisions: OwedItemView[];
}

@ApiTags('handover')
@Controller('shift-handover')
@Permit(...STAFF_ROLES)
export class ShiftHandoverController {
  constructor(private readonly showShiftHandover: ShowShiftHandover) {}

  @Get()
  @ApiOperation({ summary: '交接班：我负责的、手上的、等我定的，和请我接手的' })
  @ApiOkResponse({ type: ShiftHandoverDto })
  show(@CurrentViewer() viewer: Viewer): Promise<ShiftHandover> {
    return this.showShiftHandover.execute(viewer);
  }
}
