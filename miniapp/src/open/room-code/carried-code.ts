import { CODE_LENGTH, readCode } from '@yingsheng/shared/printed-code';
import { codeOfLink } from '../follow-up-link';

/** Kept while its holder signs in, which leads through other pages; gone with the app. */
let carried = '';

/** The code that this page was opened by, or that was there before signing in; empty without one. */
export function arrivedCode(): string {
  const linked = readCode(codeOfLink());
  if (linked.length === CODE_LENGTH) carried = linked;
  return carried;
}

export function carryCode(code: string): void {
  carried = code;
}

/** The code in what was scanned: a letter's address, or nothing. */
export function codeInScan(text: string): string {
  const code = readCode(text.split('#')[1] ?? '');
  return code.length === CODE_LENGTH ? code : '';
}
