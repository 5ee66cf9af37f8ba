import { Injectable } from '@nestjs/common';
import type { RoomCodeAcceptRequest, RoomCodeAnswer, RoomCodeBrief } from '@yingsheng/shared/api/room-letters';
import { isUnnamed } from '@yingsheng/shared/people/room-request';
import { type EntityManager, IsNull, Not } from 'typeorm';
import type { Origin } from '../../auth/origin';
import { type AttemptLane, SignInAttempts } from '../../auth/sign-in-attempts';
import { digitsOf } from '../../directory/domain/phone';
import { Estate } from '../../directory/entities/estate';
import { Household } from '../../directory/entities/household';
import { HouseholdMember } from '../../directory/entities/household-member';
import { Person } from '../../directory/entities/person';
import { RegisterEntry } from '../../directory/entities/register-entry';
import { bindRoom } from '../../directory/membership/keep-memberships';
import { heldPerson } from '../../directory/people';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import { refusedEvenly } from '../../platform/http/even-refusal';
import type { Viewer } from '../../platform/http/viewer';
import { askMustBeAllowed } from '../domain/judge-ask';
import { roomCodeStateOf, standingByLetter } from '../domain/room-code-rules';
import { RoomCode } from '../entities/room-code';
import { introduce } from '../introduce';
import { askerFacts, DraftRoomRequest, waitForDesk } from '../requests/draft-room-request';
import { settleWaiting } from '../requests/settle-waiting';
import { RoomCodes } from './room-codes';

/** Wrong codes, from one address and of one person, before pauses begin. */
const FREE_FROM_ADDRESS = 30;
const FREE_OF_PERSON = 5;
const LONGEST_PAUSE_MS = 50 * 60_000;

interface Opened {
  readonly household: Household;
  readonly person: Person;
}

/** 凭信绑定: whoever holds the letter of a room and has signed in sees which room it is, and belongs to it once they say yes. */
@Injectable()
export class AcceptRoomCode {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly codes: RoomCodes,
    private readonly draft: DraftRoomRequest,
    private readonly attempts: SignInAttempts,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError RESIDENCY.ROOM_CODE_WRONG, the same for unknown, used and voided ones; REQUEST.RATE_LIMITED */
  look(viewer: Viewer, typed: string, origin: Origin): Promise<RoomCodeBrief> {
    return this.counted(viewer, origin, () =>
      this.transactions.read(async (manager) => {
        const { estateId, placeText } = await this.openOne(manager, typed);
        const { name: estateName } = await manager.findOneByOrFail(Estate, { id: estateId });
        return { estateName, placeText };
      }),
    );
  }

  /**
   * An owner whom the books do not name is checked by the desk; the letter stays good meanwhile.
   * @throws DomainError as `look`, RESIDENCY.NAME_MISSING, …PHONE_MISSING, …BOUND_ALREADY, …ASKED_ALREADY, …ASKED_TOO_OFTEN
   */
  accept(viewer: Viewer, request: RoomCodeAcceptRequest, origin: Origin): Promise<RoomCodeAnswer> {
    return this.counted(viewer, origin, () =>
      this.transactions.run(async (manager) => {
        const person = await heldPerson(manager, viewer.personId);
        const household = await this.openOne(manager, request.code, { isHeld: true });
        return this.settle(manager, { household, person }, request);
      }),
    );
  }

  private async settle(
    manager: EntityManager,
    opened: Opened,
    { kind: said, name: saidName, phone: saidPhone }: RoomCodeAcceptRequest,
  ): Promise<RoomCodeAnswer> {
    const now = this.clock.now();
    const { household, person } = opened;
    const { id: householdId, placeText } = household;
    if (await manager.existsBy(HouseholdMember, { personId: person.id, householdId })) {
      throw new DomainError('RESIDENCY.BOUND_ALREADY');
    }
    const name = saidName ?? (isUnnamed(person.name) ? undefined : person.name);
    if (name === undefined) throw new DomainError('RESIDENCY.NAME_MISSING');
    const phone = saidPhone === undefined ? person.provenPhone : digitsOf(saidPhone);
    const standing = standingByLetter(
      await manager.findBy(RegisterEntry, { householdId }),
      {
        kind: said,
        name,
        phone,
        isPhoneOfAnother: await isOfAnother(manager, person.id, phone),
        provenPhone: person.provenPhone,
      },
      now,
    );
    await introduce(manager, person, { name, ...(phone === null ? {} : { phone }) });
    if (standing === null) return this.sendToDesk(manager, opened, { name, phone }, now);
    await manager.update(RoomCode, { householdId }, { usedAt: now, usedById: person.id });
    const confirmed = { confirmedBy: 'roomCode' as const, confirmedById: null };
    await bindRoom(manager, { personId: person.id, householdId, ...standing, ...confirmed }, now);
    await settleWaiting(manager, person.id, householdId, now);
    return { isBound: true, placeText, kind: standing.kind, dueAt: null };
  }

  private async sendToDesk(
    manager: EntityManager,
    { household, person }: Opened,
    { name, phone }: { readonly name: string; readonly phone: string | null },
    now: Date,
  ): Promise<RoomCodeAnswer> {
    if (phone === null) throw new DomainError('RESIDENCY.PHONE_MISSING');
    askMustBeAllowed(await askerFacts(manager, person.id, household.id, now));
    const asked = { name, phone, kind: 'owner' as const, hasLetter: true };
    const request = await this.draft.of(manager, person.id, household, asked, now);
    await waitForDesk(manager, request, now);
    const { placeText } = household;
    return { isBound: false, placeText, kind: 'owner', dueAt: request.dueAt.toISOString() };
  }

  private async openOne(manager: EntityManager, typed: string, { isHeld = false } = {}): Promise<Household> {
    const code = await this.codes.find(manager, typed, { isHeld });
    const id = roomCodeStateOf(code) === 'printed' ? code?.householdId : undefined;
    const household = await manager.findOneBy(Household, { id: id ?? '', retiredAt: IsNull() });
    if (household === null) throw new DomainError('RESIDENCY.ROOM_CODE_WRONG');
    return household;
  }

  /** Only what was wrong stays counted. */
  private async counted<T>({ personId }: Viewer, { address }: Origin, work: () => Promise<T>): Promise<T> {
    const lanes: AttemptLane[] = [
      { key: `room-code:${address}`, free: FREE_FROM_ADDRESS },
      { key: `room-code-of:${personId}`, free: FREE_OF_PERSON, longestPauseMs: LONGEST_PAUSE_MS },
    ];
    this.attempts.count(lanes);
    try {
      const result = await refusedEvenly(work);
      this.attempts.takeBack(lanes);
      return result;
    } catch (error) {
      const isWrong = error instanceof DomainError && error.code === 'RESIDENCY.ROOM_CODE_WRONG';
      if (!isWrong) this.attempts.takeBack(lanes);
      throw error;
    }
  }
}

async function isOfAnother(manager: EntityManager, personId: string, phone: string | null): Promise<boolean> {
  return phone !== null && (await manager.existsBy(Person, { provenPhone: phone, id: Not(personId) }));
}
