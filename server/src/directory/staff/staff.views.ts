import { ApiProperty } from '@nestjs/swagger';
import { STAFF_ACTIONS, type StaffAction, type StaffRecord } from '@yingsheng/shared/api/staff';
import { ROLES, type Role } from '@yingsheng/shared/people/role';
import { AbsenceResponse } from '../absence/absence.views';
import { DepartmentView } from '../directory.views';

export class StaffRecordView implements StaffRecord {
  @ApiProperty()
  personId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: String, nullable: true, description: 'Work number' })
  phone: string | null;

  @ApiProperty({ type: DepartmentView, nullable: true })
  department: DepartmentView | null;

  @ApiProperty({ enum: ROLES, isArray: true })
  roles: Role[];

  @ApiProperty({ type: [String] })
  skills: string[];

  @ApiProperty()
  isActive: boolean;

  @ApiProperty()
  isOnDuty: boolean;

  @ApiProperty({ type: [AbsenceResponse] })
  absences: AbsenceResponse[];

  @ApiProperty()
  openWorkOrderCount: number;

  @ApiProperty()
  loadCap: number;

  @ApiProperty({ enum: STAFF_ACTIONS, isArray: true })
  allowedActions: StaffAction[];
}
