import { ApiProperty } from '@nestjs/swagger';
import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint-actions';
import { REASON_MAX_LENGTH, REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import {
  SPENDING_KINDS,
  SPENDING_MAX_FEN,
  SPENDING_MIN_FEN,
  type SpendingKind,
} from '@yingsheng/shared/spending/authority';
import { IsIn, IsInt, IsString, Length, Max, Min } from 'class-validator';
import { OptionalTextField, TextField } from '../platform/http/text-field';
import { ClaimedActionDto, SeenVersionDto } from './versioned-requests';

type RequestOf<Action extends keyof ComplaintActionRequests> = ComplaintActionRequests[Action];

const ID_LENGTH = 36;
const REASON = { min: REASON_MIN_LENGTH, max: REASON_MAX_LENGTH };

export class RecordSpendingDto extends ClaimedActionDto implements RequestOf<'recordSpending'> {
  @ApiProperty({ enum: SPENDING_KINDS, description: '补偿、减免、用料，各算各的累计' })
  @IsIn(SPENDING_KINDS)
  kind: SpendingKind;

  @ApiProperty({ type: 'integer', minimum: SPENDING_MIN_FEN, maximum: SPENDING_MAX_FEN, description: '单位：分' })
  @IsInt({ message: '金额最小到分，请填整数分' })
  @Min(SPENDING_MIN_FEN, { message: '金额要大于 0' })
  @Max(SPENDING_MAX_FEN, { message: '金额最多 ¥1,000,000' })
  amountFen: number;

  @TextField({ ...REASON, example: '漏水泡坏橱柜背板，业主自行更换' })
  note: string;
}

class SpendingDecisionDto extends SeenVersionDto {
  @ApiProperty()
  @IsString()
  @Length(1, ID_LENGTH)
  spendingId: string;
}

export class ApproveSpendingDto extends SpendingDecisionDto implements RequestOf<'approveSpending'> {
  @OptionalTextField({ min: 1, max: REASON_MAX_LENGTH })
  reason?: string;
}

export class RejectSpendingDto extends SpendingDecisionDto implements RequestOf<'rejectSpending'> {
  @TextField(REASON)
  reason: string;
}

export class WithdrawSpendingDto extends SpendingDecisionDto implements RequestOf<'withdrawSpending'> {}
