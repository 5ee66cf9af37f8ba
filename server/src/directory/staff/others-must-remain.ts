import type { EntityManager } from 'typeorm';
import { everyEstateKeepsAManager, everyEstateKeepsAnAdministrator } from '../domain/leaving-rules';
import type { RoleGrant } from '../entities/role-grant';
import { countOthersHolding } from './others-holding';

/**
 * Whoever loses `grants` is not the last who manages or administers one of these estates.
 * @throws DomainError STAFF.LAST_ADMINISTRATOR, STAFF.LAST_ESTATE_MANAGER
 */
export async function othersMustRemain(
  manager: EntityManager,
  personId: string,
  grants: readonly RoleGrant[],
): Promise<void> {
  everyEstateKeepsAnAdministrator(await countOthersHolding(manager, 'admin', personId, grants));
  everyEstateKeepsAManager(await countOthersHolding(manager, 'estateManager', personId, grants));
}
