import { createHash } from 'node:crypto';

/** The same request gives the same hash, whatever the order of its fields. `kind` tells what is asked, and of what. */
export function requestHash(kind: string, request: object): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, canonical(request)]))
    .digest('hex');
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, canonical(inner)]);
}
