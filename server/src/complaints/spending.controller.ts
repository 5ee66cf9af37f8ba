import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { STAFF_ROLES } from '@yingsheng/shared/people/role';
import { CurrentViewer, Permit } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import { RepeatableActions } from '../platform/idempotency/repeatable-actions';
import { ActOnComplaint } from './act-on-complaint';
import { ComplaintDetailDto } from './complaint-responses';
import { approveSpending, rejectSpending, withdrawSpending } from './domain/decide/spend';
import { RecordSpending } from './record-spending';
import { ShowComplaint } from './show-complaint';
import { ApproveSpendingDto, RecordSpendingDto, RejectSpendingDto, WithdrawSpendingDto } from './spending-requests';

@ApiTags('complaints')
@Controller('complaints')
@RepeatableActions(ShowComplaint)
@Permit(...STAFF_ROLES)
export class SpendingController {
  constructor(
    private readonly recordSpending: RecordSpending,
    private readonly actOnComplaint: ActOnComplaint,
    private readonly showComplaint: ShowComplaint,
  ) {}

  @Post(':id/record-spending')
  @HttpCode(200)
  @ApiOperation({ summary: '记费用：授权内当场记下，超出的等上级批准' })
  @ApiOkResponse({ type: ComplaintDetailDto })
  record(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: RecordSpendingDto,
  ): Promise<ComplaintDetail> {
    return this.after(viewer, id, this.recordSpending.execute(viewer, id, body));
  }

  @Post(':id/approve-spending')
  @HttpCode(200)
  @ApiOperation({ summary: '批准费用' })
  @ApiOkResponse({ type: ComplaintDetailDto })
  approve(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: ApproveSpendingDto,
  ): Promise<ComplaintDetail> {
    const { version, spendingId, reason } = body;
    const approving = this.actOnComplaint.execute(viewer, id, version, (facts, now) =>
      approveSpending(facts, viewer, spendingId, reason ?? null, now),
    );
    return this.after(viewer, id, approving);
  }

  @Post(':id/reject-spending')
  @HttpCode(200)
  @ApiOperation({ summary: '不批准费用，写明理由' })
  @ApiOkResponse({ type: ComplaintDetailDto })
  reject(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: RejectSpendingDto,
  ): Promise<ComplaintDetail> {
    const { version, spendingId, reason } = body;
    const rejecting = this.actOnComplaint.execute(viewer, id, version, (facts, now) =>
      rejectSpending(facts, viewer, spendingId, reason, now),
    );
    return this.after(viewer, id, rejecting);
  }

  @Post(':id/withdraw-spending')
  @HttpCode(200)
  @ApiOperation({ summary: '撤回还没批准的费用申请' })
  @ApiOkResponse({ type: ComplaintDetailDto })
  withdraw(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: WithdrawSpendingDto,
  ): Promise<ComplaintDetail> {
    const withdrawing = this.actOnComplaint.execute(viewer, id, body.version, (facts, now) =>
      withdrawSpending(facts, viewer, body.spendingId, now),
    );
    return this.after(viewer, id, withdrawing);
  }

  /** Every action answers with the complaint as it is now. */
  private async after(viewer: Viewer, id: string, done: Promise<void>): Promise<ComplaintDetail> {
    await done;
    return this.showComplaint.execute(viewer, id);
  }
}
