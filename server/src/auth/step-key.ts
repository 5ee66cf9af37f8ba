import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a device seals its steps with, one for each sign-in; nothing of it is stored. Hex. */
export function stepKeyOf(appSecret: string, sessionId: string): string {
  return createHmac('sha256', appSecret).update(`steps:${sessionId}`).digest('hex');
}

export function isSealedWith(key: string, text: string, mac: string): boolean {
  const own = createHmac('sha256', key).update(text).digest();
  const given = Buffer.from(mac, 'hex');
  return given.length === own.length && timingSafeEqual(given, own);
}
