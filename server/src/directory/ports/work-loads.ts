import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../platform/http/viewer';

/** How much each person of an estate has in hand; known to those who keep work orders. */
export abstract class WorkLoads {
  /** Person id → open work orders as `viewer` may count them; persons without any may be missing. */
  abstract openOrderCounts(
    manager: EntityManager,
    estateId: string,
    viewer: Viewer,
  ): Promise<ReadonlyMap<string, number>>;
}
