import { returnedWords } from './return-words';

it('returned_saysWhoHasItNow_onlyWhereSomebodyHas', () => {
  expect(returnedWords({ status: 'offered' })).toBe('已退回，已派给另一位同事');
  expect(returnedWords({ status: 'returned' })).toBe('已退回，等裁定由谁处理');
});
