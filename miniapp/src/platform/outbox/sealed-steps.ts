import { type StepSeal, sealedText } from '@yingsheng/shared/api/claim';
import { clockAhead } from '../server-clock';
import { hmacSha256 } from '../sha256';
import { getStored, setStored } from '../storage';
import { currentTokens } from '../tokens';

/** What is kept with the step; how many there are by then is told when it is sent. */
export type KeptSeal = Omit<StepSeal, 'latest'>;

/**
 * 封存: the step's time and its place in the order of steps, under the key of this sign-in. Another sign-in begins anew.
 * `null`: the sign-in has no key yet; then the step is sent unsealed.
 */
export function sealStep(takenAt: number, complaintId: string, action: string): KeptSeal | null {
  const key = currentTokens()?.stepKey;
  if (!key) return null;
  const last = getStored('sealed-steps');
  const before = last?.key === key ? last : { number: 0, mac: '' };
  const step = { number: before.number + 1, previous: before.mac, clockAhead: clockAhead() };
  const mac = hmacSha256(key, sealedText({ ...step, takenAt, complaintId, action }));
  setStored('sealed-steps', { key, number: step.number, mac });
  return { ...step, mac };
}

/** The number of the last step that this sign-in has sealed. */
export function latestSealed(): number {
  return getStored('sealed-steps')?.number ?? 0;
}
