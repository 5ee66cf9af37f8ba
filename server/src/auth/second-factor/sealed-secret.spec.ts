import { openSecret, sealSecret } from './sealed-secret';

const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

it('aSealedSecret_opensForItsPersonWithTheKey_andForNobodyElse', () => {
  const sealed = sealSecret(SECRET, 'fang', 'key of the server');
  expect(sealed).not.toContain(SECRET);
  expect(openSecret(sealed, 'fang', 'key of the server')).toBe(SECRET);
  expect(openSecret(sealed, 'zhou', 'key of the server')).toBeNull();
  expect(openSecret(sealed, 'fang', 'another key')).toBeNull();
  expect(openSecret(`${sealed.slice(0, -2)}AA`, 'fang', 'key of the server')).toBeNull();
  expect(openSecret('', 'fang', 'key of the server')).toBeNull();
});

it('theSameSecret_isSealedDifferentlyEachTime', () => {
  expect(sealSecret(SECRET, 'fang', 'k')).not.toBe(sealSecret(SECRET, 'fang', 'k'));
});
