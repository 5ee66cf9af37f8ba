import type { Opinion } from '../domain/second-opinion/read-opinion';

/** 第二意见: whoever is asked where the judging is unsure. It may say that somebody is in danger, never that nobody is. */
export abstract class SecondOpinion {
  /** Whether there is anybody to ask; off, nothing ever leaves the system. */
  abstract readonly isOn: boolean;

  /** @param text redacted; `null`: no answer in time, or none that can be believed */
  abstract ask(text: string): Promise<Opinion | null>;
}
