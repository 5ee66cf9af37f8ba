import { Injectable } from '@nestjs/common';
import type { GuestComplaintRequest, GuestReceipt } from '@yingsheng/shared/api/guest';
import type { Channel } from '@yingsheng/shared/complaint/channel';
import { isTakenAsDanger } from '@yingsheng/shared/complaint/danger-question';
import { GUEST_ID } from '../../complaints/domain/guest';
import { openComplaint } from '../../complaints/domain/open-complaint';
import { FindOwner } from '../../dispatch/find-owner';
import { insertRows } from '../../platform/database/insert-rows';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import { requestHash } from '../../platform/idempotency/request-hash';
import { newId } from '../../platform/ids';
import { Classifier } from '../../triage/ports/classifier';
import { guestsLeaveANumber, strangersDoNotFlood } from '../domain/rules';
import { IntakeGround } from '../intake-ground';
import { IntakeMemory } from '../intake-memory';
import { type KeyedMatter, type Opened, OpenMatter } from '../open-matter';
import { countRecentReports } from './count-recent-reports';
import { GuestReport } from './entities/guest-report';
import { FollowUpCodes } from './follow-up-codes';
import { GuestGate } from './guest-gate';

/** Where a report came from. */
export interface GuestOrigin {
  readonly channel: Channel;
  readonly address: string;
}

export interface GuestOpened {
  readonly receipt: GuestReceipt;
  readonly isRepeat: boolean;
}

/** 没登录也能报: recorded like a call at the desk, with the owner and the clocks of any other; danger goes out at once. */
@Injectable()
export class SubmitGuestComplaint {
  constructor(
    private readonly ground: IntakeGround,
    private readonly memory: IntakeMemory,
    private readonly classifier: Classifier,
    private readonly gate: GuestGate,
    private readonly codes: FollowUpCodes,
    private readonly findOwner: FindOwner,
    private readonly openMatter: OpenMatter,
    private readonly transactions: TransactionRunner,
  ) {}

  async execute(key: string, asked: GuestComplaintRequest, origin: GuestOrigin): Promise<GuestOpened> {
    const { proof, ...request } = asked;
    // Who leaves no number shares nothing with others who leave none, nor with whoever's number the key looks like.
    const caller = request.phone ?? `key ${key}`;
    const phoneDigest = this.codes.digestOfPhone(caller);
    const keyed: KeyedMatter = {
      // Nobody's key: guests with different numbers cannot stumble over each other's.
      personId: phoneDigest.slice(0, 36),
      actorId: GUEST_ID,
      key,
      hash: requestHash('guest', request),
      chosenUrgency: undefined,
      mediaIds: [],
    };
    const known = await this.openMatter.repeatOf(keyed);
    if (known !== null) return this.answer(known, key, caller);
    const isDanger =
      request.hazard !== undefined || isTakenAsDanger(request.dangerAnswer) || (await this.soundsDangerous(request));
    guestsLeaveANumber(request.phone, isDanger);
    const isWeb = origin.channel === 'web';
    this.gate.admit({ address: origin.address, phoneDigest, isDanger, isWeb, proof });
    const report = { phoneDigest, codeDigest: this.codes.digestOfCode(this.codes.codeFor(caller, key)) };
    return this.answer(await this.open(keyed, request, origin.channel, report), key, caller);
  }

  private async open(
    keyed: KeyedMatter,
    request: GuestComplaintRequest,
    channel: Channel,
    digests: Pick<GuestReport, 'phoneDigest' | 'codeDigest'>,
  ): Promise<Opened> {
    const { matter, terms, now } = await this.ground.survey(
      submissionOf(request),
      { reporterId: null, callerName: request.name ?? null },
      async () => undefined,
    );
    const report: GuestReport = {
      id: newId(),
      complaintId: matter.id,
      ...digests,
      createdAt: now,
      declinedById: null,
    };
    return this.openMatter.execute(keyed, matter.id, terms, now, async (manager) => {
      strangersDoNotFlood(await countRecentReports(manager, digests.phoneDigest, now));
      await insertRows(manager, GuestReport, [report]);
      return openComplaint(
        {
          ...matter,
          channel,
          reporterId: null,
          callerName: request.name ?? null,
          callerPhone: request.phone ?? null,
          registeredById: null,
          previousComplaintId: null,
          onBehalfOf: null,
          firstContactOwnerId: await this.findOwner.execute(manager, matter),
        },
        now,
      );
    });
  }

  /** @throws DomainError REQUEST.NOT_FOUND for an estate that is not looked after here */
  private soundsDangerous({ estateId, text }: GuestComplaintRequest): Promise<boolean> {
    return this.transactions.read(async (manager) => {
      const { retiredAt } = await this.memory.estate(manager, estateId);
      if (retiredAt !== null) throw new DomainError('REQUEST.NOT_FOUND');
      return (await this.classifier.classify(manager, estateId, text)).urgency === 'lifeSafety';
    });
  }

  private answer({ receipt, isRepeat }: Opened, key: string, caller: string): GuestOpened {
    const { number, category, urgency, promise, isBeyondCalendar, safetyAdvice, firstResponseDueAt } = receipt;
    return {
      isRepeat,
      receipt: {
        number,
        category,
        urgency,
        promise,
        isBeyondCalendar,
        safetyAdvice,
        firstResponseDueAt,
        code: this.codes.codeFor(caller, key),
        ownerName: receipt.firstContactOwner.name,
      },
    };
  }
}

/** A guest is rung up: they have no account to read messages in. */
function submissionOf({ estateId, text, place, hazard, dangerAnswer }: GuestComplaintRequest) {
  return {
    estateId,
    text,
    place,
    ...(hazard === undefined ? {} : { hazard, urgency: 'lifeSafety' as const }),
    ...(dangerAnswer === undefined ? {} : { dangerAnswer }),
    desiredOutcomes: [],
    contactPreference: 'phone' as const,
    isConfidential: false,
    mediaIds: [],
  };
}
