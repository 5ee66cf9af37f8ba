import type { EntityManager } from 'typeorm';

/** The sign-ins of a person; kept by those who sign people in. */
export abstract class SignIns {
  /** On every device, in the caller's transaction. */
  abstract endAll(manager: EntityManager, personId: string): Promise<void>;
}
