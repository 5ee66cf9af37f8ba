import { ApiProperty } from '@nestjs/swagger';
import type { PersonBrief } from '@yingsheng/shared/api/common';
import type { LadderView } from '@yingsheng/shared/api/ladder';
import { MAYBE_INSTANT, PersonBriefDto } from '../complaints/complaint-responses';
import { LadderStepDto } from './ladder-requests';

export class LadderDto implements LadderView {
  @ApiProperty({ description: '0：沿用公司的阶梯' }) version: number;
  @ApiProperty({ type: [LadderStepDto] }) steps: LadderStepDto[];
  @ApiProperty(MAYBE_INSTANT) setAt: string | null;
  @ApiProperty({ type: PersonBriefDto, nullable: true }) setBy: PersonBrief | null;
  @ApiProperty({ description: '进行中的时限是否已按它重算' }) isApplied: boolean;
  @ApiProperty() mayEdit: boolean;
  @ApiProperty({ type: [LadderStepDto] }) defaultSteps: LadderStepDto[];
}
