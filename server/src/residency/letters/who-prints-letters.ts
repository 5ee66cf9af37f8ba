/** 谁打绑定信：整栋、整个小区的由项目经理和系统管理员打；一户一封的，客服管家也能打、能作废：住户到前台来要。 */
import type { LettersScope } from '@yingsheng/shared/api/room-letters';
import type { EntityManager } from 'typeorm';
import { Estate } from '../../directory/entities/estate';
import { requireEstateAsStaff } from '../../directory/estate-access';
import { requirePlaceKeeper } from '../../directory/places/require-place-keeper';
import { lockForUpdate } from '../../platform/database/row-lock';
import { hasRole, type Viewer } from '../../platform/http/viewer';

/** @throws DomainError REQUEST.NOT_FOUND on an estate where the person does not work, AUTH.NOT_ALLOWED for colleagues */
export async function requireLetterPrinter(
  manager: EntityManager,
  viewer: Viewer,
  estateId: string,
  { householdId }: LettersScope,
): Promise<Estate> {
  const estate = await requireEstateAsStaff(manager, viewer, estateId);
  const isOfTheDesk = householdId !== undefined && hasRole(viewer, estateId, 'frontDesk');
  return isOfTheDesk ? estate : requirePlaceKeeper(manager, viewer, estateId);
}

/** As `requireLetterPrinter`; whoever changes places of this estate waits until the transaction ends. */
export async function lockForLetters(
  manager: EntityManager,
  viewer: Viewer,
  estateId: string,
  scope: LettersScope,
): Promise<Estate> {
  await requireLetterPrinter(manager, viewer, estateId, scope);
  return lockForUpdate(manager.createQueryBuilder(Estate, 'estate').where({ id: estateId })).getOneOrFail();
}
