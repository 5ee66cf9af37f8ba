/** Answers of the sign-in endpoints as the API description shows them. */

import { ApiProperty } from '@nestjs/swagger';
import type {
  AppHome,
  DemoPersona,
  EstateBrief,
  Home,
  Me,
  PasswordJudgement,
  PrivacyChoice,
  RoleGrant,
  Session,
  SignInWays,
} from '@yingsheng/shared/api/auth';
import { PASSWORD_PROBLEMS, type PasswordProblem } from '@yingsheng/shared/people/password';
import { PRIVACY_DECISIONS, type PrivacyDecision } from '@yingsheng/shared/people/privacy-guideline';
import { DEPARTMENTS, type DepartmentCode, ROLES, type Role } from '@yingsheng/shared/people/role';

const APP_HOMES: readonly AppHome[] = ['resident', 'staff', 'manager'];

export class SessionView implements Session {
  @ApiProperty()
  personId: string;

  @ApiProperty()
  accessToken: string;

  @ApiProperty({ format: 'date-time' })
  accessTokenExpiresAt: string;

  @ApiProperty({ description: 'Single use: each refresh returns a new one.' })
  refreshToken: string;

  @ApiProperty({ description: '没有信号时做的步骤用它封存（HMAC-SHA-256），证明当时的先后' })
  stepKey: string;
}

export class SignInWaysView implements SignInWays {
  @ApiProperty()
  hasSmsCodes: boolean;

  @ApiProperty()
  hasWechat: boolean;
}

export class PasswordJudgementView implements PasswordJudgement {
  @ApiProperty()
  isAllowed: boolean;

  @ApiProperty({ enum: PASSWORD_PROBLEMS, nullable: true })
  problem: PasswordProblem | null;

  @ApiProperty({ minimum: 0, maximum: 4 })
  strength: number;
}

export class DemoPersonaView implements DemoPersona {
  @ApiProperty()
  key: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  description: string;

  @ApiProperty({ enum: APP_HOMES })
  home: AppHome;
}

class RoleGrantView implements RoleGrant {
  @ApiProperty({ enum: ROLES })
  role: Role;

  @ApiProperty()
  estateId: string;
}

class OwnDepartmentView {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: DEPARTMENTS, nullable: true })
  code: DepartmentCode | null;

  @ApiProperty()
  name: string;
}

class HomeView implements Home {
  @ApiProperty()
  householdId: string;

  @ApiProperty()
  estateId: string;

  @ApiProperty()
  estateName: string;

  @ApiProperty()
  placeText: string;
}

class EstateBriefView implements EstateBrief {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;
}

export class PrivacyChoiceView implements PrivacyChoice {
  @ApiProperty({ example: '2026-11' })
  version: string;

  @ApiProperty({ enum: PRIVACY_DECISIONS })
  decision: PrivacyDecision;

  @ApiProperty({ format: 'date-time' })
  decidedAt: string;
}

export class MeView implements Me {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: String, nullable: true })
  phoneMasked: string | null;

  @ApiProperty({ type: [RoleGrantView] })
  roles: RoleGrantView[];

  @ApiProperty({ type: OwnDepartmentView, nullable: true })
  department: OwnDepartmentView | null;

  @ApiProperty({ type: [HomeView] })
  homes: HomeView[];

  @ApiProperty({ type: [EstateBriefView] })
  estates: EstateBriefView[];

  @ApiProperty({ enum: APP_HOMES })
  appHome: AppHome;

  @ApiProperty()
  isOnDuty: boolean;

  @ApiProperty()
  unreadNoticeCount: number;

  @ApiProperty({ type: PrivacyChoiceView, nullable: true })
  privacy: PrivacyChoiceView | null;
}
