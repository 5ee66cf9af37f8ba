import { ApiProperty } from '@nestjs/swagger';
import type {
  KnowledgeAnswer,
  KnowledgeAnswers,
  KnowledgeBook,
  KnowledgeCounts,
  KnowledgeEntryView,
  KnowledgeTrial,
} from '@yingsheng/shared/api/knowledge';
import { KNOWLEDGE_STATES, type KnowledgeState } from '@yingsheng/shared/knowledge/knowledge';

class KnowledgeAnswerDto implements KnowledgeAnswer {
  @ApiProperty() id: string;
  @ApiProperty({ description: '最接近的一种问法' }) question: string;
  @ApiProperty() answer: string;
}

export class KnowledgeAnswersDto implements KnowledgeAnswers {
  @ApiProperty({ type: [KnowledgeAnswerDto], description: '最多三条，最接近的在前；没有合适的、或像是危险时为空' })
  items: KnowledgeAnswerDto[];
}

class KnowledgeCountsDto implements KnowledgeCounts {
  @ApiProperty({ description: '打开看过答案的次数' }) opened: number;
  @ApiProperty({ description: '其中说“这就解决了”的' }) helped: number;
  @ApiProperty({ description: '其中没解决、继续提交的' }) wentOn: number;
  @ApiProperty({ description: '前台当场答复用了它的次数，不在前三个数里' }) desk: number;
}

class KnowledgeDepartmentDto {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
  @ApiProperty() isRetired: boolean;
}

class KnowledgePersonDto {
  @ApiProperty() id: string;
  @ApiProperty() name: string;
  @ApiProperty({ description: '已不在这个小区' }) isGone: boolean;
}

class KnowledgeEntryDto implements KnowledgeEntryView {
  @ApiProperty() id: string;
  @ApiProperty({ type: [String] }) questions: string[];
  @ApiProperty() answer: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) validUntil: string | null;
  @ApiProperty() isForGuests: boolean;
  @ApiProperty() isCompanyWide: boolean;
  @ApiProperty({ enum: KNOWLEDGE_STATES }) state: KnowledgeState;
  @ApiProperty({ type: KnowledgeDepartmentDto }) department: KnowledgeDepartmentDto;
  @ApiProperty({ type: KnowledgePersonDto, nullable: true }) person: KnowledgePersonDto | null;
  @ApiProperty() version: number;
  @ApiProperty({ type: String, nullable: true }) updatedByName: string | null;
  @ApiProperty({ format: 'date-time' }) updatedAt: string;
  @ApiProperty({ type: KnowledgeCountsDto, description: '本小区、本月' }) counts: KnowledgeCountsDto;
  @ApiProperty() mayEdit: boolean;
}

export class KnowledgeBookDto implements KnowledgeBook {
  @ApiProperty({ example: '2026-11' }) month: string;
  @ApiProperty({ type: [KnowledgeEntryDto] }) entries: KnowledgeEntryDto[];
  @ApiProperty() mayEditCompanyWide: boolean;
  @ApiProperty({ description: '还没加入的常用问题草稿有几条' }) missingStarterCount: number;
}

class HiddenKnowledgeDto {
  @ApiProperty() id: string;
  @ApiProperty() question: string;
  @ApiProperty({ enum: KNOWLEDGE_STATES }) state: KnowledgeState;
}

export class KnowledgeTrialDto implements KnowledgeTrial {
  @ApiProperty({ description: '像是危险：业主看到的是安全提示，不推荐答案' }) isDanger: boolean;
  @ApiProperty({ type: [KnowledgeAnswerDto] }) items: KnowledgeAnswerDto[];
  @ApiProperty({ type: [HiddenKnowledgeDto], description: '也对得上，但草稿、过期或停用而不推荐' })
  hidden: HiddenKnowledgeDto[];
}

export class KnowledgeIdDto {
  @ApiProperty() id: string;
}
