/** Requests and answers of the duty roster as the API description shows them. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type {
  ArrangedShifts,
  ArrangeShiftsRequest,
  CopyWeekRequest,
  CopyWeekResult,
  DutyShiftRequest,
  DutyShiftView,
  RosterImportPreview,
  RosterPerson,
  RosterWeek,
  SheetProblem,
} from '@yingsheng/shared/api/roster';
import { ARRANGED_SHIFTS_MAX } from '@yingsheng/shared/people/duty';
import { ROLES, type Role } from '@yingsheng/shared/people/role';
import { ArrayMaxSize, IsArray, IsISO8601, IsString, Length, Matches } from 'class-validator';
import { DayField, InstantField } from '../../platform/http/instant-field';
import { NestedListField } from '../../platform/http/nested-field';
import { OptionalField } from '../../platform/http/optional-field';
import { AbsenceResponse } from '../absence/absence.views';
import { DepartmentView } from '../directory.views';

export class RosterQuery {
  @ApiPropertyOptional({ format: 'date', description: 'Any day of the week; absent: this week' })
  @OptionalField()
  @IsISO8601({ strict: true }, { message: '日期格式不对，例如 2026-11-23' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: '日期格式不对，例如 2026-11-23' })
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

export class ArrangeShiftsDto implements ArrangeShiftsRequest {
  @ApiProperty({ type: [String], maxItems: ARRANGED_SHIFTS_MAX, description: 'Shifts to take away' })
  @IsArray()
  @ArrayMaxSize(ARRANGED_SHIFTS_MAX)
  @IsString({ each: true })
  @Length(1, 36, { each: true })
  removeIds: string[];

  @ApiProperty({ type: [DutyShiftDto], maxItems: ARRANGED_SHIFTS_MAX, description: 'Shifts to put in' })
  @NestedListField(() => DutyShiftDto, ARRANGED_SHIFTS_MAX)
  add: DutyShiftDto[];
}

export class ImportQuery {
  @DayField('Any day of the week that the sheet is for')
  week: string;
}

export class ArrangedShiftsView implements ArrangedShifts {
  @ApiProperty({ type: [String], description: 'Ids of the new shifts, in the order sent' })
  ids: string[];
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

class NewShiftView implements DutyShiftRequest {
  @ApiProperty()
  personId: string;

  @ApiProperty({ format: 'date-time' })
  startsAt: string;

  @ApiProperty({ format: 'date-time' })
  endsAt: string;
}

class ArrangementView implements ArrangeShiftsRequest {
  @ApiProperty({ type: [String] })
  removeIds: string[];

  @ApiProperty({ type: [NewShiftView] })
  add: NewShiftView[];
}

class SheetProblemView implements SheetProblem {
  @ApiProperty({ description: 'As the spreadsheet counts, from 1' })
  row: number;

  @ApiProperty()
  column: string;

  @ApiProperty()
  text: string;
}

export class RosterImportPreviewView implements RosterImportPreview {
  @ApiProperty({ format: 'date' })
  weekStart: string;

  @ApiProperty()
  addCount: number;

  @ApiProperty({ description: 'Shifts that take the place of others on the same day' })
  replaceCount: number;

  @ApiProperty()
  removeCount: number;

  @ApiProperty()
  keepCount: number;

  @ApiProperty({ type: [SheetProblemView] })
  problems: SheetProblemView[];

  @ApiProperty({
    type: ArrangementView,
    nullable: true,
    description: 'Send it on to do it; null while anything is wrong',
  })
  arrangement: ArrangementView | null;
}
