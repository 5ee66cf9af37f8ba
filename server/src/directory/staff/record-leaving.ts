import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../platform/http/viewer';
import { recordAudit } from '../audit/record-audit';
import { Person } from '../entities/person';

/** That an account was disabled, or enabled again, from which estate. */
export async function recordLeaving(
  manager: EntityManager,
  viewer: Viewer,
  action: 'deactivated' | 'reactivated',
  { estateId, personId }: { readonly estateId: string; readonly personId: string },
  at: Date,
): Promise<void> {
  const { name } = await manager.findOneByOrFail(Person, { id: personId });
  const subject = { subjectKind: 'person', subjectId: personId, subjectName: name } as const;
  await recordAudit(manager, [{ actorId: viewer.personId, action, ...subject, estateId, details: {} }], at);
}
