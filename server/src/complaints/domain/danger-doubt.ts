/** 待核实: what was asked about danger when the matter came in, and what may not happen before somebody has found out. */
import type { DangerAnswer } from '@yingsheng/shared/complaint/danger-question';
import type { Hazard } from '@yingsheng/shared/complaint/urgency';
import type { ComplaintAction } from '@yingsheng/shared/complaint/workflow';
import { DomainError } from '../../platform/domain-error';
import type { ComplaintState } from './facts';

/** What the first entry keeps: how sure it was, what was asked and answered. Who and when is the entry's own. */
export interface DangerQuestionData {
  /** 0–1 */
  readonly probability: number;
  readonly hazard: Hazard | null;
  readonly question: string;
  /** `null`: nobody answered. */
  readonly answer: DangerAnswer | null;
  /** Somebody has to find out within five minutes. */
  readonly isToVerify: boolean;
}

/** What would put an open question of danger out of sight. */
const ENDS_OR_HIDES: readonly ComplaintAction[] = [
  'answerOnTheSpot',
  'resolve',
  'proposeDecline',
  'decline',
  'merge',
  'suspend',
];
const VERIFIES: readonly ComplaintAction[] = ['confirmDanger', 'confirmHarmless'];

type Doubtful = Pick<ComplaintState, 'dangerDoubt'>;

export function isHeldByDoubt({ dangerDoubt }: Doubtful, action: ComplaintAction): boolean {
  return dangerDoubt !== null && ENDS_OR_HIDES.includes(action);
}

/** 先核实，再办结: whether there is danger is found out before the matter can be ended, rest, or be laid together with another. */
export function dangerIsVerifiedFirst(complaint: Doubtful, action: ComplaintAction): void {
  if (isHeldByDoubt(complaint, action)) throw new DomainError('COMPLAINT.VERIFY_FIRST', { action });
}

/** Of two who find out at once, the second is told that it is known. */
export function onlyADoubtIsVerified({ dangerDoubt }: Doubtful): void {
  if (dangerDoubt === null) throw new DomainError('COMPLAINT.NOT_TO_VERIFY');
}

export function isForDoubt(action: ComplaintAction): boolean {
  return VERIFIES.includes(action);
}

/** 待核实. */
export function isToVerify({ dangerDoubt, status }: Pick<ComplaintState, 'dangerDoubt' | 'status'>): boolean {
  return dangerDoubt !== null && status !== 'closed';
}
