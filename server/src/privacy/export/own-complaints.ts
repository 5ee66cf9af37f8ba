import { Injectable } from '@nestjs/common';
import type { PersonBrief } from '@yingsheng/shared/api/common';
import { URGENCY_LABEL } from '@yingsheng/shared/labels.zh';
import { RESIDENT_CATEGORY_LABEL } from '@yingsheng/shared/resident-labels.zh';
import type { EntityManager } from 'typeorm';
import { ComplaintScene } from '../../complaints/complaint-scene';
import { departmentNames } from '../../complaints/department-names';
import type { ComplaintFacts } from '../../complaints/domain/facts';
import { headerOf } from '../../complaints/domain/view/header';
import { peopleIn, type Sight } from '../../complaints/domain/view/seen';
import { peopleNamedIn, timelineOf } from '../../complaints/domain/view/timeline';
import { Complaint } from '../../complaints/entities/complaint';
import { Rating } from '../../complaints/entities/rating';
import { TimelineEntry } from '../../complaints/entities/timeline-entry';
import { personBriefs } from '../../directory/people';
import { Clock } from '../../platform/clock/clock';
import { DomainError } from '../../platform/domain-error';
import type { Viewer } from '../../platform/http/viewer';
import { withoutOthers } from '../domain/without-others';

const COLLEAGUE = '物业工作人员';

/** 我的反映: what the reporter may read of them, with nobody's name and number but their own. */
@Injectable()
export class OwnComplaints {
  constructor(
    private readonly scene: ComplaintScene,
    private readonly clock: Clock,
  ) {}

  async execute(manager: EntityManager, viewer: Viewer, ownPhones: readonly string[]) {
    const rows = await manager.find(Complaint, {
      select: { id: true },
      where: [{ reporterId: viewer.personId }, { onBehalfOfPersonId: viewer.personId }],
      order: { submittedAt: 'ASC', id: 'ASC' },
    });
    const complaints = [];
    for (const { id } of rows) {
      const facts = await this.seen(manager, viewer, id);
      if (facts !== null) complaints.push(await this.describe(manager, viewer, facts, ownPhones));
    }
    return complaints;
  }

  /** `null`: a rule keeps it even from its reporter, such as one who is accused in it as well. */
  private async seen(manager: EntityManager, viewer: Viewer, id: string): Promise<ComplaintFacts | null> {
    try {
      return await this.scene.look(manager, viewer, id);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'COMPLAINT.NOT_FOUND') return null;
      throw error;
    }
  }

  private async describe(manager: EntityManager, viewer: Viewer, facts: ComplaintFacts, ownPhones: readonly string[]) {
    const { complaint } = facts;
    const entries = await manager.find(TimelineEntry, {
      where: { complaintId: complaint.id },
      order: { sequence: 'ASC' },
    });
    const known = await personBriefs(manager, [...peopleIn(facts), ...peopleNamedIn(entries)]);
    const others = [...known.values()].filter(({ id }) => id !== viewer.personId);
    const clean = (words: string | null): string | null =>
      words === null ? null : withoutOthers(words, { names: others.map(({ name }) => name), ownPhones });
    const sight = await this.sightOf(manager, viewer, facts, others);
    const isOwnEntry = new Map(entries.map(({ id, actorId }) => [id, actorId === viewer.personId]));
    return {
      ...statedIn(complaint, viewer.personId),
      status: headerOf(sight).statusText,
      outcome: clean(complaint.outcome),
      closedAt: complaint.closedAt?.toISOString() ?? null,
      rating: await ratingOf(manager, complaint.id),
      timeline: timelineOf(sight, entries, () => []).map(({ id, title, body, actorName, occurredAt }) => ({
        at: occurredAt,
        by: isOwnEntry.get(id) ? '本人' : actorName,
        what: clean(title),
        words: isOwnEntry.get(id) ? body : clean(body),
      })),
    };
  }

  private async sightOf(
    manager: EntityManager,
    asker: Viewer,
    facts: ComplaintFacts,
    others: readonly PersonBrief[],
  ): Promise<Sight> {
    const own: PersonBrief = { id: asker.personId, name: asker.name, departmentName: null, phone: null };
    const nameless = others.map(({ id }) => ({ id, name: COLLEAGUE, departmentName: null, phone: null }));
    return {
      asker,
      facts,
      people: new Map([own, ...nameless].map((person) => [person.id, person])),
      departmentNames: await departmentNames(manager),
      now: this.clock.now(),
    };
  }
}

function statedIn(complaint: ComplaintFacts['complaint'], personId: string) {
  return {
    number: complaint.number,
    submittedAt: complaint.submittedAt.toISOString(),
    place: complaint.placeText,
    pin:
      complaint.placeLatitude === null || complaint.placeLongitude === null
        ? null
        : { latitude: complaint.placeLatitude, longitude: complaint.placeLongitude },
    text: complaint.text,
    category: RESIDENT_CATEGORY_LABEL[complaint.category],
    urgency: URGENCY_LABEL[complaint.urgency],
    desiredOutcomes: complaint.desiredOutcomes,
    desiredOutcomeNote: complaint.desiredOutcomeNote,
    contactPreference: complaint.contactPreference,
    contactHours: complaint.contactHours,
    // To whoever it was filed for, the number is that of somebody else.
    callbackName: personId === complaint.reporterId ? complaint.callerName : null,
    callbackPhone: personId === complaint.reporterId ? complaint.callerPhone : null,
    onBehalfOf: onBehalfOfIn(complaint, personId),
    isConfidential: complaint.isConfidential,
    about: complaint.accusedText,
    appealReason: complaint.appeal?.reason ?? null,
  };
}

/** 替人反映: whom it was for as written, in whose words they agreed, and what they answered. */
function onBehalfOfIn(complaint: ComplaintFacts['complaint'], personId: string) {
  const { filedById, filing, onBehalfOfName: name, onBehalfOfPhone: phone } = complaint;
  if (filing === null) return null;
  const { relation, consent, answer } = filing;
  return { isByMe: filedById === personId, name, phone, relation, consent, answer };
}

async function ratingOf(manager: EntityManager, complaintId: string) {
  const rating = await manager.findOneBy(Rating, { complaintId });
  if (rating === null) return null;
  const { speed, attitude, quality, comment } = rating;
  return { speed, attitude, quality, comment, at: rating.ratedAt.toISOString() };
}
