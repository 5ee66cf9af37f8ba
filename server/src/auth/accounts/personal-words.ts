import type { Person } from '../../directory/entities/person';

/** What anybody knows about a person, and a password must not be. */
export function personalWords({ name, staffAccount, phone }: Person): string[] {
  return [name, staffAccount, phone].filter((word) => word !== null);
}
