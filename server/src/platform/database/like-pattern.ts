/** Use with `LIKE :pattern ESCAPE '!'`: finds `text` anywhere, its `%` and `_` taken literally, on all databases. */
export function likePattern(text: string): string {
  return `%${text.replace(/[!%_]/g, '!$&')}%`;
}
