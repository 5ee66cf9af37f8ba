import { Injectable } from '@nestjs/common';
import type { SameMatterForStaff, SameMatterView } from '@yingsheng/shared/api/same-matter';
import { COMPLAINT_STATUSES, type ComplaintStatus, isOpen } from '@yingsheng/shared/complaint/status';
import { type EntityManager, In, IsNull, MoreThan } from 'typeorm';
import { Asset, PublicArea } from '../directory/entities/public-area';
import { personBriefs } from '../directory/people';
import { type Found, findSame, LONGEST_WINDOW_DAYS } from '../triage/domain/same-matter/find-same';
import { type MeaningOf, meaningBy } from '../triage/domain/same-matter/meaning';
import {
  type ComparedMatter,
  type ReadMatter,
  type ReadWords,
  readWords,
} from '../triage/domain/same-matter/read-matter';
import { judgeModel } from '../triage/judge-model';
import type { Asker, ComplaintState } from './domain/facts';
import { isOnReportersSide } from './domain/on-behalf';
import { isAccused } from './domain/parties';
import { isJoinable, mayBeShownToNeighbours } from './domain/shown-to-neighbours';
import { ClockRow } from './entities/clock-row';
import { Complaint } from './entities/complaint';
import { WorkOrder } from './entities/work-order';
import { householdCounts } from './households-behind';

const DAY_MS = 86_400_000;
/** The newest of them; an estate with more open matters than this has other worries. */
const MOST_CANDIDATES = 300;
/** Of so many matters what was read is kept: those of some dozens of estates. */
const MOST_REMEMBERED = 5000;

const JOINABLE = COMPLAINT_STATUSES.filter(isJoinable);
/** What a matter can be merged into. */
export const MERGEABLE = COMPLAINT_STATUSES.filter(isOpen);
const BUILDINGS_WORDS = /^.*?[栋幢座]/;

export interface Candidate {
  readonly matter: ReadMatter;
  readonly category: Complaint['category'];
  readonly complaint: Complaint;
}

/** What is compared of a matter that is written or stands on the screen, and who looks. */
export interface InHand extends ComparedMatter {
  readonly estateId: string;
  /** The matter itself, where it is filed already. */
  readonly id: string | null;
}

/** 可能是同一件事: among the open matters of the estate. Nobody is joined or merged by it. */
@Injectable()
export class FindSameMatters {
  private readonly remembered = new Map<string, ReadWords>();
  private readonly meaningOf: MeaningOf = (text) => meaningBy(judgeModel())(text);

  /** What somebody of the neighbourhood may see of others' matters. */
  async forNeighbour(manager: EntityManager, personId: string, inHand: InHand): Promise<SameMatterView[]> {
    const found = await this.find(
      manager,
      inHand,
      (complaint) => mayBeShownToNeighbours(complaint) && !isOnReportersSide(complaint, personId),
    );
    const own = await joinedAlready(manager, personId, found);
    return this.viewsOf(
      manager,
      found.filter(({ candidate }) => !own.has(candidate.complaint.id)),
      inHand.at,
    );
  }

  /**
   * For staff of the estate, who see all of it but what is about themselves.
   * @param among what waits for its reporter can be merged into, but not be joined while it is filed
   */
  async forStaff(
    manager: EntityManager,
    asker: Asker,
    inHand: InHand,
    among: readonly ComplaintStatus[] = JOINABLE,
  ): Promise<SameMatterForStaff[]> {
    const found = await this.find(manager, inHand, (complaint) => !isAccused(asker, complaint), among);
    const views = await this.viewsOf(manager, found, inHand.at);
    return views.map((view, at) => {
      const complaint = found[at]?.candidate.complaint;
      return {
        ...view,
        number: complaint?.number ?? '',
        title: complaint?.title ?? '',
        placeText: complaint?.placeText ?? view.placeText,
      };
    });
  }

  private async find(
    manager: EntityManager,
    inHand: InHand,
    isShown: (complaint: Complaint) => boolean,
    among: readonly ComplaintStatus[] = JOINABLE,
  ): Promise<Found<Candidate>[]> {
    const open = await manager.find(Complaint, {
      where: {
        estateId: inHand.estateId,
        status: In([...among]),
        submittedAt: MoreThan(new Date(inHand.at.getTime() - LONGEST_WINDOW_DAYS * DAY_MS)),
      },
      order: { submittedAt: 'DESC' },
      take: MOST_CANDIDATES,
    });
    const candidates = open
      .filter((complaint) => complaint.id !== inHand.id && isShown(complaint))
      .map((complaint) => ({ complaint, category: complaint.category, matter: this.read(complaint) }));
    return findSame({ ...inHand, ...readWords(inHand, this.meaningOf) }, candidates);
  }

  private read(complaint: Complaint): ReadMatter {
    const known = this.remembered.get(complaint.id) ?? readWords(complaint, this.meaningOf);
    this.remembered.set(complaint.id, known);
    const [oldest] = this.remembered.keys();
    if (this.remembered.size > MOST_REMEMBERED && oldest !== undefined) this.remembered.delete(oldest);
    return { ...comparedOf(complaint), ...known };
  }

  private async viewsOf(
    manager: EntityManager,
    found: readonly Found<Candidate>[],
    now: Date,
  ): Promise<SameMatterView[]> {
    if (found.length === 0) return [];
    const complaints = found.map(({ candidate }) => candidate.complaint);
    const [households, places, handlers, expected] = [
      await householdCounts(manager, complaints),
      await placesOf(manager, complaints),
      await handlersOf(manager, complaints),
      await expectedOf(manager, complaints, now),
    ];
    return found.map(({ candidate: { complaint }, reasons }) => ({
      kind: 'complaint',
      id: complaint.id,
      category: complaint.category,
      placeText: places.get(complaint.id) ?? '',
      submittedAt: complaint.submittedAt.toISOString(),
      status: complaint.status,
      householdCount: households.get(complaint.id) ?? 1,
      handlerName: handlers.get(complaint.id) ?? null,
      expectedAt: expected.get(complaint.id)?.toISOString() ?? null,
      reasons: [...reasons],
    }));
  }
}

/** A category that somebody chose or corrected is certain. */
export function comparedOf(complaint: ComplaintState): ComparedMatter {
  const isGuessed = complaint.category === complaint.suggestedCategory;
  return {
    text: complaint.text,
    placeText: complaint.placeText,
    buildingId: complaint.buildingId,
    publicAreaId: complaint.publicAreaId,
    assetId: complaint.assetId,
    categories: [{ code: complaint.category, probability: isGuessed ? complaint.triageConfidence : 1 }],
    hazard: complaint.hazard,
    at: complaint.submittedAt,
  };
}

async function joinedAlready(
  manager: EntityManager,
  personId: string,
  found: readonly Found<Candidate>[],
): Promise<ReadonlySet<string>> {
  if (found.length === 0) return new Set();
  const mergedIntoId = In(found.map(({ candidate }) => candidate.complaint.id));
  const own = await manager.find(Complaint, {
    select: { id: true, mergedIntoId: true },
    where: { mergedIntoId, reporterId: personId, closeReason: 'merged' },
  });
  return new Set(own.map((row) => row.mergedIntoId ?? ''));
}

/** As the directory has them, without what the reporter added; of a place in their own words only the building. */
async function placesOf(
  manager: EntityManager,
  complaints: readonly Complaint[],
): Promise<ReadonlyMap<string, string>> {
  const idsOf = (key: 'publicAreaId' | 'assetId') => In(complaints.flatMap((complaint) => complaint[key] ?? []));
  const areas = await manager.findBy(PublicArea, { id: idsOf('publicAreaId') });
  const assets = await manager.findBy(Asset, { id: idsOf('assetId') });
  return new Map(
    complaints.map(({ id, publicAreaId, assetId, placeText }) => {
      const area = areas.find((one) => one.id === publicAreaId);
      const asset = assets.find((one) => one.id === assetId);
      if (area === undefined) return [id, BUILDINGS_WORDS.exec(placeText)?.[0] ?? ''];
      return [id, asset === undefined ? area.name : `${area.name} · ${asset.name}`];
    }),
  );
}

async function handlersOf(
  manager: EntityManager,
  complaints: readonly Complaint[],
): Promise<ReadonlyMap<string, string>> {
  const orders = await manager.findBy(WorkOrder, {
    complaintId: In(complaints.map(({ id }) => id)),
    kind: 'lead',
    status: In(['accepted', 'arrived']),
  });
  const people = await personBriefs(
    manager,
    orders.flatMap(({ handlerId }) => handlerId ?? []),
  );
  return new Map(
    orders.flatMap(({ complaintId, handlerId }) => {
      const person = people.get(handlerId ?? '');
      return person === undefined ? [] : [[complaintId, person.name] as const];
    }),
  );
}

/** What staff said last, else the promise that runs; while the work rests nobody promises anything. */
async function expectedOf(
  manager: EntityManager,
  complaints: readonly Complaint[],
  now: Date,
): Promise<ReadonlyMap<string, Date>> {
  const clocks = await manager.findBy(ClockRow, {
    complaintId: In(complaints.map(({ id }) => id)),
    kind: 'resolution',
    endedAt: IsNull(),
    workOrderId: IsNull(),
  });
  return new Map(
    complaints.flatMap(({ id, status, expectedAt }) => {
      const at = expectedAt ?? clocks.find(({ complaintId }) => complaintId === id)?.dueAt ?? null;
      return at === null || at <= now || status === 'suspended' ? [] : [[id, at] as const];
    }),
  );
}
