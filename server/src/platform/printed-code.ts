import { CODE_ALPHABET, CODE_LENGTH } from '@yingsheng/shared/printed-code';

const BASE = BigInt(CODE_ALPHABET.length);

/** The code that a digest stands for; the same digest is always the same code. @param digest hex, at least 64 bits */
export function codeFromDigest(digest: string): string {
  let rest = BigInt(`0x${digest}`);
  let code = '';
  while (code.length < CODE_LENGTH) {
    code += CODE_ALPHABET[Number(rest % BASE)];
    rest /= BASE;
  }
  return code;
}
