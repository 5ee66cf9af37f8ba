import { v7 } from 'uuid';

/** The smallest id that could be given at that time (milliseconds since the epoch): for reading what is newer. */
export function firstIdAt(milliseconds: number): string {
  const hex = milliseconds.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

/** UUIDv7: ordered by creation, so primary keys append and keyset pages need no second column. */
export function newId(): string {
  return v7();
}
