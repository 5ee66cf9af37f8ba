import { classFinder } from './word-classes';

const find = classFinder({ dizzy: ['头晕', '晕'], smell: ['怪味'], lift: ['电梯', '电梯口'] });

it('everyExpression_isFoundWhereItStands', () =>
  expect(find('电梯口有怪味，头晕')).toEqual([
    { name: 'lift', start: 0, end: 2 },
    { name: 'lift', start: 0, end: 3 },
    { name: 'smell', start: 4, end: 6 },
    { name: 'dizzy', start: 7, end: 9 },
    { name: 'dizzy', start: 8, end: 9 },
  ]));

it('aTextWithoutAny_hasNone', () => expect(find('水管')).toEqual([]));
