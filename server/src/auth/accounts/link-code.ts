import { createHmac, timingSafeEqual } from 'node:crypto';
import { parse, stringify } from 'uuid';

/** The id, and as many bytes again that only the server's key knows. */
const HALF = 16;

export function linkCodeOf(id: string, secret: string): string {
  return Buffer.concat([parse(id), seal(id, secret)]).toString('base64url');
}

/** The id of the link that a code was made for; `null`: it is none of ours. */
export function linkIdIn(code: string, secret: string): string | null {
  const bytes = Buffer.from(code, 'base64url');
  // The last letter has bits to spare: the same bytes written another way are no code of ours.
  if (bytes.length !== 2 * HALF || bytes.toString('base64url') !== code) return null;
  const id = idFrom(bytes.subarray(0, HALF));
  if (id === null || !timingSafeEqual(bytes.subarray(HALF), seal(id, secret))) return null;
  return id;
}

function idFrom(bytes: Uint8Array): string | null {
  try {
    return stringify(bytes);
  } catch {
    return null;
  }
}

function seal(id: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(`staff-link:${id}`).digest().subarray(0, HALF);
}
