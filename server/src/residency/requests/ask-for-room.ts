import { Injectable } from '@nestjs/common';
import type { RoomAskAnswer, RoomAskRequest } from '@yingsheng/shared/api/residency';
import { type EntityManager, IsNull, Not } from 'typeorm';
import { Household } from '../../directory/entities/household';
import { Person } from '../../directory/entities/person';
import { RegisterEntry } from '../../directory/entities/register-entry';
import { bindRoom } from '../../directory/membership/keep-memberships';
import { heldPerson } from '../../directory/people';
import { forgetDocument } from '../../media/keep-document';
import { Clock } from '../../platform/clock/clock';
import { insertRows } from '../../platform/database/insert-rows';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import type { Viewer } from '../../platform/http/viewer';
import { askMustBeAllowed, entryOfNameAndPhone } from '../domain/judge-ask';
import { RoomRequest } from '../entities/room-request';
import { introduce } from '../introduce';
import { askerFacts, DraftRoomRequest, waitForDesk } from './draft-room-request';

/**
 * 绑定房号: what the books name is bound at once, everything else goes to the desk. Either way the same is read and
 * written, so that neither the answer nor its time tells how much of it was right.
 */
@Injectable()
export class AskForRoom {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly draft: DraftRoomRequest,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND, RESIDENCY.BOUND_ALREADY, …ASKED_ALREADY, …ASKED_TOO_OFTEN, …DOCUMENT_GONE */
  execute({ personId }: Viewer, asked: RoomAskRequest): Promise<RoomAskAnswer> {
    return this.transactions.run(async (manager) => {
      const now = this.clock.now();
      const person = await heldPerson(manager, personId);
      const household = await manager.findOneBy(Household, { id: asked.householdId, retiredAt: IsNull() });
      if (household === null) throw new DomainError('REQUEST.NOT_FOUND');
      askMustBeAllowed(await askerFacts(manager, personId, household.id, now));
      const request = await this.draft.of(manager, personId, household, { ...asked, hasLetter: false }, now);
      const entry = await entryOf(manager, request, now);
      if (entry === null) await waitForDesk(manager, request, now);
      else await bindAtOnce(manager, request, entry, now);
      await introduce(manager, person, request);
      return {
        isBound: entry !== null,
        placeText: household.placeText,
        dueAt: entry === null ? request.dueAt.toISOString() : null,
      };
    });
  }
}

async function entryOf(manager: EntityManager, request: RoomRequest, now: Date): Promise<RegisterEntry | null> {
  const { householdId, personId, phone, name } = request;
  const entries = await manager.findBy(RegisterEntry, { householdId });
  const isPhoneOfAnother = await manager.existsBy(Person, { provenPhone: phone, id: Not(personId) });
  return entryOfNameAndPhone(entries, { name, phone, isPhoneOfAnother }, now);
}

/** What the person is to the room the books say, whatever was ticked. */
async function bindAtOnce(
  manager: EntityManager,
  request: RoomRequest,
  { kind, until }: RegisterEntry,
  now: Date,
): Promise<void> {
  const { personId, householdId, documentId } = request;
  await insertRows(manager, RoomRequest, [{ ...request, documentId: null, state: 'granted', decidedAt: now }]);
  const confirmed = { confirmedBy: 'register' as const, confirmedById: null };
  await bindRoom(manager, { personId, householdId, kind, until, ...confirmed }, now);
  await forgetDocument(manager, documentId, now);
}
