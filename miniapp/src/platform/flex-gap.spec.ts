import { lacksInWechat } from './flex-gap';

it.each([
  ['iOS 12.4', true],
  ['iOS 14.4.2', true],
  ['iOS 14.5', false],
  ['iOS 17.0.1', false],
  ['Android 8.1.0', false],
  ['', false],
])('%s: needs margins in place of a gap: %s', (system, isLacking) => {
  expect(lacksInWechat(system)).toBe(isLacking);
});
