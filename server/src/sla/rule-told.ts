import type { EntityManager } from 'typeorm';
import type { Viewer } from '../platform/http/viewer';
import { appendOutbox } from '../platform/outbox/append-outbox';

/** What moves due times and cannot wait for a day: in force at once, and the quality department hears of it at once. */
export const RULE_TOLD = 'EstateRuleSet';

/** `what`: in words, e.g. `开启红色预警（台风）`. Part of the caller's transaction. */
export function tellOfRule(
  manager: EntityManager,
  { personId: actorId, name: actorName }: Viewer,
  estateId: string,
  what: string,
  occurredAt: Date,
): Promise<void> {
  return appendOutbox(manager, [{ type: RULE_TOLD, payload: { estateId, actorId, actorName, what }, occurredAt }]);
}
