import { ApiProperty } from '@nestjs/swagger';
import type { CompanyBoundsView, RuleChanges, RuleChangeView } from '@yingsheng/shared/api/rule-change';
import {
  type ChangeLine,
  RULE_CHANGE_STATUSES,
  RULE_KINDS,
  type RuleChangeStatus,
  type RuleKind,
} from '@yingsheng/shared/sla/rule-change';
import { CompanyBoundsDto } from './rule-change-requests';

const INSTANT = { type: String, format: 'date-time' } as const;
const MAYBE_INSTANT = { ...INSTANT, nullable: true } as const;
const MAYBE_TEXT = { type: String, nullable: true } as const;

export class ChangeLineDto implements ChangeLine {
  @ApiProperty({ example: '危及安全 · 解决' }) label: string;
  @ApiProperty({ example: '2 小时' }) from: string;
  @ApiProperty({ example: '4 小时' }) to: string;
  @ApiProperty({ description: '比原来承诺得少' }) isWeaker: boolean;
}

class RuleChangeDto implements RuleChangeView {
  @ApiProperty() id: string;
  @ApiProperty({ enum: RULE_KINDS }) kind: RuleKind;
  @ApiProperty({ enum: RULE_CHANGE_STATUSES }) status: RuleChangeStatus;
  @ApiProperty({ type: [ChangeLineDto] }) lines: ChangeLineDto[];
  @ApiProperty() reason: string;
  @ApiProperty() proposedByName: string;
  @ApiProperty(INSTANT) proposedAt: string;
  @ApiProperty(MAYBE_TEXT) decidedByName: string | null;
  @ApiProperty(MAYBE_INSTANT) decidedAt: string | null;
  @ApiProperty(MAYBE_TEXT) answer: string | null;
  @ApiProperty({ ...INSTANT, description: '等批准的：现在批准的话，何时生效' }) effectiveFrom: string;
  @ApiProperty() mayDecide: boolean;
  @ApiProperty() mayWithdraw: boolean;
}

export class RuleChangesDto implements RuleChanges {
  @ApiProperty() estateId: string;
  @ApiProperty({ type: [String], description: '谁可以批；空：还没有任命' }) deciderNames: string[];
  @ApiProperty({ type: [RuleChangeDto] }) waiting: RuleChangeDto[];
  @ApiProperty({ type: [RuleChangeDto] }) past: RuleChangeDto[];
}

export class CompanyBoundsViewDto implements CompanyBoundsView {
  @ApiProperty({ description: '0：公司还没有设过' }) version: number;
  @ApiProperty({ type: CompanyBoundsDto }) bounds: CompanyBoundsDto;
  @ApiProperty(MAYBE_TEXT) setByName: string | null;
  @ApiProperty(MAYBE_INSTANT) setAt: string | null;
  @ApiProperty() mayEdit: boolean;
}
