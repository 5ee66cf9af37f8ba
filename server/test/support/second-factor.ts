import type { RecoveryCodes, SecondFactorDraft } from '@yingsheng/shared/api/second-factor';
import { Secret, TOTP } from 'otpauth';
import request from 'supertest';
import type { BootedApp } from './boot-app';

/** What a phone with that secret shows. */
export function codeAt(secret: string, instant: Date): string {
  return new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate({ timestamp: instant.getTime() });
}

export interface Enrolled {
  readonly secret: string;
  readonly codes: readonly string[];
}

/** Sets up a second factor in the sign-in of the token, which has shown it then. */
export async function enrolSecondFactor({ http, clock }: BootedApp, accessToken: string): Promise<Enrolled> {
  const step = (name: string, body: object) =>
    request(http)
      .post(`/api/me/second-factor/${name}`)
      .set('authorization', `Bearer ${accessToken}`)
      .send(body)
      .expect(200);
  const { secret } = (await step('begin', {})).body as SecondFactorDraft;
  const { codes } = (await step('confirm', { code: codeAt(secret, clock.now()) })).body as RecoveryCodes;
  return { secret, codes };
}
