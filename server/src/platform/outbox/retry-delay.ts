/** After this many failed deliveries an event is dead: kept for a person to look at, never tried again. */
export const MAX_ATTEMPTS = 8;
const FIRST_DELAY_SECONDS = 5;
const MAX_DELAY_SECONDS = 3600;

/** Seconds until the next try after `attempts` failures, or `null` when the event is dead. */
export function retryDelaySeconds(attempts: number): number | null {
  if (attempts >= MAX_ATTEMPTS) return null;
  return Math.min(FIRST_DELAY_SECONDS * 4 ** (attempts - 1), MAX_DELAY_SECONDS);
}
