import { createHmac, randomInt } from 'node:crypto';
import { RECOVERY_CODE_COUNT, RECOVERY_CODE_LENGTH } from '@yingsheng/shared/people/second-factor';
import { CODE_ALPHABET, readCode } from '@yingsheng/shared/printed-code';
import { type EntityManager, IsNull } from 'typeorm';
import { insertRows } from '../../platform/database/insert-rows';
import { newId } from '../../platform/ids';
import { RecoveryCode } from '../entities/second-factor';

/** New ones in the place of all before; answers with what is shown this once. */
export async function renewRecoveryCodes(
  manager: EntityManager,
  personId: string,
  appSecret: string,
): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODE_COUNT }, drawCode);
  await manager.delete(RecoveryCode, { personId });
  const rows = codes.map((code) => ({
    id: newId(),
    personId,
    codeDigest: digestOf(personId, code, appSecret),
    usedAt: null,
  }));
  await insertRows(manager, RecoveryCode, rows);
  return codes;
}

/** Each once, of many at once too. */
export async function spendRecoveryCode(
  manager: EntityManager,
  { personId, typed, now }: { readonly personId: string; readonly typed: string; readonly now: Date },
  appSecret: string,
): Promise<boolean> {
  const codeDigest = digestOf(personId, typed, appSecret);
  const { affected } = await manager.update(RecoveryCode, { personId, codeDigest, usedAt: IsNull() }, { usedAt: now });
  return affected === 1;
}

export function countRecoveryCodes(manager: EntityManager, personId: string): Promise<number> {
  return manager.countBy(RecoveryCode, { personId, usedAt: IsNull() });
}

function drawCode(): string {
  return Array.from({ length: RECOVERY_CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('');
}

function digestOf(personId: string, typed: string, appSecret: string): string {
  return createHmac('sha256', appSecret)
    .update(`recovery-code:${personId}:${readCode(typed)}`)
    .digest('hex');
}
