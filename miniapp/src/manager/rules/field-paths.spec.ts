import { fieldsUnder } from './field-paths';

it('onlyTheFieldsOfThatRow_areItsErrors', () => {
  const fields = { 'limits.fees.time': '一', 'limits.feesOther.time': '二', 'limits.fees.deep.time': '三' };
  expect(fieldsUnder(fields, 'limits.fees')).toEqual({ time: '一' });
});
