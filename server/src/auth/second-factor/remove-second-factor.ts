import type { EntityManager } from 'typeorm';
import { RecoveryCode, SecondFactor } from '../entities/second-factor';

/** Answers whether there was one. */
export async function removeSecondFactor(manager: EntityManager, personId: string): Promise<boolean> {
  await manager.delete(RecoveryCode, { personId });
  const { affected } = await manager.delete(SecondFactor, { personId });
  return (affected ?? 0) > 0;
}
