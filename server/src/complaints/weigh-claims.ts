import { Injectable } from '@nestjs/common';
import { type SealedStep, type StepClaim, sealedText } from '@yingsheng/shared/api/claim';
import type { EntityManager } from 'typeorm';
import { firstContactAfter } from '../auth/domain/contact-spans';
import { SessionContacts } from '../auth/session-contacts';
import { isSealedWith, stepKeyOf } from '../auth/step-key';
import { Config } from '../platform/config/config';
import { sessionIdOf, type Viewer } from '../platform/http/viewer';
import { type WeighedClaim, weighClaim } from './domain/weigh-claim';

/** The step that is claimed to have been taken earlier. */
export interface ClaimedStep extends Pick<SealedStep, 'complaintId' | 'action'> {
  /** It cannot have been taken before. */
  readonly notBefore: Date;
}

/** 衡量手机说的“当时”: with what the server knows of the sign-in. What arrives is known from then on. */
@Injectable()
export class WeighClaims {
  constructor(
    private readonly contacts: SessionContacts,
    private readonly config: Config,
  ) {}

  /** In the transaction of the step. `null`: nothing is claimed, or nothing that could be true. */
  async execute(
    manager: EntityManager,
    viewer: Viewer,
    claim: StepClaim | undefined,
    { notBefore, ...step }: ClaimedStep,
    now: Date,
  ): Promise<WeighedClaim | null> {
    if (claim === undefined) return null;
    const { takenAt, sentAt } = claim;
    const seal = this.sealOf(viewer, claim, step);
    const sessionId = sessionIdOf(viewer);
    const known = sessionId === null ? null : await this.contacts.lock(manager, sessionId);
    const announced =
      known === null || known.announcedAt === null
        ? null
        : { number: known.announcedNumber, at: known.announcedAt.getTime() };
    const contactAfter = (at: number) => firstContactAfter(known?.spans ?? [], at);
    const before = known?.steps ?? [];
    const weighed = weighClaim({ now, notBefore, takenAt, sentAt, seal, before, announced, contactAfter });
    if (known !== null && seal !== null && weighed !== null && weighed.doubt !== 'outOfOrder') {
      const { number, mac, previous } = seal;
      await this.contacts.keepStep(
        manager,
        known,
        { number, mac, previous, at: weighed.at.getTime() },
        seal.latest,
        now,
      );
    }
    return weighed;
  }

  private sealOf(viewer: Viewer, { takenAt, seal }: StepClaim, step: Pick<SealedStep, 'complaintId' | 'action'>) {
    const sessionId = sessionIdOf(viewer);
    if (seal === undefined || sessionId === null) return null;
    const { number, previous, clockAhead, mac } = seal;
    const text = sealedText({ ...step, number, previous, clockAhead, takenAt });
    return isSealedWith(stepKeyOf(this.config.appSecret, sessionId), text, mac) ? seal : null;
  }
}
