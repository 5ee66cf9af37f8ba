/**
 * 没有信号时先做后传: when a step was taken, as the device says. Instants are milliseconds of the device's own clock, so
 * that the server sees by `sentAt` how wrong that clock is.
 */
export interface StepClaim {
  takenAt: number;
  sentAt: number;
  /** Left out by a device that could not seal it; then it is noted, and not counted. */
  seal?: StepSeal;
}

/** Its place among all the steps that this sign-in took without a network; made when the step was taken. */
export interface StepSeal {
  /** From 1, one more with each step. */
  number: number;
  /** The `mac` of the step before; empty for the first. */
  previous: string;
  /** How far the server's clock was ahead of the device's at the last answer before the step; `null`: never learnt. */
  clockAhead: number | null;
  /** HMAC-SHA-256, hex, of `sealedText` under the `stepKey` of the sign-in. */
  mac: string;
  /** The number of the last step that the device has sealed so far: those up to it existed when this was sent. */
  latest: number;
}

/** What is sealed of a step. */
export interface SealedStep extends Pick<StepSeal, 'number' | 'previous' | 'clockAhead'> {
  takenAt: number;
  complaintId: string;
  action: string;
}

/** The text that is sealed: written alike by device and server. ASCII only. */
export function sealedText({ number, previous, clockAhead, takenAt, complaintId, action }: SealedStep): string {
  return JSON.stringify([number, previous, clockAhead, takenAt, complaintId, action]);
}
