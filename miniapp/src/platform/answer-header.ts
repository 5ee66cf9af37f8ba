/** WeChat gives header names as the server wrote them, browsers in small letters. */
export function headerOf({ header = {} }: { header?: Record<string, unknown> }, wanted: string): string | null {
  const [, value] = Object.entries(header).find(([name]) => name.toLowerCase() === wanted) ?? [];
  return typeof value === 'string' ? value : null;
}
