/** Answers about the second factor as the API description shows them. */
import { ApiProperty } from '@nestjs/swagger';
import type { MySecondFactor, RecoveryCodes, SecondFactorDraft } from '@yingsheng/shared/api/second-factor';
import { SECOND_FACTOR_STATES, type SecondFactorState } from '@yingsheng/shared/people/second-factor';

export class MySecondFactorView implements MySecondFactor {
  @ApiProperty({ enum: SECOND_FACTOR_STATES })
  state: SecondFactorState;

  @ApiProperty()
  isOn: boolean;

  @ApiProperty()
  isRequired: boolean;

  @ApiProperty()
  recoveryCodesLeft: number;

  @ApiProperty()
  hasPassword: boolean;
}

export class SecondFactorDraftView implements SecondFactorDraft {
  @ApiProperty({ example: 'JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP' })
  secret: string;

  @ApiProperty()
  address: string;

  @ApiProperty({ description: 'PNG as a data address' })
  qr: string;
}

export class RecoveryCodesView implements RecoveryCodes {
  @ApiProperty({ type: [String] })
  codes: string[];
}
