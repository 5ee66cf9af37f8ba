import { type EntityManager, IsNull } from 'typeorm';
import { RefreshToken } from '../../auth/entities/refresh-token';
import { RecoveryCode, SecondFactor } from '../../auth/entities/second-factor';
import { recordAccountChange } from '../../auth/record-account-change';
import { removeSecondFactor } from '../../auth/second-factor/remove-second-factor';
import { AuditEntry } from '../../directory/entities/audit-entry';
import { Person } from '../../directory/entities/person';
import { OutboxEvent } from '../../platform/outbox/outbox-event';
import { StartUpError } from '../../platform/start-up-error';

export const READ_AND_WRITTEN = [AuditEntry, OutboxEvent, Person, RecoveryCode, RefreshToken, SecondFactor];

/**
 * By nobody in the audit: it was done on the machine. Answers with the name.
 * @throws StartUpError for an account that is none, or without a second factor
 */
export async function resetSecondFactorOf(manager: EntityManager, staffAccount: string, now: Date): Promise<string> {
  const person = await manager.findOneBy(Person, { staffAccount, isActive: true });
  if (person === null) throw new StartUpError(`没有在用的账号 ${staffAccount}。`);
  if (!(await removeSecondFactor(manager, person.id))) throw new StartUpError(`${person.name}没有开启两步验证。`);
  await manager.update(RefreshToken, { personId: person.id, revokedAt: IsNull() }, { revokedAt: now });
  await recordAccountChange(manager, person, 'secondFactorReset', { actorId: null, now });
  return person.name;
}
