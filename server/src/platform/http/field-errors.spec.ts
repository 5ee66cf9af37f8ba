import 'reflect-metadata';
import { plainToInstance, Type } from 'class-transformer';
import { IsIn, IsString, MaxLength, MinLength, ValidateNested, validateSync } from 'class-validator';
import { fieldErrors } from './field-errors';

class Place {
  @MaxLength(60)
  note: string;
}

class Body {
  @MinLength(2)
  text: string;

  @IsIn(['a', 'b'])
  choice: string;

  @IsString({ message: '请说明理由' })
  reason: unknown;

  @ValidateNested()
  @Type(() => Place)
  place: Place;
}

const body = (values: object): Body =>
  plainToInstance(Body, { text: '漏水', choice: 'a', reason: '理由', place: { note: '' }, ...values });

describe('fieldErrors', () => {
  it.each([
    [{}, {}],
    [{ text: '漏' }, { text: '至少 2 个字' }],
    [{ choice: 'c' }, { choice: '请从给出的选项中选择' }],
    [{ reason: 1 }, { reason: '请说明理由' }],
    [{ place: { note: '很'.repeat(61) } }, { 'place.note': '最多 60 个字' }],
  ])('%j', (values, fields) => {
    expect(fieldErrors(validateSync(body(values)))).toEqual(fields);
  });

  it('an_unknown_field_is_named', () => {
    const errors = validateSync(body({ role: 'admin' }), { whitelist: true, forbidNonWhitelisted: true });
    expect(fieldErrors(errors)).toEqual({ role: '不认识这一项' });
  });

  it('a_field_with_a_chinese_name_is_not_taken_for_our_sentence', () => {
    const errors = validateSync(body({ 角色: 'admin' }), { whitelist: true, forbidNonWhitelisted: true });
    expect(fieldErrors(errors)).toEqual({ 角色: '不认识这一项' });
  });
});
