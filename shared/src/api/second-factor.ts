import type { SecondFactorState } from '../people/second-factor';

/** `GET /api/me/second-factor` */
export interface MySecondFactor {
  state: SecondFactorState;
  isOn: boolean;
  /** The person's roles do not let them go without. */
  isRequired: boolean;
  recoveryCodesLeft: number;
  /** Whether turning it off asks for a password. */
  hasPassword: boolean;
}
/** `POST /api/me/second-factor/begin` */
export interface SecondFactorBeginRequest {
  /** Of the one in use, which is being replaced; left out: there is none. */
  code?: string;
}
/** What the person's phone is to know; good once, until another is begun. */
export interface SecondFactorDraft {
  /** To be typed, in groups of four. */
  secret: string;
  /** `otpauth://…` */
  address: string;
  /** The address as a PNG in a data address. */
  qr: string;
}
/** `POST /api/me/second-factor/{confirm,prove,recovery-codes}`: six digits of the phone; to prove, a recovery code too. */
export interface SecondFactorCodeRequest {
  code: string;
}
/** Shown once. */
export interface RecoveryCodes {
  codes: string[];
}
/** `POST /api/me/second-factor/turn-off` */
export interface SecondFactorTurnOffRequest {
  /** Left out by whoever has none. */
  password?: string;
  code: string;
}
