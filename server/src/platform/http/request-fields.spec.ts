import 'reflect-metadata';
import { IsInt, IsString } from 'class-validator';
import type { DomainError } from '../domain-error';
import { NestedField, NestedListField } from './nested-field';
import { OptionalField } from './optional-field';
import { OptionalTextField } from './text-field';
import { createValidationPipe } from './validation-pipe';

class Shift {
  @IsInt()
  startMinute: number;
}

class Body {
  @NestedField(() => Shift)
  first: Shift;

  @NestedListField(() => Shift, 2)
  rest: Shift[];

  @OptionalField()
  @IsString()
  owner?: string;

  @OptionalTextField({ min: 1, max: 10 })
  note?: string;
}

const sound = { first: { startMinute: 1 }, rest: [{ startMinute: 2 }] };
const read = (body: object): Promise<Body> => createValidationPipe().transform(body, { type: 'body', metatype: Body });
const fieldsOf = (body: object) => read(body).catch((error: DomainError) => Object.keys(error.facts.fields as object));

describe('fields of a request', () => {
  it('nestedObjects_areReadAsTheirShape', async () => {
    expect(await read(sound)).toEqual(sound);
  });

  it.each([
    ['aListInPlaceOfAnObject', { first: [] }, ['first']],
    ['aListOfObjectsInPlaceOfOne', { first: [{ startMinute: 1 }] }, ['first']],
    ['nothing', { first: null }, ['first']],
    ['aListOfLists', { rest: [[]] }, ['rest']],
    ['aListWithAHole', { rest: [null] }, ['rest', 'rest.0']],
    ['tooMany', { rest: Array(3).fill({ startMinute: 1 }) }, ['rest']],
    ['aFieldOfTheInnerObject', { rest: [{ startMinute: '1' }] }, ['rest.0.startMinute']],
  ])('%s_isRefusedAtItsField', async (_name, wrong, fields) => {
    expect(await fieldsOf({ ...sound, ...wrong })).toEqual(fields);
  });

  it('nullOfAnOptionalField_isTheSameAsLeavingItOut', async () => {
    const { owner, note } = await read({ ...sound, owner: null, note: null });
    expect([owner, note]).toEqual([undefined, undefined]);
    expect(await fieldsOf({ ...sound, owner: 1, note: 1 })).toEqual(['owner', 'note']);
  });
});
