import type { EntityManager } from 'typeorm';

/** How much each person of an estate has in hand; known to those who keep work orders. */
export abstract class WorkLoads {
  /** Person id → open work orders; persons without any may be missing. */
  abstract openOrderCounts(manager: EntityManager, estateId: string): Promise<ReadonlyMap<string, number>>;
}
