import { type EntityManager, In } from 'typeorm';
import { Complaint } from '../complaints/entities/complaint';
import { TimelineEntry } from '../complaints/entities/timeline-entry';
import { Media } from '../media/media.entity';
import type { CheckedContent } from './domain/decide-content';

/** What people write that somebody else reads. */
const WRITING_ACTIONS = ['submit', 'comment', 'refuse', 'reopen', 'rate'] as const;

/** All that people have written and shown in a complaint. The platform judges photos, but no videos. */
export async function contentOf(manager: EntityManager, complaintId: string): Promise<CheckedContent[]> {
  const entries = await manager.findBy(TimelineEntry, { complaintId, action: In([...WRITING_ACTIONS]) });
  const photos = await manager.findBy(Media, { complaintId, kind: 'image' });
  return [
    ...entries.flatMap(({ id, action, actorId, body, reason }): CheckedContent[] => {
      const hasWords = action === 'submit' || body !== null || reason !== null;
      if (actorId === null || !hasWords) return [];
      return [{ subject: action === 'submit' ? 'complaint' : 'words', subjectId: id, authorId: actorId }];
    }),
    ...photos.map(({ id, uploaderId }): CheckedContent => ({ subject: 'media', subjectId: id, authorId: uploaderId })),
  ];
}

/** The words of one entry, as they were written; `null` when there are none. */
export async function wordsOf(
  manager: EntityManager,
  { subject, subjectId, complaintId }: Pick<CheckedContent, 'subject' | 'subjectId'> & { readonly complaintId: string },
): Promise<string | null> {
  if (subject === 'complaint') {
    const complaint = await manager.findOneBy(Complaint, { id: complaintId });
    return complaint === null ? null : joined(complaint.text, complaint.desiredOutcomeNote, complaint.accusedText);
  }
  const entry = await manager.findOneBy(TimelineEntry, { id: subjectId });
  return entry === null ? null : joined(entry.body, entry.reason);
}

function joined(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join('\n');
}
