import type { RetirableKind } from '@yingsheng/shared/place/place-kind';
import type { EntityManager } from 'typeorm';
import { lockForUpdate } from '../../platform/database/row-lock';
import { DomainError } from '../../platform/domain-error';
import { hasRole, type Viewer } from '../../platform/http/viewer';
import { Estate } from '../entities/estate';
import { requireEstateAsStaff } from '../estate-access';

/**
 * Who keeps the places of an estate: its manager and administrators.
 * @throws DomainError REQUEST.NOT_FOUND on an estate where the person does not work, AUTH.NOT_ALLOWED for colleagues
 */
export async function requirePlaceKeeper(manager: EntityManager, viewer: Viewer, estateId: string): Promise<Estate> {
  const estate = await requireEstateAsStaff(manager, viewer, estateId);
  if (!hasRole(viewer, estateId, 'estateManager', 'admin')) throw new DomainError('AUTH.NOT_ALLOWED');
  return estate;
}

/** As `requirePlaceKeeper`; whoever else changes places of this estate waits until the transaction ends. */
export async function lockPlaces(manager: EntityManager, viewer: Viewer, estateId: string): Promise<Estate> {
  await requirePlaceKeeper(manager, viewer, estateId);
  return lockForUpdate(manager.createQueryBuilder(Estate, 'estate').where({ id: estateId })).getOneOrFail();
}

/** As `lockPlaces`, for what only administrators may change. */
export async function lockAsAdministrator(manager: EntityManager, viewer: Viewer, estateId: string): Promise<Estate> {
  const estate = await lockPlaces(manager, viewer, estateId);
  if (!hasRole(viewer, estateId, 'admin')) throw new DomainError('AUTH.NOT_ALLOWED');
  return estate;
}

/** Departments and whole estates are the company's. */
const ADMINISTRATORS_ONLY: readonly RetirableKind[] = ['department', 'estate'];

export function lockFor(
  manager: EntityManager,
  viewer: Viewer,
  estateId: string,
  kind: RetirableKind,
): Promise<Estate> {
  const lock = ADMINISTRATORS_ONLY.includes(kind) ? lockAsAdministrator : lockPlaces;
  return lock(manager, viewer, estateId);
}

/** On which estate a change is on record; a department's is the company's. */
export function estateIdOf(estateId: string, kind: RetirableKind): string | null {
  return kind === 'department' ? null : estateId;
}
