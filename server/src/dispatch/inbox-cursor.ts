import type { WorkOrderTab } from '@yingsheng/shared/api/work-order';
import { Brackets } from 'typeorm';
import type { WorkOrder } from '../complaints/entities/work-order';
import { DomainError } from '../platform/domain-error';

interface Position {
  readonly tab: WorkOrderTab;
  /** The instant the tab sorts by; `null`: no clock runs. */
  readonly at: Date | null;
  readonly id: string;
}

export function cursorOf(tab: WorkOrderTab, order: Pick<WorkOrder, 'id' | 'doneAt' | 'nextDueAt'>): string {
  const at = tab === 'done' ? order.doneAt : order.nextDueAt;
  return Buffer.from(JSON.stringify([tab, at?.getTime() ?? null, order.id])).toString('base64url');
}

/** @throws DomainError REQUEST.CURSOR_INVALID for anything this server did not write for this tab */
export function readCursor(tab: WorkOrderTab, cursor: string): Position {
  try {
    const said: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(said) && said[0] === tab && typeof said[2] === 'string') {
      const at: unknown = said[1];
      if (at === null) return { tab, at: null, id: said[2] };
      if (typeof at === 'number' && Number.isSafeInteger(at)) return { tab, at: new Date(at), id: said[2] };
    }
  } catch {
    // Falls through: not ours.
  }
  throw new DomainError('REQUEST.CURSOR_INVALID');
}

/** The rows behind a position, in the order the inbox is sorted by. */
export function afterCursor({ tab, at, id }: Position): Brackets {
  return new Brackets((where) => {
    if (tab === 'done') {
      where.where('o.doneAt < :at OR (o.doneAt = :at AND o.id < :id)', { at, id });
    } else if (at === null) {
      where.where('o.nextDueAt IS NULL AND o.id > :id', { id });
    } else {
      where.where('o.nextDueAt IS NULL OR o.nextDueAt > :at OR (o.nextDueAt = :at AND o.id > :id)', { at, id });
    }
  });
}
