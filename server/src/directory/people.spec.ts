import { maskPhone } from './people';

describe('maskPhone', () => {
  it.each([
    ['13812345678', '138****5678'],
    ['123456', '****56'],
    [null, null],
  ])('%s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });
});
