/** Answers of the board and promises as the API description shows them. */
import { ApiProperty } from '@nestjs/swagger';
import type {
  AnnouncedChange,
  AtRiskRow,
  Board,
  DecisionRow,
  DepartmentLoad,
  EstatePromises,
  HeatMap,
  PromiseRow,
  PublicPromises,
  RateView,
} from '@yingsheng/shared/api/board';
import type { WeatherNotice } from '@yingsheng/shared/api/sla';
import { FEWEST_TO_COMPARE } from '@yingsheng/shared/board/figure';
import {
  CATEGORY_CODES,
  CATEGORY_GROUPS,
  type CategoryCode,
  type CategoryGroup,
} from '@yingsheng/shared/complaint/category';
import { URGENCIES, type Urgency } from '@yingsheng/shared/complaint/urgency';
import { DEPARTMENTS, type DepartmentCode } from '@yingsheng/shared/people/role';
import { LADDER_ROLES, type LadderRole } from '@yingsheng/shared/sla/ladder';
import { WaitsForDto } from '../complaints/approval-responses';
import { ClockViewDto, INSTANT, PersonBriefDto } from '../complaints/complaint-responses';
import { PromiseViewDto } from '../intake/intake-responses';
import { ChangeLineDto } from '../rule-changes/rule-change-responses';
import { HoursDto } from '../sla/sla-responses';

class RateViewDto implements RateView {
  @ApiProperty({ type: Number, nullable: true, description: '0–1 over the last 90 days' })
  value: number | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: `与前 90 天相比的百分点；任一时段不足 ${FEWEST_TO_COMPARE} 件不比`,
  })
  changePoints: number | null;

  @ApiProperty({ description: '其中做到的' })
  keptCount: number;

  @ApiProperty()
  sampleSize: number;

  @ApiProperty({ description: '前 90 天的件数' })
  previousSampleSize: number;
}

class NextRungView {
  @ApiProperty({ type: String, format: 'date-time' })
  at: string;

  @ApiProperty({ enum: LADDER_ROLES })
  role: LadderRole;
}

class AtRiskView implements AtRiskRow {
  @ApiProperty()
  complaintId: string;

  @ApiProperty({ type: String, nullable: true })
  workOrderId: string | null;

  @ApiProperty()
  number: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  placeText: string;

  @ApiProperty({ enum: CATEGORY_CODES })
  category: CategoryCode;

  @ApiProperty({ enum: URGENCIES })
  urgency: Urgency;

  @ApiProperty({ description: '反映的户数' })
  householdCount: number;

  @ApiProperty({ type: PersonBriefDto, nullable: true })
  ballHolder: PersonBriefDto | null;

  @ApiProperty({ description: '该动的人请假了' })
  isHolderAway: boolean;

  @ApiProperty({ type: ClockViewDto })
  clock: ClockViewDto;

  @ApiProperty({ type: NextRungView, nullable: true, description: '升级阶梯的下一级' })
  nextRung: NextRungView | null;
}

class DepartmentLoadView implements DepartmentLoad {
  @ApiProperty()
  departmentId: string;

  @ApiProperty({ enum: DEPARTMENTS, nullable: true })
  code: DepartmentCode | null;

  @ApiProperty()
  name: string;

  @ApiProperty({ description: '这个部门有人拿着、或正等人接的工单' })
  openCount: number;

  @ApiProperty({ description: '今天当班、能接单的人，上限合计' })
  capacity: number;

  @ApiProperty({ description: '今天当班、能接单的人数' })
  onDutyCount: number;
}

class HeatColumnView {
  @ApiProperty({ enum: CATEGORY_GROUPS })
  group: CategoryGroup;

  @ApiProperty()
  name: string;
}

class HeatRowView {
  @ApiProperty({ type: String, nullable: true })
  buildingId: string | null;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: [Number] })
  counts: number[];
}

class HeatMapView implements HeatMap {
  @ApiProperty({ type: [HeatColumnView] })
  columns: HeatColumnView[];

  @ApiProperty({ type: [HeatRowView] })
  rows: HeatRowView[];
}

class DecisionView implements DecisionRow {
  @ApiProperty({ enum: ['ruling', 'unassigned', 'appeal', 'approval', 'suspension', 'absentee', 'spending'] })
  kind: DecisionRow['kind'];

  @ApiProperty()
  complaintId: string;

  @ApiProperty({ type: String, nullable: true })
  workOrderId: string | null;

  @ApiProperty()
  number: string;

  @ApiProperty()
  text: string;

  @ApiProperty(INSTANT)
  waitingSince: string;
}

class TrendWeekView {
  @ApiProperty({ example: '2026-11-23', description: 'Local Monday' })
  weekStart: string;

  @ApiProperty({ description: '收到' })
  received: number;

  @ApiProperty({ description: '业主确认解决' })
  solved: number;

  @ApiProperty({ description: '到期自动关闭' })
  timedOut: number;

  @ApiProperty({ description: '不予受理、撤回、并案等其他关闭' })
  closedOtherwise: number;
}

export class BoardView implements Board {
  @ApiProperty()
  estateId: string;

  @ApiProperty()
  estateName: string;

  @ApiProperty(INSTANT)
  now: string;

  @ApiProperty({ type: [PersonBriefDto] })
  onDuty: PersonBriefDto[];

  @ApiProperty({ type: RateViewDto })
  onTimeResponse: RateViewDto;

  @ApiProperty({ type: RateViewDto })
  onTimeResolution: RateViewDto;

  @ApiProperty({ type: RateViewDto })
  satisfaction: RateViewDto;

  @ApiProperty({ type: RateViewDto })
  firstContactResolution: RateViewDto;

  @ApiProperty({ description: '90 天内同一地点、同一类别不止一次的件数' })
  recurringCount: number;

  @ApiProperty()
  openCount: number;

  @ApiProperty()
  overdueCount: number;

  @ApiProperty({ description: '最急的事：已超时或快到时限的全部件数' })
  pressingCount: number;

  @ApiProperty({ type: [AtRiskView], description: '最急的若干件：危及安全的在前，再按迟了多久、还剩多久' })
  atRisk: AtRiskView[];

  @ApiProperty({ type: [DepartmentLoadView] })
  loads: DepartmentLoadView[];

  @ApiProperty({ type: HeatMapView })
  heat: HeatMapView;

  @ApiProperty({ type: [DecisionView], description: '看的人自己能决定的' })
  decisions: DecisionView[];

  @ApiProperty({ type: [WaitsForDto], description: '等别人决定的件数' })
  decidedByOthers: WaitsForDto[];

  @ApiProperty({ type: [TrendWeekView] })
  trend: TrendWeekView[];
}

class PromiseRowView extends PromiseViewDto implements PromiseRow {
  @ApiProperty({ example: '紧急' })
  label: string;

  @ApiProperty({ enum: CATEGORY_CODES, nullable: true, description: '单列的类别，优先于所属大类' })
  category: CategoryCode | null;

  @ApiProperty({ enum: URGENCIES, nullable: true })
  urgency: Urgency | null;

  @ApiProperty({ type: Number, nullable: true, description: '一个工作日的分钟数；全天计时的为空' })
  workdayMinutes: number | null;
}

class WeatherNoticeView implements WeatherNotice {
  @ApiProperty({ example: '台风' })
  reason: string;

  @ApiProperty(INSTANT)
  startedAt: string;

  @ApiProperty(INSTANT)
  untilAt: string;
}

class AnnouncedChangeView implements AnnouncedChange {
  @ApiProperty(INSTANT)
  effectiveFrom: string;

  @ApiProperty({ type: [ChangeLineDto] })
  lines: ChangeLineDto[];
}

export class PublicPromisesView implements PublicPromises {
  @ApiProperty()
  estateId: string;

  @ApiProperty()
  estateName: string;

  @ApiProperty()
  servicePhone: string;

  @ApiProperty({ type: WeatherNoticeView, nullable: true, description: '红色预警；时限已延长' })
  weather: WeatherNoticeView | null;

  @ApiProperty({ type: [HoursDto] })
  workingHours: HoursDto[];

  @ApiProperty({ type: Number, nullable: true, description: '时限会算到的、节假日安排尚未公布的年份' })
  uncoveredYear: number | null;

  @ApiProperty({ type: [PromiseRowView] })
  rows: PromiseRowView[];

  @ApiProperty({ type: [AnnouncedChangeView], description: '近一个月变过的，和已定下要变的' })
  changes: AnnouncedChangeView[];
}

export class EstatePromisesView extends PublicPromisesView implements EstatePromises {
  @ApiProperty({ type: RateViewDto })
  onTimeResponse: RateViewDto;

  @ApiProperty({ type: RateViewDto })
  onTimeResolution: RateViewDto;
}
