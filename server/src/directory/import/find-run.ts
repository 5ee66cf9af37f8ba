import type { EntityManager } from 'typeorm';
import { lockForUpdate } from '../../platform/database/row-lock';
import { DomainError } from '../../platform/domain-error';
import type { Viewer } from '../../platform/http/viewer';
import { ImportRun } from '../entities/import-run';
import { requirePlaceKeeper } from '../places/require-place-keeper';

export interface RunPath {
  readonly estateId: string;
  readonly importId: string;
}

/** @throws DomainError REQUEST.NOT_FOUND, whether it does not exist or is of an estate that is not theirs; AUTH.NOT_ALLOWED */
export async function findRun(manager: EntityManager, viewer: Viewer, { estateId, importId }: RunPath) {
  await requirePlaceKeeper(manager, viewer, estateId);
  return found(await manager.findOneBy(ImportRun, { id: importId, estateId }));
}

/** As `findRun`, held until the transaction ends. */
export async function lockRun(manager: EntityManager, viewer: Viewer, { estateId, importId }: RunPath) {
  await requirePlaceKeeper(manager, viewer, estateId);
  const query = manager.createQueryBuilder(ImportRun, 'run').where({ id: importId, estateId });
  return found(await lockForUpdate(query).getOne());
}

function found(run: ImportRun | null): ImportRun {
  if (run === null) throw new DomainError('REQUEST.NOT_FOUND');
  return run;
}
