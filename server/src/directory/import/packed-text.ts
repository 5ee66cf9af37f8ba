import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** Anything JSON can say, as letters and digits, a tenth as long. */
export async function packedText(value: unknown): Promise<string> {
  return (await pack(JSON.stringify(value))).toString('base64');
}

export async function unpackedText<Value>(text: string): Promise<Value> {
  return JSON.parse((await unpack(Buffer.from(text, 'base64'))).toString('utf8'));
}
