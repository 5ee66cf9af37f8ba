import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import type { AuditEntryView, AuditPage, AuditQuery } from '@yingsheng/shared/api/audit';
import {
  AUDIT_ACTIONS,
  AUDIT_SUBJECT_KINDS,
  type AuditAction,
  type AuditSubjectKind,
} from '@yingsheng/shared/people/audit';
import { ROLES, type Role } from '@yingsheng/shared/people/role';
import { IsIn, IsISO8601, IsString, Matches, MaxLength } from 'class-validator';
import { OptionalField } from '../../platform/http/optional-field';
import { CurrentViewer, Permit } from '../../platform/http/permissions';
import type { Viewer } from '../../platform/http/viewer';
import { ListAudit } from './list-audit';

class AuditQueryDto implements AuditQuery {
  @ApiPropertyOptional({ maxLength: 40 })
  @OptionalField()
  @IsString()
  @MaxLength(40)
  query?: string;

  @ApiPropertyOptional({ enum: AUDIT_ACTIONS })
  @OptionalField()
  @IsIn(AUDIT_ACTIONS)
  action?: AuditAction;

  @ApiPropertyOptional({ enum: AUDIT_SUBJECT_KINDS })
  @OptionalField()
  @IsIn(AUDIT_SUBJECT_KINDS)
  subjectKind?: AuditSubjectKind;

  @ApiPropertyOptional()
  @OptionalField()
  @IsString()
  @MaxLength(36)
  estateId?: string;

  @ApiPropertyOptional({ format: 'date', example: '2026-11-23' })
  @OptionalField()
  @IsISO8601({ strict: true }, { message: '日期格式不对，例如 2026-11-23' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: '日期格式不对，例如 2026-11-23' })
  day?: string;

  @ApiPropertyOptional()
  @OptionalField()
  @IsString()
  @MaxLength(36)
  cursor?: string;
}

class AuditEntryDto implements AuditEntryView {
  @ApiProperty()
  id: string;

  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ type: String, nullable: true })
  actorName: string | null;

  @ApiProperty({ enum: AUDIT_ACTIONS })
  action: AuditAction;

  @ApiProperty({ enum: AUDIT_SUBJECT_KINDS })
  subjectKind: AuditSubjectKind;

  @ApiProperty()
  subjectName: string;

  @ApiProperty({ type: String, nullable: true })
  estateName: string | null;

  @ApiProperty({ enum: ROLES, nullable: true })
  role: Role | null;

  @ApiProperty({ type: [String] })
  fields: string[];

  @ApiProperty({ type: String, nullable: true })
  aboutName: string | null;
}

class AuditPageDto implements AuditPage {
  @ApiProperty({ type: [AuditEntryDto] })
  items: AuditEntryDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

@ApiTags('staff')
@Controller('audit')
@Permit('admin')
export class AuditController {
  constructor(private readonly listAudit: ListAudit) {}

  @Get()
  @ApiOperation({ summary: '操作记录：谁对人员、房屋和权限做了什么' })
  @ApiOkResponse({ type: AuditPageDto })
  page(@CurrentViewer() viewer: Viewer, @Query() query: AuditQueryDto): Promise<AuditPage> {
    return this.listAudit.page(viewer, query);
  }
}
