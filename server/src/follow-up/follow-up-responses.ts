import { ApiProperty } from '@nestjs/swagger';
import type {
  AppealList,
  AppealRow,
  FollowUpCallPage,
  FollowUpCallRow,
  FollowUpFigures,
  HandOnCandidates,
} from '@yingsheng/shared/api/follow-up';
import { CATEGORY_CODES, type CategoryCode } from '@yingsheng/shared/complaint/category';
import { URGENCIES, type Urgency } from '@yingsheng/shared/complaint/urgency';
import { CALL_REASONS, type CallReason } from '@yingsheng/shared/follow-up/call';
import { AppealViewDto, INSTANT, MAYBE_TEXT, PersonBriefDto } from '../complaints/complaint-responses';

class ClosedMatterDto {
  @ApiProperty() complaintId: string;
  @ApiProperty() number: string;
  @ApiProperty() title: string;
  @ApiProperty() placeText: string;
  @ApiProperty(INSTANT) closedAt: string;
  @ApiProperty({ description: '安排给看的人来办' }) isOpenToMe: boolean;
  @ApiProperty({ description: '看的人可以改由别人来办' }) mayHandOn: boolean;
}

class FollowUpCallRowDto extends ClosedMatterDto implements FollowUpCallRow {
  @ApiProperty({ enum: CATEGORY_CODES }) category: CategoryCode;
  @ApiProperty({ enum: URGENCIES }) urgency: Urgency;
  @ApiProperty({ enum: CALL_REASONS, isArray: true }) reasons: CallReason[];
  @ApiProperty({ type: PersonBriefDto, nullable: true }) caller: PersonBriefDto | null;
  @ApiProperty() isMine: boolean;
  @ApiProperty(INSTANT) dueAt: string;
  @ApiProperty({ description: '没打通的次数' }) attemptCount: number;
}

class FollowUpFiguresDto implements FollowUpFigures {
  @ApiProperty() waiting: number;
  @ApiProperty() overdue: number;
  @ApiProperty({ description: '近 90 天' }) satisfied: number;
  @ApiProperty() unsatisfied: number;
  @ApiProperty() notReached: number;
}

export class FollowUpCallPageDto implements FollowUpCallPage {
  @ApiProperty({ type: [FollowUpCallRowDto] }) items: FollowUpCallRow[];
  @ApiProperty({ ...MAYBE_TEXT, description: '下一页的 cursor；没有下一页为 null' }) nextCursor: string | null;
  @ApiProperty({ type: FollowUpFiguresDto }) figures: FollowUpFigures;
  @ApiProperty({ description: '其余办结件的抽访比例，百分比' }) sharePercent: number;
  @ApiProperty() maySetShare: boolean;
}

class AppealRowDto extends ClosedMatterDto implements AppealRow {
  @ApiProperty({ type: AppealViewDto }) appeal: AppealViewDto;
}

export class AppealListDto implements AppealList {
  @ApiProperty({ type: [AppealRowDto] }) items: AppealRow[];
}

export class HandOnCandidatesDto implements HandOnCandidates {
  @ApiProperty({ type: [PersonBriefDto] }) items: PersonBriefDto[];
}
