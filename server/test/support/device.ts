import { createHmac } from 'node:crypto';
import { type StepClaim, sealedText } from '@yingsheng/shared/api/claim';
import { stepKeyOf } from '../../src/auth/step-key';
import type { BootedApp } from './boot-app';
import type { PersonKey, SmallEstate } from './small-estate';

/** A step as it waits on the device. */
export interface KeptStep {
  readonly takenAt: number;
  readonly number: number;
  readonly previous: string;
  readonly mac: string;
}

/** The phone of one person, which seals what is done without a network as the mini-program does. */
export class Device {
  private number = 0;
  private previous = '';
  private readonly key: string;

  /** @param slowMs how far its clock is behind */
  constructor(
    private readonly booted: BootedApp,
    estate: SmallEstate,
    person: PersonKey,
    private readonly slowMs = 0,
  ) {
    // In the tests a sign-in bears the id of its person.
    this.key = stepKeyOf(booted.config.appSecret, estate.people[person]);
  }

  take(complaintId: string, action: string): KeptStep {
    this.number += 1;
    const takenAt = this.now();
    const step = {
      number: this.number,
      previous: this.previous,
      clockAhead: this.slowMs,
      takenAt,
      complaintId,
      action,
    };
    const mac = createHmac('sha256', this.key).update(sealedText(step)).digest('hex');
    this.previous = mac;
    return { takenAt, number: step.number, previous: step.previous, mac };
  }

  claim({ takenAt, ...seal }: KeptStep): StepClaim {
    return { takenAt, sentAt: this.now(), seal: { ...seal, clockAhead: this.slowMs, latest: this.number } };
  }

  private now(): number {
    return this.booted.clock.now().getTime() - this.slowMs;
  }
}
