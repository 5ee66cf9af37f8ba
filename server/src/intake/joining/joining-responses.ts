import { ApiProperty } from '@nestjs/swagger';
import type { SameMatterForStaff, SameMatterView } from '@yingsheng/shared/api/same-matter';
import { CATEGORY_CODES, type CategoryCode } from '@yingsheng/shared/complaint/category';
import { COMPLAINT_STATUSES, type ComplaintStatus } from '@yingsheng/shared/complaint/status';
import { INSTANT, MAYBE_INSTANT, MAYBE_TEXT } from '../../complaints/complaint-responses';

export class SameMatterDto implements SameMatterView {
  @ApiProperty({ enum: ['complaint'] }) kind: 'complaint';
  @ApiProperty({ description: '我也是：提交时作为 joinId' }) id: string;
  @ApiProperty({ enum: CATEGORY_CODES }) category: CategoryCode;
  @ApiProperty({ example: '3 栋电梯厅 · 东侧电梯' }) placeText: string;
  @ApiProperty(INSTANT) submittedAt: string;
  @ApiProperty({ enum: COMPLAINT_STATUSES }) status: ComplaintStatus;
  @ApiProperty({ description: '已有几户反映' }) householdCount: number;
  @ApiProperty({ ...MAYBE_TEXT, description: '谁在处理；还没有人在处理为 null' }) handlerName: string | null;
  @ApiProperty({ ...MAYBE_INSTANT, description: '预计什么时候解决；没有答应、或已经过了为 null' }) expectedAt:
    | string
    | null;
  @ApiProperty({ type: [String], description: '为什么像' }) reasons: string[];
}

export class SameMatterForStaffDto extends SameMatterDto implements SameMatterForStaff {
  @ApiProperty() number: string;
  @ApiProperty() title: string;
}
