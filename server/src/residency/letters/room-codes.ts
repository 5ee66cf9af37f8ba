import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { readCode } from '@yingsheng/shared/printed-code';
import { type EntityManager, In, IsNull } from 'typeorm';
import { RegisterEntry } from '../../directory/entities/register-entry';
import { Config } from '../../platform/config/config';
import { insertRows } from '../../platform/database/insert-rows';
import { lockForUpdate } from '../../platform/database/row-lock';
import { codeFromDigest } from '../../platform/printed-code';
import { type CodeFacts, generationToPrint, hasOtherOwner } from '../domain/room-code-rules';
import { RoomCode } from '../entities/room-code';

/** With what the books have to say of it. */
export type KnownCode = RoomCode & CodeFacts;

interface Printing {
  readonly printedById: string;
  readonly isRenewed: boolean;
}

/** 房号码: made of room, generation and secret, so that a letter can be printed again and its code is kept nowhere. */
@Injectable()
export class RoomCodes {
  private readonly key: Buffer;

  constructor(config: Config) {
    this.key = createHmac('sha256', config.appSecret).update('room-codes').digest();
  }

  /** Codes for the letters of these rooms, by room; where a code is replaced the one before is dead. */
  async issue(
    manager: EntityManager,
    householdIds: readonly string[],
    { printedById, isRenewed }: Printing,
    now: Date,
  ): Promise<Map<string, string>> {
    const ofRooms = { householdId: In([...householdIds]) };
    const held = await lockForUpdate(manager.createQueryBuilder(RoomCode, 'code').where(ofRooms)).getMany();
    const before = new Map((await knownCodes(manager, held)).map((code) => [code.householdId, code]));
    const codes = new Map<string, string>();
    const rows = householdIds.map((householdId): RoomCode => {
      const known = before.get(householdId) ?? null;
      const generation = generationToPrint(known, { isRenewed: isRenewed || this.isOfAnotherSecret(known) });
      const code = this.codeFor(householdId, generation);
      codes.set(householdId, code);
      const fresh = { usedAt: null, usedById: null, voidedAt: null, voidedById: null };
      return { householdId, generation, codeDigest: this.digestOf(code), printedAt: now, printedById, ...fresh };
    });
    await manager.delete(RoomCode, ofRooms);
    await insertRows(manager, RoomCode, rows);
    return codes;
  }

  /** Whatever was typed is looked up in the same way: a wrong code takes as long as a used one. */
  async find(manager: EntityManager, typed: string, { isHeld = false } = {}): Promise<KnownCode | null> {
    const query = manager.createQueryBuilder(RoomCode, 'code').where({ codeDigest: this.digestOf(typed) });
    const [code] = await knownCodes(manager, await (isHeld ? lockForUpdate(query) : query).getMany());
    return code ?? null;
  }

  private codeFor(householdId: string, generation: number): string {
    return codeFromDigest(this.digest('code', `${householdId} ${generation}`));
  }

  private digestOf(typed: string): string {
    return this.digest('look-up', readCode(typed));
  }

  /** The server's secret was changed since: the letter cannot be printed again, and its code opens nothing. */
  private isOfAnotherSecret(known: RoomCode | null): boolean {
    if (known === null) return false;
    const digest = this.digestOf(this.codeFor(known.householdId, known.generation));
    return !timingSafeEqual(Buffer.from(digest), Buffer.from(known.codeDigest));
  }

  private digest(kind: string, value: string): string {
    return createHmac('sha256', this.key).update(`${kind}:${value}`).digest('hex');
  }
}

export async function knownCodes(manager: EntityManager, codes: readonly RoomCode[]): Promise<KnownCode[]> {
  const entries = await manager.findBy(RegisterEntry, { householdId: In(codes.map((code) => code.householdId)) });
  return codes.map((code) => {
    const ofRoom = entries.filter(({ householdId }) => householdId === code.householdId);
    return { ...code, isOutdated: hasOtherOwner(ofRoom, code.printedAt) };
  });
}

/** The letter of the room opens nothing from now on. Answers whether one did. */
export async function voidRoomCode(
  manager: EntityManager,
  householdId: string,
  voidedById: string,
  now: Date,
): Promise<boolean> {
  const good = { householdId, usedAt: IsNull(), voidedAt: IsNull() };
  const { affected } = await manager.update(RoomCode, good, { voidedAt: now, voidedById });
  return (affected ?? 0) > 0;
}
