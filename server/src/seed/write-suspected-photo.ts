import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type EntityManager, In } from 'typeorm';
import { Complaint } from '../complaints/entities/complaint';
import { ContentCheck } from '../content-check/content-check.entity';
import { RecordVerdict } from '../content-check/record-verdict';
import { Media } from '../media/media.entity';
import { insertRows } from '../platform/database/insert-rows';
import { newId } from '../platform/ids';
import type { SeededDirectory } from './directory/seeded-directory';

/** 低俗: the check is often wrong, which is why a person decides. */
const VERDICT = { suggestion: 'review', label: '20012' } as const;

/** One photo waits for somebody to look at it; its complaint goes on. */
export async function writeSuspectedPhoto(
  app: NestFastifyApplication,
  manager: EntityManager,
  directory: SeededDirectory,
  now: Date,
): Promise<void> {
  const atWork = await manager.findBy(Complaint, { estateId: directory.estate('YS'), status: In(['in_progress']) });
  const [photo] = await manager.find(Media, {
    where: { complaintId: In(atWork.map(({ id }) => id)), purpose: 'evidence', kind: 'image' },
    order: { uploadedAt: 'ASC', id: 'ASC' },
  });
  const complaint = atWork.find(({ id }) => id === photo?.complaintId);
  if (photo === undefined || complaint === undefined) return;
  const check: ContentCheck = {
    id: newId(),
    subject: 'media',
    subjectId: photo.id,
    complaintId: complaint.id,
    estateId: complaint.estateId,
    authorId: photo.uploaderId,
    state: 'asked',
    askedAt: now,
    traceId: null,
    suggestion: null,
    label: null,
    answeredAt: null,
    decidedById: null,
    decidedAt: null,
    reason: null,
  };
  await insertRows(manager, ContentCheck, [check]);
  await app.get(RecordVerdict).execute(check.id, VERDICT);
}
