import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { joinMatter, mergeComplaint, type TwoDecisions } from '../../complaints/domain/decide/merge';
import type { OpenDecision } from '../../complaints/domain/decision';
import type { Asker, ComplaintFacts, ComplaintState, PromiseTerms } from '../../complaints/domain/facts';
import { isOnReportersSide } from '../../complaints/domain/on-behalf';
import { isAccused } from '../../complaints/domain/parties';
import { losesTheAccused } from '../../complaints/domain/rules/merge-rules';
import { isJoinable, mayBeShownToNeighbours } from '../../complaints/domain/shown-to-neighbours';
import { Complaint } from '../../complaints/entities/complaint';
import { LoadComplaint } from '../../complaints/load-complaint';
import { mergedTarget } from '../../complaints/merged-target';
import { RecordDecision } from '../../complaints/record-decision';
import { TakeIn } from '../../complaints/take-in';

/** The desk chose it while it took the matter down. */
const TOLD_BY_DESK = '登记时核对过，说的是同一件事';

/** Whose tap it was: the reporter's own «我也是», or the desk's while registering. */
export interface Joining {
  readonly asker: Asker & { readonly personId: string };
  readonly by: 'reporter' | 'desk';
  /** The matter that was tapped. */
  readonly targetId: string;
}

/** 我也是: filed like any other, and in the same transaction let go on in the matter that was tapped. */
@Injectable()
export class JoinMatter {
  constructor(
    private readonly loadComplaint: LoadComplaint,
    private readonly recordDecision: RecordDecision,
    private readonly takeIn: TakeIn,
  ) {}

  /**
   * The matter it can go on in, held until the transaction ends; `null`: filed by itself. What cannot be joined is told apart
   * by nothing: over, hidden, another estate's, or none at all.
   */
  async target(manager: EntityManager, joining: Joining, filed: ComplaintState): Promise<ComplaintFacts | null> {
    // Danger, and what may be one, is filed first, whatever else is known of it.
    if (filed.urgency === 'lifeSafety' || filed.dangerDoubt !== null || filed.filedById !== null) return null;
    const tapped = await manager.findOneBy(Complaint, { id: joining.targetId, estateId: filed.estateId });
    const found = tapped === null ? null : await this.held(manager, tapped);
    return found !== null && isOpenTo(joining, found.complaint, filed) ? found : null;
  }

  /** The facts of the filed matter after both are written. */
  async execute(
    manager: EntityManager,
    opening: OpenDecision,
    terms: PromiseTerms,
    { by, asker }: Joining,
    target: ComplaintFacts,
    now: Date,
  ): Promise<ComplaintFacts> {
    const filed = await this.recordDecision.open(
      manager,
      by === 'desk' ? opening : unannounced(opening),
      terms,
      asker,
      now,
    );
    const decided: TwoDecisions =
      by === 'desk' ? mergeComplaint(filed, asker, target, TOLD_BY_DESK, now) : joinMatter(filed, asker, target, now);
    await this.takeIn.execute(manager, target, filed.complaint, decided.target, asker, now);
    return this.recordDecision.record(manager, filed, decided.merged, asker, now);
  }

  /** Where it goes on now, should it have been merged since it was shown; also in the moment of waiting for it. */
  private async held(manager: EntityManager, tapped: Complaint): Promise<ComplaintFacts | null> {
    const last = (await mergedTarget(manager, tapped)) ?? tapped;
    const facts = await this.loadComplaint.loadFacts(manager, last.id, { lock: true });
    const next = await mergedTarget(manager, facts.complaint);
    return next === null ? facts : this.loadComplaint.loadFacts(manager, next.id, { lock: true });
  }
}

function isOpenTo({ by, asker }: Joining, target: ComplaintState, filed: ComplaintState): boolean {
  if (!isJoinable(target.status) || isAccused(asker, target)) return false;
  if (losesTheAccused(filed, target)) return false;
  if (by === 'desk') return filed.firstContactOwnerId === asker.personId;
  return mayBeShownToNeighbours(target) && !isOnReportersSide(target, asker.personId);
}

/** Its owner is not asked to take it on: that of the other already has. */
function unannounced(opening: OpenDecision): OpenDecision {
  return { ...opening, events: opening.events.filter(({ type }) => type !== 'ComplaintSubmitted') };
}
