import { Secret, TOTP } from 'otpauth';

/** What every authenticator app assumes: RFC 6238 with SHA-1, six digits, thirty seconds. */
const PARAMETERS = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** Steps by which the clock of a phone may be early or late. */
const SKEW = 1;
/** RFC 4226 asks for 160 bits. */
const SECRET_BYTES = 20;

const ISSUER = '应声';

export function isTimeCode(typed: string): boolean {
  return /^\d{6}$/.test(typed);
}

/** In base32, as it is typed into a phone. */
export function newSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/**
 * The time step a code belongs to; `null`: to none around now.
 * @param secret in base32
 */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const totp = new TOTP({ ...PARAMETERS, secret });
  const timestamp = now.getTime();
  const delta = totp.validate({ token: code, timestamp, window: SKEW });
  return delta === null ? null : totp.counter({ timestamp }) + delta;
}

/** What the phone reads from the picture. */
export function enrolmentAddress(secret: string, label: string): string {
  return new TOTP({ ...PARAMETERS, issuer: ISSUER, label, secret }).toString();
}
