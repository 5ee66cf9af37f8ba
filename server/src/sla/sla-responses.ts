/** Answers of the rule endpoints as the API description shows them. */
import { ApiProperty } from '@nestjs/swagger';
import type {
  CalendarDayView,
  CalendarView,
  HoursView,
  ImportYearResult,
  PolicyPreview,
  PolicyVersions,
  PolicyVersionView,
  PreviewRow,
  WeatherAlerts,
  WeatherAlertView,
} from '@yingsheng/shared/api/sla';
import { DEPARTMENTS, type DepartmentCode } from '@yingsheng/shared/people/role';
import { CLOCK_KINDS, type ClockKind } from '@yingsheng/shared/sla/policy';
import { LimitsOverrideDto, PolicyLimitsDto, WorkingHoursDto } from './sla-requests';

const INSTANT = { type: String, format: 'date-time' } as const;
const MAYBE_INSTANT = { ...INSTANT, nullable: true } as const;
const MAYBE_TEXT = { type: String, nullable: true } as const;
const POLICY_STATES = ['scheduled', 'inForce', 'past'] as const;

export class PolicyVersionDto implements PolicyVersionView {
  @ApiProperty() id: string;
  @ApiProperty({ description: '0：公司统一的承诺' }) version: number;
  @ApiProperty({ enum: POLICY_STATES }) state: PolicyVersionView['state'];
  @ApiProperty(INSTANT) effectiveFrom: string;
  @ApiProperty(MAYBE_INSTANT) publishedAt: string | null;
  @ApiProperty(MAYBE_TEXT) publishedByName: string | null;
  @ApiProperty({ type: PolicyLimitsDto }) limits: PolicyLimitsDto;
  @ApiProperty({ type: [LimitsOverrideDto] }) overrides: LimitsOverrideDto[];
}

export class PolicyVersionsDto implements PolicyVersions {
  @ApiProperty() estateId: string;
  @ApiProperty() mayEdit: boolean;
  @ApiProperty({ description: '小区一个工作日的分钟数' }) workdayMinutes: number;
  @ApiProperty({ type: [PolicyVersionDto] }) versions: PolicyVersionDto[];
}

export class PreviewRowDto implements PreviewRow {
  @ApiProperty({ enum: CLOCK_KINDS }) kind: ClockKind;
  @ApiProperty(INSTANT) dueAt: string;
  @ApiProperty(MAYBE_INSTANT) currentDueAt: string | null;
  @ApiProperty() isBeyondCalendar: boolean;
}

export class PolicyPreviewDto implements PolicyPreview {
  @ApiProperty(INSTANT) filedAt: string;
  @ApiProperty() isLengthened: boolean;
  @ApiProperty({ type: [PreviewRowDto] }) rows: PreviewRowDto[];
}

export class WeatherAlertDto implements WeatherAlertView {
  @ApiProperty() id: string;
  @ApiProperty() isOn: boolean;
  @ApiProperty() reason: string;
  @ApiProperty(INSTANT) startedAt: string;
  @ApiProperty() startedByName: string;
  @ApiProperty(INSTANT) untilAt: string;
  @ApiProperty(MAYBE_INSTANT) liftedAt: string | null;
  @ApiProperty(MAYBE_TEXT) liftedByName: string | null;
}

export class WeatherAlertsDto implements WeatherAlerts {
  @ApiProperty() estateId: string;
  @ApiProperty() mayEdit: boolean;
  @ApiProperty({ type: [WeatherAlertDto] }) alerts: WeatherAlertDto[];
}

export class HoursDto implements HoursView {
  @ApiProperty({ enum: DEPARTMENTS, nullable: true }) owner: DepartmentCode | null;
  @ApiProperty({ type: WorkingHoursDto }) hours: WorkingHoursDto;
}

export class CalendarDayDto implements CalendarDayView {
  @ApiProperty({ example: '2026-10-01' }) day: string;
  @ApiProperty() isWorkday: boolean;
  @ApiProperty() name: string;
  @ApiProperty({ enum: ['announced', 'own'] }) source: CalendarDayView['source'];
}

export class CalendarDto implements CalendarView {
  @ApiProperty() estateId: string;
  @ApiProperty() mayEdit: boolean;
  @ApiProperty() year: number;
  @ApiProperty({ description: '这一年的放假安排是否已知' }) isCovered: boolean;
  @ApiProperty({ type: [Number] }) coveredYears: number[];
  @ApiProperty({ type: [HoursDto] }) hours: HoursDto[];
  @ApiProperty({ type: [CalendarDayDto] }) days: CalendarDayDto[];
}

export class ImportYearResultDto implements ImportYearResult {
  @ApiProperty() dayOffCount: number;
  @ApiProperty({ type: [String] }) makeUpDays: string[];
  @ApiProperty({ type: CalendarDto }) calendar: CalendarDto;
}
