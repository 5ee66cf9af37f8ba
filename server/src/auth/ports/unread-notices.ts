import type { EntityManager } from 'typeorm';

/** How many notices wait for a person; kept by notifications, shown with the person's own data. */
export abstract class UnreadNotices {
  abstract countFor(manager: EntityManager, personId: string): Promise<number>;
}
