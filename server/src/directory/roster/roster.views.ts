/** Requests and answers of the duty roster as the API description shows them. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type {
  CopyWeekRequest,
  CopyWeekResult,
  DutyShiftRequest,
  DutyShiftView,
  RosterPerson,
  RosterWeek,
} from '@yingsheng/shared/api/roster';
import { ROLES, type Role } from '@yingsheng/shared/people/role';
import { IsISO8601, IsOptional, IsString, Length, Matches } from 'class-validator';
import { DayField, InstantField } from '../../platform/http/instant-field';
import { AbsenceResponse } from '../absence/absence.views';
import { DepartmentView } from '../directory.views';

export class RosterQuery {
  @ApiPropertyOptional({ format: 'date', description: 'Any day of the week; absent: this week' })
  @IsOptional()
  @IsISO8601({ strict: true }, { message: '日期格式不对,例如 2026-11-23' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: '日期格式不对,例如 2026-11-23' })
  week?: string;
}

export class DutyShiftDto implements DutyShiftRequest {
  @ApiProperty()
  @IsString()
  @Length(1, 36)
  personId: string;

  @InstantField()
  startsAt: string;

  @InstantField()
  endsAt: string;
}

export class CopyWeekDto implements CopyWeekRequest {
  @DayField('Any day of the week to fill')
  week: string;
}

export class CreatedShift {
  @ApiProperty()
  id: string;
}

export class CopyWeekResultView implements CopyWeekResult {
  @ApiProperty()
  createdCount: number;

  @ApiProperty({ description: 'Collided with a shift that is there already, or would be over' })
  skippedCount: number;
}

class ShiftView implements DutyShiftView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  personId: string;

  @ApiProperty({ format: 'date-time' })
  startsAt: string;

  @ApiProperty({ format: 'date-time' })
  endsAt: string;

  @ApiProperty()
  isEditable: boolean;
}

class RosterPersonView implements RosterPerson {
  @ApiProperty()
  personId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: String, nullable: true })
  departmentId: string | null;

  @ApiProperty({ enum: ROLES, isArray: true })
  roles: Role[];

  @ApiProperty()
  hasLeft: boolean;

  @ApiProperty()
  isEditable: boolean;

  @ApiProperty({ type: [ShiftView] })
  shifts: ShiftView[];

  @ApiProperty({ type: [AbsenceResponse] })
  absences: AbsenceResponse[];
}

export class RosterWeekView implements RosterWeek {
  @ApiProperty()
  estateId: string;

  @ApiProperty({ format: 'date' })
  weekStart: string;

  @ApiProperty({ format: 'date-time' })
  now: string;

  @ApiProperty({ type: [DepartmentView] })
  departments: DepartmentView[];

  @ApiProperty({ type: [RosterPersonView] })
  people: RosterPersonView[];
}
