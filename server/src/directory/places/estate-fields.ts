import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import {
  ESTATE_ADDRESS_MAX,
  ESTATE_CODE,
  ESTATE_NAME_MAX,
  SERVICE_PHONE,
  SERVICE_PHONE_MAX,
} from '@yingsheng/shared/place/place-kind';
import { Matches } from 'class-validator';
import { Folded } from '../../platform/http/folded';
import { TextField } from '../../platform/http/text-field';

/** Head of every complaint number of an estate. */
export function EstateCodeField(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      type: String,
      pattern: ESTATE_CODE.source,
      example: 'CH',
      description: '小区代号：编号以它开头，定了就不改',
    }),
    Folded((text) => text.toUpperCase()),
    Matches(ESTATE_CODE, { message: '小区代号用 2–6 个字母或数字，以字母开头' }),
  );
}

/** What every estate is called by, whoever adds it. */
export class EstateBasicsDto {
  @TextField({ min: 2, max: ESTATE_NAME_MAX, example: '翠湖花园' })
  name: string;

  @TextField({ min: 3, max: SERVICE_PHONE_MAX, example: '0571-8555 0100' })
  @Folded()
  @Matches(SERVICE_PHONE, { message: '请填写能直接拨打的号码，只用数字、空格和短横' })
  servicePhone: string;

  @TextField({ min: 2, max: ESTATE_ADDRESS_MAX, example: '翠湖路 88 号' })
  address: string;
}
