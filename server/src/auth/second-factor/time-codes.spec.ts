import { enrolmentAddress, newSecret, stepOf } from './time-codes';

/** Of RFC 6238, appendix B, in base32; its codes of eight digits end with those of six. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number) => new Date(seconds * 1000);

it.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
])('atSecond%i_%s_isTheCodeOfTheRfc', (seconds, code) => {
  expect(stepOf(SECRET, code, at(seconds))).toBe(Math.floor(seconds / 30));
});

it('aPhoneOneStepEarlyOrLate_isRight_twoStepsAreNot', () => {
  const step = Math.floor(1111111109 / 30);
  const around = [-60, -30, 0, 30, 60].map((late) => stepOf(SECRET, '081804', at(step * 30 + 15 + late)));
  expect(around).toEqual([null, step, step, step, null]);
});

it.each(['', '81804', '0818040', '08180x', '000000'])('%j_isNoCodeOfNow', (code) => {
  expect(stepOf(SECRET, code, at(1111111109))).toBeNull();
});

it('aNewSecret_has160Bits_andStandsInTheAddressWithTheAccount', () => {
  const secret = newSecret();
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(newSecret()).not.toBe(secret);
  const address = new URL(enrolmentAddress(secret, 'fang'));
  expect([address.protocol, address.searchParams.get('secret'), address.searchParams.get('issuer')]).toEqual([
    'otpauth:',
    secret,
    '应声',
  ]);
  expect(address.href).toContain('fang');
});
