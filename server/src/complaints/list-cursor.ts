import { DomainError } from '../platform/domain-error';
import type { BurningPosition } from './burning-first';

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

/** Where a page of what presses first ended. */
export interface PressingPosition extends ListPosition {
  readonly rank: number;
  /** The instant at which it was measured what is late. */
  readonly asOf: Date;
}

export function encodePressingCursor({ rank, asOf, submittedAt, id }: PressingPosition): string {
  return Buffer.from(`${rank} ${asOf.getTime()} ${submittedAt.getTime()} ${id}`).toString('base64url');
}

/** @throws DomainError REQUEST.CURSOR_INVALID */
export function decodePressingCursor(cursor: string): PressingPosition {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const [, rank, asOf, submittedAt, id] = /^(\d) (\d{1,15}) (\d{1,15}) ([0-9a-f-]{36})$/.exec(text) ?? [];
  if (id === undefined) throw new DomainError('REQUEST.CURSOR_INVALID');
  return { rank: Number(rank), asOf: new Date(Number(asOf)), submittedAt: new Date(Number(submittedAt)), id };
}

export function encodeBurningCursor({ rank, dueAt, id }: BurningPosition): string {
  return Buffer.from(`burning ${rank} ${dueAt?.getTime() ?? '-'} ${id}`).toString('base64url');
}

/** @throws DomainError REQUEST.CURSOR_INVALID */
export function decodeBurningCursor(cursor: string): BurningPosition {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const [, rank, dueAt, id] = /^burning (\d) (\d{1,15}|-) ([0-9a-f-]{36})$/.exec(text) ?? [];
  if (id === undefined) throw new DomainError('REQUEST.CURSOR_INVALID');
  return { rank: Number(rank), dueAt: dueAt === '-' ? null : new Date(Number(dueAt)), id };
}
