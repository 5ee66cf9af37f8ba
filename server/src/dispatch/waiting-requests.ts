import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { WorkOrderActionRequests } from '@yingsheng/shared/api/work-order';
import { REASON_MAX_LENGTH, REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { SUSPENSION_REASON_KINDS, type SuspensionReasonKind } from '@yingsheng/shared/work-order/suspension';
import { IsIn, IsString, Length } from 'class-validator';
import { SeenVersionDto } from '../complaints/versioned-requests';
import { InstantField } from '../platform/http/instant-field';
import { OptionalField } from '../platform/http/optional-field';
import { OptionalTextField, TextField } from '../platform/http/text-field';

type RequestOf<Action extends keyof WorkOrderActionRequests> = WorkOrderActionRequests[Action];

const ID_LENGTH = 36;
const REASON = { min: REASON_MIN_LENGTH, max: REASON_MAX_LENGTH };

export class ReceiversQueryDto {
  @ApiPropertyOptional({ description: '不填则为工单所在的部门' })
  @OptionalField()
  @IsString()
  @Length(1, ID_LENGTH)
  departmentId?: string;
}

export class ProposeTransferDto extends SeenVersionDto implements RequestOf<'proposeTransfer'> {
  @ApiProperty({ description: '想请谁接手' })
  @IsString()
  @Length(1, ID_LENGTH)
  receiverId: string;

  @TextField({ ...REASON, example: '需要高空作业' })
  reason: string;
}

export class AcceptTransferDto extends SeenVersionDto implements RequestOf<'acceptTransfer'> {}

export class DeclineTransferDto extends SeenVersionDto implements RequestOf<'declineTransfer'> {
  @OptionalTextField(REASON)
  reason?: string;
}

export class RequestSuspensionDto extends SeenVersionDto implements RequestOf<'requestSuspension'> {
  @ApiProperty({ enum: SUSPENSION_REASON_KINDS })
  @IsIn(SUSPENSION_REASON_KINDS)
  reasonKind: SuspensionReasonKind;

  @TextField({ ...REASON, example: '配件已下单，周三到货' })
  reason: string;

  @InstantField()
  expectedReturnAt: string;
}

export class ApproveSuspensionDto extends SeenVersionDto implements RequestOf<'approveSuspension'> {}

export class RejectSuspensionDto extends SeenVersionDto implements RequestOf<'rejectSuspension'> {
  @TextField(REASON)
  reason: string;
}

export class ResumeDto extends SeenVersionDto implements RequestOf<'resume'> {}

export class GiveBackDto extends SeenVersionDto implements RequestOf<'giveBack'> {}

export class DeclineBackDto extends SeenVersionDto implements RequestOf<'declineBack'> {}
