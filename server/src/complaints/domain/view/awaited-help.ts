/** 等人到场：有险情的人在有人到之前要知道先做什么、人最迟什么时候到；人到了，这些就不再排在最前面。 */
import type { SafetyAdvice } from '@yingsheng/shared/api/triage';
import { safetyAdviceFor } from '@yingsheng/shared/complaint/safety-advice';
import type { ClockState, ComplaintFacts, ComplaintState } from '../facts';

type Endangered = Pick<ComplaintState, 'hazard' | 'urgency' | 'dangerDoubt'>;

/** The promise of somebody on the spot while it runs, also when it is broken; `undefined` once somebody is there. */
export function arrivalClock(clocks: readonly ClockState[]): ClockState | undefined {
  return clocks.find((clock) => clock.kind === 'onSite' && clock.workOrderId === null && clock.endedAt === null);
}

/** What to do until help is there; `null` without a danger, once somebody is on the spot, and when it is solved. */
export function standingAdvice({
  complaint,
  clocks,
}: Pick<ComplaintFacts, 'complaint' | 'clocks'>): SafetyAdvice | null {
  const { status } = complaint;
  const advice = dangerAdvice(complaint);
  if (advice === null || status === 'resolved' || status === 'closed') return null;
  const isPromised = clocks.some(({ kind }) => kind === 'onSite');
  return isPromised && arrivalClock(clocks) === undefined ? null : advice;
}

/** Also where nobody has found out yet: what to do costs nothing, should it be harmless. `null`: no danger. */
export function dangerAdvice({ hazard, urgency, dangerDoubt }: Endangered): SafetyAdvice | null {
  if (hazard !== null) return safetyAdviceFor(hazard);
  if (dangerDoubt !== null) return safetyAdviceFor(dangerDoubt.hazard);
  return urgency === 'lifeSafety' ? safetyAdviceFor(null) : null;
}
