import { ApiProperty } from '@nestjs/swagger';
import type { FirstSteps } from '@yingsheng/shared/api/first-steps';
import type { SetUpChoices, SetUpRequest, SetUpStateAnswer } from '@yingsheng/shared/api/set-up';
import { COLLEAGUE_NAME_MAX } from '@yingsheng/shared/people/account';
import { PASSWORD_MAX_LENGTH } from '@yingsheng/shared/people/password';
import { IsString, Length } from 'class-validator';
import { AccountField } from '../auth/accounts/account-field';
import { PhoneField } from '../directory/phone-field';
import { EstateBasicsDto, EstateCodeField } from '../directory/places/estate-fields';
import { NestedField } from '../platform/http/nested-field';
import { TextField } from '../platform/http/text-field';

export class SetUpCompanyDto {
  @TextField({ min: 2, max: 80, example: '安居物业' })
  name: string;
}

export class SetUpAdminDto {
  @TextField({ min: 1, max: COLLEAGUE_NAME_MAX })
  name: string;

  @AccountField()
  account: string;

  @ApiProperty({ type: String, example: '13800001234' })
  @PhoneField()
  phone: string;

  @ApiProperty({ maxLength: PASSWORD_MAX_LENGTH })
  @IsString()
  @Length(1, PASSWORD_MAX_LENGTH, { message: '请填写密码' })
  password: string;
}

export class SetUpEstateDto extends EstateBasicsDto {
  @EstateCodeField()
  code: string;
}

export class SetUpChoicesDto implements SetUpChoices {
  @ApiProperty()
  @NestedField(() => SetUpCompanyDto)
  company: SetUpCompanyDto;

  @ApiProperty()
  @NestedField(() => SetUpAdminDto)
  admin: SetUpAdminDto;

  @ApiProperty()
  @NestedField(() => SetUpEstateDto)
  estate: SetUpEstateDto;
}

export class SetUpBody extends SetUpChoicesDto implements SetUpRequest {
  @ApiProperty({ minLength: 1, maxLength: 100, description: 'Of the printed address, behind the `#`.' })
  @IsString()
  @Length(1, 100)
  token: string;
}

const STATES: readonly SetUpStateAnswer['state'][] = ['pending', 'done'];

export class SetUpStateView implements SetUpStateAnswer {
  @ApiProperty({ enum: STATES })
  state: SetUpStateAnswer['state'];
}

export class EstatesWithoutView {
  @ApiProperty({ type: [String] }) rooms: string[];
  @ApiProperty({ type: [String] }) register: string[];
  @ApiProperty({ type: [String] }) frontDesk: string[];
  @ApiProperty({ type: [String] }) shifts: string[];
}

export class FirstStepsView implements FirstSteps {
  @ApiProperty() estateCount: number;
  @ApiProperty() roomCount: number;
  @ApiProperty() registeredRoomCount: number;
  @ApiProperty() boundRoomCount: number;
  @ApiProperty() unreachedRoomCount: number;
  @ApiProperty() departmentCount: number;
  @ApiProperty() colleagueCount: number;
  @ApiProperty() waitingColleagueCount: number;
  @ApiProperty() shiftCount: number;
  @ApiProperty() estatesWithout: EstatesWithoutView;
  @ApiProperty() hasSmsCodes: boolean;
  @ApiProperty() hasWechat: boolean;
}
