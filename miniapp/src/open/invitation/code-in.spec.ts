import { codeIn } from './code-in';

it.each([
  [{ code: 'abc_-1' }, 'abc_-1'],
  [{ q: encodeURIComponent('https://ying.example/open/invitation/index?code=abc_-1') }, 'abc_-1'],
  [{ q: encodeURIComponent('https://ying.example/open/invitation/index') }, ''],
  [{}, ''],
])('%j_carriesTheCode_%s', (params, code) => {
  expect(codeIn(params)).toBe(code);
});
