import { v7 } from 'uuid';

/** UUIDv7: ordered by creation, so primary keys append and keyset pages need no second column. */
export function newId(): string {
  return v7();
}
