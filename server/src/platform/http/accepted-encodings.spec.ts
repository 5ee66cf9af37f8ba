import { takenEncoding } from './accepted-encodings';

it.each([
  [undefined, null],
  ['', null],
  ['gzip, deflate', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['gzip;q=0, *', 'br'],
  ['*', 'br'],
  ['*;q=0', null],
  ['identity', null],
] as const)('whoAccepts_%s_isAnsweredIn_%s', (header, encoding) => {
  expect(takenEncoding(header)).toBe(encoding);
});
