import { type EntityManager, In, LessThanOrEqual, Not, type ObjectLiteral } from 'typeorm';
import { RefreshToken } from '../../auth/entities/refresh-token';
import { FormerMembership } from '../../directory/entities/household-member';
import { RegisterEntry } from '../../directory/entities/register-entry';
import { Delivery, DeliveryAttempt } from '../../notifications/entities/delivery';
import { Notice } from '../../notifications/notice.entity';
import { OutboxEvent } from '../../platform/outbox/outbox-event';
import { RoomInvitation } from '../../residency/entities/room-invitation';
import { RoomRequest } from '../../residency/entities/room-request';

export const ROWS_AT_ONCE = 500;

/** What ended by then goes; `null`: nothing of the kind does. */
export interface Limits {
  readonly former: Date | null;
  readonly message: Date | null;
  readonly signIn: Date;
  readonly event: Date;
}

/** Whole rows whose time is over, some at a time. Answers how many went, and whether there may be more. */
export async function forgetRows(
  manager: EntityManager,
  { former, message, signIn, event }: Limits,
): Promise<{ readonly removed: number; readonly hasMore: boolean }> {
  const counts = [
    await forget(manager, RefreshToken, { expiresAt: LessThanOrEqual(signIn) }),
    await forget(manager, OutboxEvent, { state: 'done', availableAt: LessThanOrEqual(event) }),
  ];
  if (former !== null) {
    const isOld = LessThanOrEqual(former);
    counts.push(
      await forget(manager, FormerMembership, { endedAt: isOld }),
      await forget(manager, RegisterEntry, { endedAt: isOld }),
      await forget(manager, RoomRequest, { state: Not('waiting'), askedAt: isOld }),
      await forget(manager, RoomInvitation, { expiresAt: isOld }),
    );
  }
  if (message !== null) {
    counts.push(
      await forgetOldest(manager, Notice, message),
      await forgetOldest(manager, Delivery, message, async (ids) => {
        await manager.delete(DeliveryAttempt, { deliveryId: In(ids) });
      }),
    );
  }
  return { removed: counts.reduce((sum, count) => sum + count, 0), hasMore: counts.includes(ROWS_AT_ONCE) };
}

async function forget<Row extends ObjectLiteral & { readonly id: string }>(
  manager: EntityManager,
  target: new () => Row,
  where: object,
): Promise<number> {
  const rows = await manager.find<{ id: string }>(target, { select: { id: true }, where, take: ROWS_AT_ONCE });
  return forgetIds(manager, target, rows);
}

/** Ids grow with the time of creation: the oldest are found without an index on it, and without reading the rest. */
async function forgetOldest(
  manager: EntityManager,
  target: new () => { readonly id: string; readonly createdAt: Date },
  createdBy: Date,
  first: (ids: string[]) => Promise<void> = async () => undefined,
): Promise<number> {
  const oldest = await manager.find(target, {
    select: { id: true, createdAt: true },
    order: { id: 'ASC' },
    take: ROWS_AT_ONCE,
  });
  const rows = oldest.filter(({ createdAt }) => createdAt <= createdBy);
  if (rows.length > 0) await first(rows.map(({ id }) => id));
  return forgetIds(manager, target, rows);
}

async function forgetIds(
  manager: EntityManager,
  target: new () => ObjectLiteral,
  rows: readonly { readonly id: string }[],
): Promise<number> {
  if (rows.length > 0) await manager.delete(target, { id: In(rows.map(({ id }) => id)) });
  return rows.length;
}
