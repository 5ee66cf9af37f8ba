import type { OwedWork } from '@yingsheng/shared/api/staff';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../platform/http/viewer';

/** What is open and waits for a person; known to those who keep complaints and work orders. */
export abstract class OwedWorks {
  /** `viewer` gets to see only what they may see; the rest is counted, but for what accuses them: that does not exist. */
  abstract owedBy(manager: EntityManager, personId: string, viewer: Viewer): Promise<OwedWork>;
}
