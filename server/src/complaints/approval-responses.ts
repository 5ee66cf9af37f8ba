import { ApiProperty } from '@nestjs/swagger';
import type { WaitsFor } from '@yingsheng/shared/api/common';
import type { ApprovalPage, ApprovalRow } from '@yingsheng/shared/api/spending';
import { FEN, MAYBE_TEXT, SpendingViewDto } from './complaint-responses';

export class ApprovalRowDto implements ApprovalRow {
  @ApiProperty() complaintId: string;
  @ApiProperty() complaintNumber: string;
  @ApiProperty() complaintVersion: number;
  @ApiProperty() title: string;
  @ApiProperty() placeText: string;
  @ApiProperty({ type: SpendingViewDto }) spending: SpendingViewDto;
  @ApiProperty({ ...FEN, description: '这一类已经批过和记下的，单位：分' }) grantedFen: number;
  @ApiProperty({ ...FEN, description: '批完之后的累计，单位：分' }) sumFen: number;
  @ApiProperty(FEN) requesterLimitFen: number;
  @ApiProperty({ ...FEN, description: '看的人自己的授权额度，单位：分' }) ownLimitFen: number;
  @ApiProperty({ type: [SpendingViewDto] }) history: SpendingViewDto[];
}

export class WaitsForDto implements WaitsFor {
  @ApiProperty() name: string;
  @ApiProperty() count: number;
}

export class ApprovalPageDto implements ApprovalPage {
  @ApiProperty({ type: [ApprovalRowDto] }) items: ApprovalRowDto[];
  @ApiProperty({ ...MAYBE_TEXT, description: '下一页的 cursor；没有下一页为 null' }) nextCursor: string | null;
  @ApiProperty({ type: [WaitsForDto], description: '等别人批的笔数' }) decidedByOthers: WaitsForDto[];
}
