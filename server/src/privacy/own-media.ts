import { Brackets, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { Complaint } from '../complaints/entities/complaint';
import { Media } from '../media/media.entity';

/**
 * Photos and videos a person handed in about matters of their own or for another, with a request for a room, or not at all yet. What a
 * colleague took at work shows another's home.
 */
export function ownMedia(manager: EntityManager, personId: string): SelectQueryBuilder<Media> {
  const isOwn = new Brackets((either) =>
    either
      .where('media.complaintId IS NULL')
      .orWhere('complaint.reporterId = :personId')
      .orWhere('complaint.onBehalfOfPersonId = :personId')
      .orWhere('complaint.filedById = :personId'),
  );
  return manager
    .createQueryBuilder(Media, 'media')
    .leftJoin(Complaint, 'complaint', 'complaint.id = media.complaintId')
    .where('media.uploaderId = :personId', { personId })
    .andWhere(isOwn);
}
