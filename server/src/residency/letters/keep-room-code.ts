import { Injectable } from '@nestjs/common';
import type { RoomCodeView } from '@yingsheng/shared/api/room-letters';
import { Household } from '../../directory/entities/household';
import { Person } from '../../directory/entities/person';
import { auditPlace } from '../../directory/places/audit-places';
import { placeOf } from '../../directory/places/kept-places';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import type { Viewer } from '../../platform/http/viewer';
import { roomCodeStateOf } from '../domain/room-code-rules';
import { RoomCode } from '../entities/room-code';
import { knownCodes, voidRoomCode } from './room-codes';
import { lockForLetters, requireLetterPrinter } from './who-prints-letters';

/** 一户的房号码: what became of its last letter, and voiding it. */
@Injectable()
export class KeepRoomCode {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND, AUTH.NOT_ALLOWED */
  show(viewer: Viewer, estateId: string, householdId: string): Promise<RoomCodeView> {
    return this.transactions.read(async (manager) => {
      const estate = await requireLetterPrinter(manager, viewer, estateId, { householdId });
      await placeOf(manager, estate, 'household', householdId);
      const { placeText } = await manager.findOneByOrFail(Household, { id: householdId });
      const [code = null] = await knownCodes(manager, await manager.findBy(RoomCode, { householdId }));
      const printer = await manager.findOneBy(Person, { id: code?.printedById ?? '' });
      return {
        placeText,
        state: roomCodeStateOf(code),
        printedAt: code?.printedAt.toISOString() ?? null,
        printedByName: printer?.name ?? null,
        usedAt: code?.usedAt?.toISOString() ?? null,
        voidedAt: code?.voidedAt?.toISOString() ?? null,
      };
    });
  }

  /**
   * One that opens nothing any more stays as it is.
   * @throws DomainError REQUEST.NOT_FOUND, AUTH.NOT_ALLOWED
   */
  async voidIt(viewer: Viewer, estateId: string, householdId: string): Promise<void> {
    const now = this.clock.now();
    await this.transactions.run(async (manager) => {
      const estate = await lockForLetters(manager, viewer, estateId, { householdId });
      await placeOf(manager, estate, 'household', householdId);
      const isVoided = await voidRoomCode(manager, householdId, viewer.personId, now);
      if (!isVoided) return;
      const { placeText: name } = await manager.findOneByOrFail(Household, { id: householdId });
      const change = { kind: 'household' as const, id: householdId, name, estateId };
      await auditPlace(manager, viewer, { action: 'roomCodeVoided', ...change }, now);
    });
  }
}
