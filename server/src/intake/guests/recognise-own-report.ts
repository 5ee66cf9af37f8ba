import { Injectable } from '@nestjs/common';
import type { RecognisedReport } from '@yingsheng/shared/api/guest';
import type { EntityManager } from 'typeorm';
import { recogniseOwn } from '../../complaints/domain/decide/recognise-own';
import { LoadComplaint } from '../../complaints/load-complaint';
import { RecordDecision } from '../../complaints/record-decision';
import { guestUploaderOf } from '../../media/domain/guest-uploads';
import { Media } from '../../media/media.entity';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import type { Viewer } from '../../platform/http/viewer';
import type { GuestReport } from './entities/guest-report';
import { GuestMatters } from './guest-matters';
import { GuestOffers } from './guest-offers';

/** 是我反映的: what was reported without signing in becomes the person's own, by the number they proved or by its code. */
@Injectable()
export class RecogniseOwnReport {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly offers: GuestOffers,
    private readonly matters: GuestMatters,
    private readonly loadComplaint: LoadComplaint,
    private readonly recordDecision: RecordDecision,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND, GUEST.RECOGNISED, GUEST.HAS_A_HAND */
  offered(viewer: Viewer, id: string): Promise<RecognisedReport> {
    return this.transactions.run(async (manager) => {
      return this.recognise(manager, viewer, await this.offers.ownReport(manager, viewer, id));
    });
  }

  /** @throws DomainError GUEST.CODE_UNKNOWN, REQUEST.RATE_LIMITED, GUEST.RECOGNISED, GUEST.HAS_A_HAND */
  async byCode(viewer: Viewer, code: string, address: string): Promise<RecognisedReport> {
    const report = await this.matters.reportOf(code, address);
    return this.transactions.run((manager) => this.recognise(manager, viewer, report));
  }

  /** Said twice, it stays what it became the first time. */
  private async recognise(
    manager: EntityManager,
    viewer: Viewer,
    { id, complaintId }: GuestReport,
  ): Promise<RecognisedReport> {
    const facts = await this.loadComplaint.loadFacts(manager, complaintId, { lock: true });
    if (facts.complaint.reporterId !== viewer.personId) {
      await this.recordDecision.record(manager, facts, recogniseOwn(facts, viewer), viewer, this.clock.now());
      await manager.update(Media, { uploaderId: guestUploaderOf(id) }, { uploaderId: viewer.personId });
    }
    return { complaintId };
  }
}
