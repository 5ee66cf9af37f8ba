import { Injectable } from '@nestjs/common';
import type { SameMatterForStaff, SameMattersRequest, SameMatterView } from '@yingsheng/shared/api/same-matter';
import { isOpen } from '@yingsheng/shared/complaint/status';
import type { EntityManager } from 'typeorm';
import { ComplaintScene } from '../../complaints/complaint-scene';
import { SEES_WHOLE_ESTATE } from '../../complaints/domain/parties';
import { comparedOf, FindSameMatters, type InHand, MERGEABLE } from '../../complaints/find-same-matters';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import { hasRole, type Viewer } from '../../platform/http/viewer';
import { guessesOf } from '../../triage/domain/same-matter/read-matter';
import { Classifier } from '../../triage/ports/classifier';
import { homesOn } from '../domain/rules';
import { IntakeMemory } from '../intake-memory';

/** 可能是同一件事: before it is sent, while the desk writes it down, and for who has it on the screen. */
@Injectable()
export class SuggestSameMatters {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly classifier: Classifier,
    private readonly memory: IntakeMemory,
    private readonly find: FindSameMatters,
    private readonly scene: ComplaintScene,
    private readonly clock: Clock,
  ) {}

  /** To whoever lives on the estate; nothing to anybody else, and nothing that could hold back a call for help. */
  forNeighbour(viewer: Viewer, request: SameMattersRequest): Promise<SameMatterView[]> {
    return this.transactions.read(async (manager) => {
      const homes = homesOn(request.estateId, await this.memory.homesOf(manager, viewer.personId));
      if (homes.length === 0) return [];
      const { inHand, isDanger } = await this.written(manager, request);
      return isDanger ? [] : this.find.forNeighbour(manager, viewer.personId, inHand);
    });
  }

  /** @throws DomainError REQUEST.NOT_FOUND for who does not register here */
  forDesk(viewer: Viewer, request: SameMattersRequest): Promise<SameMatterForStaff[]> {
    if (!hasRole(viewer, request.estateId, 'frontDesk', 'estateManager')) throw new DomainError('REQUEST.NOT_FOUND');
    return this.transactions.read(async (manager) => {
      const { inHand } = await this.written(manager, request);
      return this.find.forStaff(manager, viewer, inHand);
    });
  }

  /** For those who see the whole estate; a handler sees their own work only. */
  ofMatter(viewer: Viewer, complaintId: string): Promise<SameMatterForStaff[]> {
    return this.transactions.read(async (manager) => {
      const { complaint } = await this.scene.look(manager, viewer, complaintId);
      if (!hasRole(viewer, complaint.estateId, ...SEES_WHOLE_ESTATE) || !isOpen(complaint.status)) return [];
      const { id, estateId } = complaint;
      return this.find.forStaff(manager, viewer, { ...comparedOf(complaint), id, estateId }, MERGEABLE);
    });
  }

  private async written(
    manager: EntityManager,
    { estateId, text, place, category }: SameMattersRequest,
  ): Promise<{ readonly inHand: InHand; readonly isDanger: boolean }> {
    const { buildingId, publicAreaId, assetId, placeText } = await this.memory.place(manager, estateId, place);
    const triage = await this.classifier.classify(manager, estateId, text);
    const inHand = {
      id: null,
      estateId,
      text,
      placeText,
      buildingId,
      publicAreaId,
      assetId,
      categories: category === undefined ? guessesOf(triage) : [{ code: category, probability: 1 }],
      hazard: triage.hazard,
      at: this.clock.now(),
    };
    return { inHand, isDanger: triage.urgency === 'lifeSafety' };
  }
}
