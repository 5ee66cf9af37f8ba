/** Answers about colleagues' accounts as the API description shows them. */
import { ApiProperty } from '@nestjs/swagger';
import type {
  ForgottenPassword,
  GrantableRoles,
  HeldRole,
  MyAccount,
  SignedInDevice,
  StaffAccount,
  StaffAccountDetail,
  StaffAccountPage,
  StaffLink,
  StaffLinkAccepted,
  StaffLinkPage,
  StaffLinkWelcome,
  WechatBinding,
} from '@yingsheng/shared/api/staff-accounts';
import {
  ACCOUNT_STATES,
  type AccountState,
  STAFF_LINK_PURPOSES,
  type StaffLinkPurpose,
} from '@yingsheng/shared/people/account';
import { ROLES, type Role } from '@yingsheng/shared/people/role';
import { DepartmentView } from '../../directory/directory.views';
import { SessionView } from '../auth.views';

export class HeldRoleView implements HeldRole {
  @ApiProperty({ enum: ROLES })
  role: Role;

  @ApiProperty({ type: String, nullable: true })
  estateId: string | null;

  @ApiProperty({ type: String, nullable: true })
  estateName: string | null;

  @ApiProperty()
  isYours: boolean;
}

export class StaffAccountView implements StaffAccount {
  @ApiProperty()
  personId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: String, nullable: true })
  account: string | null;

  @ApiProperty({ type: String, nullable: true })
  phoneMasked: string | null;

  @ApiProperty({ type: DepartmentView, nullable: true })
  department: DepartmentView | null;

  @ApiProperty({ type: [HeldRoleView] })
  roles: HeldRoleView[];

  @ApiProperty({ enum: ACCOUNT_STATES })
  state: AccountState;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  linkExpiresAt: string | null;

  @ApiProperty()
  isPhoneShared: boolean;

  @ApiProperty()
  hasSecondFactor: boolean;

  @ApiProperty()
  isYours: boolean;
}

export class StaffAccountDetailView extends StaffAccountView implements StaffAccountDetail {
  @ApiProperty({ type: String, nullable: true })
  phone: string | null;

  @ApiProperty({ type: String, nullable: true })
  workPhone: string | null;

  @ApiProperty({ type: [String] })
  skills: string[];

  @ApiProperty({ type: [String] })
  zones: string[];

  @ApiProperty()
  loadCap: number;
}

export class StaffAccountPageView implements StaffAccountPage {
  @ApiProperty({ type: [StaffAccountView] })
  items: StaffAccountView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

class PlaceNameView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;
}

class GrantableEstateView extends PlaceNameView {
  @ApiProperty({ type: [PlaceNameView] })
  buildings: PlaceNameView[];

  @ApiProperty({ enum: ROLES, isArray: true })
  roles: Role[];
}

export class GrantableRolesView implements GrantableRoles {
  @ApiProperty({ type: [GrantableEstateView] })
  estates: GrantableEstateView[];

  @ApiProperty({ enum: ROLES, isArray: true })
  companyRoles: Role[];

  @ApiProperty({ type: [DepartmentView] })
  departments: DepartmentView[];
}

class StaffJobRoleView implements Pick<HeldRole, 'role' | 'estateName'> {
  @ApiProperty({ enum: ROLES })
  role: Role;

  @ApiProperty({ type: String, nullable: true, description: 'null: the whole company' })
  estateName: string | null;
}

export class StaffLinkView implements StaffLink {
  @ApiProperty()
  id: string;

  @ApiProperty()
  personId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: String, nullable: true })
  account: string | null;

  @ApiProperty({ enum: STAFF_LINK_PURPOSES })
  purpose: StaffLinkPurpose;

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;

  @ApiProperty()
  address: string;

  @ApiProperty({ description: 'PNG as a data address' })
  qr: string;

  @ApiProperty()
  companyName: string;

  @ApiProperty({ type: String, nullable: true })
  departmentName: string | null;

  @ApiProperty({ type: [StaffJobRoleView] })
  roles: StaffJobRoleView[];
}

export class StaffLinkPageView implements StaffLinkPage {
  @ApiProperty({ type: [StaffLinkView] })
  items: StaffLinkView[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

export class InvitedView {
  @ApiProperty()
  count: number;
}

export class StaffLinkWelcomeView implements StaffLinkWelcome {
  @ApiProperty({ enum: STAFF_LINK_PURPOSES })
  purpose: StaffLinkPurpose;

  @ApiProperty()
  companyName: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: String, nullable: true })
  account: string | null;

  @ApiProperty({ type: String, nullable: true })
  phoneMasked: string | null;

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;

  @ApiProperty()
  needsSecondFactor: boolean;
}

export class ForgottenPasswordView implements ForgottenPassword {
  @ApiProperty()
  linkCode: string;
}

export class StaffLinkAcceptedView implements StaffLinkAccepted {
  @ApiProperty({ type: SessionView })
  session: SessionView;

  @ApiProperty({ enum: ['bound', 'taken', 'none'] })
  wechat: WechatBinding;
}

class SignedInDeviceView implements SignedInDevice {
  @ApiProperty()
  id: string;

  @ApiProperty()
  device: string;

  @ApiProperty({ format: 'date-time' })
  lastUsedAt: string;

  @ApiProperty()
  isThis: boolean;
}

export class MyAccountView implements MyAccount {
  @ApiProperty({ type: String, nullable: true })
  account: string | null;

  @ApiProperty({ type: String, nullable: true })
  phoneMasked: string | null;

  @ApiProperty()
  isPhoneProven: boolean;

  @ApiProperty()
  hasPassword: boolean;

  @ApiProperty()
  hasWechat: boolean;

  @ApiProperty({ type: [SignedInDeviceView] })
  devices: SignedInDeviceView[];
}
