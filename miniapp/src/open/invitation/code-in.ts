/**
 * The code of a link. Scanned by WeChat itself, the whole address comes along in `q`.
 * Empty where there is none.
 */
export function codeIn({ code, q }: { code?: string; q?: string }): string {
  if (code) return code;
  const found = /[?&]code=([^&#]+)/.exec(decodeURIComponent(q ?? ''));
  return found?.[1] ?? '';
}
