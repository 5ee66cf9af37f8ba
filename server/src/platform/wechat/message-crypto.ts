/**
 * Signatures and encryption of messages that WeChat pushes to a server ("safe mode") and that a server answers with.
 * AES-256-CBC with PKCS#7 over blocks of 32 bytes; the plain text is 16 random bytes, the message's length as four
 * bytes, the message and the app id.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const BLOCK_BYTES = 32;
const RANDOM_BYTES = 16;
const LENGTH_BYTES = 4;

/** SHA-1 over the parts in the order of their text. */
export function messageSignature(...parts: readonly string[]): string {
  return createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex');
}

export function isSignedBy(given: string, ...parts: readonly string[]): boolean {
  const wanted = Buffer.from(messageSignature(...parts));
  const actual = Buffer.from(given);
  return actual.length === wanted.length && timingSafeEqual(actual, wanted);
}

/** @throws Error when the text was not encrypted with this key for this app */
export function decryptMessage(encrypted: string, encodingAesKey: string, appId: string): string {
  const { key, iv } = keyOf(encodingAesKey);
  const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
  const padded = Buffer.concat([decipher.update(Buffer.from(encrypted, 'base64')), decipher.final()]);
  const padding = padded.at(-1) ?? 0;
  if (padding < 1 || padding > BLOCK_BYTES) throw new Error('the message has no valid padding');
  const content = padded.subarray(RANDOM_BYTES, padded.length - padding);
  if (content.length < LENGTH_BYTES) throw new Error('the message is too short');
  const end = LENGTH_BYTES + content.readUInt32BE(0);
  if (content.subarray(end).toString() !== appId) throw new Error('the message is for another app');
  return content.subarray(LENGTH_BYTES, end).toString();
}

export function encryptMessage(
  message: string,
  encodingAesKey: string,
  appId: string,
  random: Buffer = randomBytes(RANDOM_BYTES),
): string {
  const { key, iv } = keyOf(encodingAesKey);
  const text = Buffer.from(message);
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(text.length);
  const plain = Buffer.concat([random, length, text, Buffer.from(appId)]);
  const padding = BLOCK_BYTES - (plain.length % BLOCK_BYTES);
  const cipher = createCipheriv('aes-256-cbc', key, iv).setAutoPadding(false);
  return Buffer.concat([cipher.update(plain), cipher.update(Buffer.alloc(padding, padding)), cipher.final()]).toString(
    'base64',
  );
}

function keyOf(encodingAesKey: string): { key: Buffer; iv: Buffer } {
  const key = Buffer.from(`${encodingAesKey}=`, 'base64');
  return { key, iv: key.subarray(0, 16) };
}
