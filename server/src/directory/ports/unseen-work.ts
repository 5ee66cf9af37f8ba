import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../platform/http/viewer';

/** What waits for a person and may not be known to whoever sends them away; known to those who keep complaints. */
export abstract class UnseenWork {
  /** Other hands are found for it in the same transaction, without a word to `viewer`, whom it accuses. */
  abstract passOn(manager: EntityManager, personId: string, viewer: Viewer): Promise<void>;
}
