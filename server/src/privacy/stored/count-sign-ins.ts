import { type EntityManager, IsNull, MoreThan } from 'typeorm';
import { RefreshToken } from '../../auth/entities/refresh-token';

/** On how many devices the person is signed in. */
export async function countSignIns(manager: EntityManager, personId: string, now: Date): Promise<number> {
  const live = { usedAt: IsNull(), revokedAt: IsNull(), expiresAt: MoreThan(now) };
  const tokens = await manager.find(RefreshToken, { select: { familyId: true }, where: { personId, ...live } });
  return new Set(tokens.map(({ familyId }) => familyId)).size;
}
