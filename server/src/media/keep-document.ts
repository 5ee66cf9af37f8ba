import { type EntityManager, IsNull } from 'typeorm';
import { lockForUpdate } from '../platform/database/row-lock';
import { forgetMedia } from './forget-unclaimed-media';
import { Media } from './media.entity';

/** Keeps a person's own picture, used for nothing yet, beyond its first day. Answers whether there was one. */
export async function keepDocument(manager: EntityManager, id: string, uploaderId: string): Promise<boolean> {
  const unused = { complaintId: IsNull(), purpose: IsNull() };
  const own = manager.createQueryBuilder(Media, 'media').where({ id, uploaderId, kind: 'image', ...unused });
  if ((await lockForUpdate(own).getOne()) === null) return false;
  await manager.update(Media, { id }, { purpose: 'roomDocument' });
  return true;
}

/** With its file; nothing for one that is gone already. */
export async function forgetDocument(manager: EntityManager, id: string | null, now: Date): Promise<void> {
  if (id === null) return;
  await forgetMedia(manager, await manager.findBy(Media, { id, purpose: 'roomDocument' }), now);
}
