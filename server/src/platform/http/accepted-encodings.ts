/** What the web build is compressed with beforehand. */
const PRE_COMPRESSED = ['br', 'gzip'] as const;

/**
 * `Accept-Encoding` with its `*` written out as the encodings not named beside it, for a negotiator that takes every
 * `*` for gzip: `gzip;q=0, *` accepts everything but gzip.
 */
export function writtenOut(header: string): string {
  const parts = header.split(',').map((part) => part.trim().toLowerCase());
  const named = parts.map((part) => part.split(';')[0]?.trim());
  const others = PRE_COMPRESSED.filter((encoding) => !named.includes(encoding));
  return parts
    .flatMap((part) => (part.startsWith('*') ? others.map((encoding) => part.replace('*', encoding)) : [part]))
    .join(', ');
}

export type PreCompressed = (typeof PRE_COMPRESSED)[number];

/** The best of our encodings that whoever asks takes; `null`: as it is. */
export function takenEncoding(header: string | undefined): PreCompressed | null {
  const refused = /;\s*q=0(\.0*)?$/;
  const taken = writtenOut(header ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !refused.test(part))
    .map((part) => part.split(';')[0]?.trim());
  return PRE_COMPRESSED.find((encoding) => taken.includes(encoding)) ?? null;
}
