import type { LadderStep } from '../sla/ladder';
import type { Instant, PersonBrief } from './common';

/** `GET /api/estates/:estateId/ladder` (managers): whom the estate tells when a promise runs out. */
export interface LadderView {
  /** Counted up with every change, also with one that is to begin later; 0: the estate has none of its own. */
  version: number;
  steps: LadderStep[];
  /** `null`: came with the system. */
  setAt: Instant | null;
  setBy: PersonBrief | null;
  /** The promises that run already are measured against it; done within a minute of a change. */
  isApplied: boolean;
  mayEdit: boolean;
  /** The ladder that comes with the system, to start again from. */
  defaultSteps: LadderStep[];
}

/** `PUT /api/estates/:estateId/ladder`: the whole ladder at once. */
export interface SetLadderRequest {
  /** The version that was seen. */
  version: number;
  steps: LadderStep[];
  /** Needed where somebody is told less than before: it then waits for the quality department. */
  reason?: string;
}
