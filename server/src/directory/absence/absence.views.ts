/** Requests and answers about absences as the API description shows them. */
import { ApiProperty } from '@nestjs/swagger';
import {
  ABSENCE_ACTIONS,
  type AbsenceAction,
  type AbsenceRequest,
  type AbsenceView,
  type MarkedAbsence,
  type MyDuty,
  OWED_KINDS,
  type OwedItem,
  type OwedKind,
  type OwedWork,
} from '@yingsheng/shared/api/staff';
import {
  ABSENCE_KINDS,
  ABSENCE_NOTE_MAX_LENGTH,
  ABSENCE_STATUSES,
  type AbsenceKind,
  type AbsenceStatus,
} from '@yingsheng/shared/people/duty';
import { IsIn } from 'class-validator';
import { InstantField } from '../../platform/http/instant-field';
import { OptionalTextField } from '../../platform/http/text-field';

export class AbsenceDto implements AbsenceRequest {
  @ApiProperty({ enum: ABSENCE_KINDS })
  @IsIn(ABSENCE_KINDS)
  kind: AbsenceKind;

  @InstantField()
  startsAt: string;

  @InstantField()
  endsAt: string;

  @OptionalTextField({ min: 1, max: ABSENCE_NOTE_MAX_LENGTH })
  note?: string;
}

export class AbsenceResponse implements AbsenceView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  personId: string;

  @ApiProperty({ enum: ABSENCE_KINDS, nullable: true, description: 'null where it is not your business' })
  kind: AbsenceKind | null;

  @ApiProperty({ format: 'date-time' })
  startsAt: string;

  @ApiProperty({ format: 'date-time' })
  endsAt: string;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  @ApiProperty({ enum: ABSENCE_STATUSES })
  status: AbsenceStatus;

  @ApiProperty({ enum: ABSENCE_ACTIONS, isArray: true })
  allowedActions: AbsenceAction[];
}

export class OwedItemView implements OwedItem {
  @ApiProperty({ enum: OWED_KINDS })
  kind: OwedKind;

  @ApiProperty()
  complaintId: string;

  @ApiProperty({ type: String, nullable: true })
  workOrderId: string | null;

  @ApiProperty()
  number: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  estateName: string;

  @ApiProperty()
  placeText: string;
}

export class OwedWorkView implements OwedWork {
  @ApiProperty({ type: [OwedItemView] })
  items: OwedItemView[];

  @ApiProperty({ description: 'Counted, but not for you to see' })
  elsewhereCount: number;
}

export class MarkedAbsenceView implements MarkedAbsence {
  @ApiProperty({ type: AbsenceResponse })
  absence: AbsenceResponse;

  @ApiProperty({ type: OwedWorkView })
  owed: OwedWorkView;
}

class OwnShiftView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  estateName: string;

  @ApiProperty({ format: 'date-time' })
  startsAt: string;

  @ApiProperty({ format: 'date-time' })
  endsAt: string;
}

export class MyDutyView implements MyDuty {
  @ApiProperty({ format: 'date' })
  weekStart: string;

  @ApiProperty({ format: 'date-time' })
  now: string;

  @ApiProperty({ type: [OwnShiftView] })
  shifts: OwnShiftView[];

  @ApiProperty({ type: [AbsenceResponse] })
  absences: AbsenceResponse[];
}
