import { DomainError } from '../platform/domain-error';

/** Where a page ended: the last row's instant of submission, and its id where two share one. */
export interface ListPosition {
  readonly submittedAt: Date;
  readonly id: string;
}

export function encodeCursor({ submittedAt, id }: ListPosition): string {
  return Buffer.from(`${submittedAt.getTime()} ${id}`).toString('base64url');
}

/** @throws DomainError REQUEST.CURSOR_INVALID */
export function decodeCursor(cursor: string): ListPosition {
  const match = /^(\d{1,15}) ([0-9a-f-]{36})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'));
  const [, instant, id] = match ?? [];
  if (instant === undefined || id === undefined) throw new DomainError('REQUEST.CURSOR_INVALID');
  return { submittedAt: new Date(Number(instant)), id };
}
