import type { MediaHold } from '@yingsheng/shared/api/media';
import type { EntityManager } from 'typeorm';
import { Media } from './media.entity';

/** Keeps a photo from everybody but its uploader; `null` shows it again. */
export async function holdMedia(manager: EntityManager, mediaId: string, hold: MediaHold | null): Promise<void> {
  await manager.update(Media, { id: mediaId }, { hold });
}
