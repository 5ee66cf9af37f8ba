import { gunzipSync, gzipSync } from 'node:zlib';

/** Anything JSON can say, as letters and digits, a tenth as long; a piece at a time, so that it takes milliseconds. */
export function packedText(value: unknown): string {
  return gzipSync(JSON.stringify(value)).toString('base64');
}

export function unpackedText<Value>(text: string): Value {
  return JSON.parse(gunzipSync(Buffer.from(text, 'base64')).toString('utf8'));
}
