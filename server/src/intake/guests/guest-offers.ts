import { Injectable } from '@nestjs/common';
import type { GuestOffer } from '@yingsheng/shared/api/guest';
import { type EntityManager, In, IsNull } from 'typeorm';
import { mayRecogniseOwn } from '../../complaints/domain/decide/recognise-own';
import { Complaint } from '../../complaints/entities/complaint';
import { LoadComplaint } from '../../complaints/load-complaint';
import { Estate } from '../../directory/entities/estate';
import { Person } from '../../directory/entities/person';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import type { Viewer } from '../../platform/http/viewer';
import { GuestReport } from './entities/guest-report';
import { FollowUpCodes } from './follow-up-codes';

/** Newest first; older ones come up once these are answered. */
const MOST_OFFERED = 20;

/** 这是您之前反映的吗: asked of whoever has shown the number to be theirs, and of nobody else; a name proves nothing. */
@Injectable()
export class GuestOffers {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly codes: FollowUpCodes,
    private readonly loadComplaint: LoadComplaint,
  ) {}

  list(viewer: Viewer): Promise<GuestOffer[]> {
    return this.transactions.read(async (manager) => {
      const reports = await this.reportsOf(manager, viewer);
      const open = reports.filter(({ declinedById }) => declinedById !== viewer.personId);
      const complaints = await manager.find(Complaint, {
        where: { id: In(open.map(({ complaintId }) => complaintId)), reporterId: IsNull() },
        order: { submittedAt: 'DESC', id: 'DESC' },
        take: MOST_OFFERED,
      });
      const own: Complaint[] = [];
      for (const complaint of complaints) {
        const facts = await this.loadComplaint.loadFacts(manager, complaint.id, { lock: false });
        if (mayRecogniseOwn(facts, viewer)) own.push(complaint);
      }
      return describe(manager, own, open);
    });
  }

  /** Not asked again, on no device. */
  async decline(viewer: Viewer, id: string): Promise<void> {
    await this.transactions.run(async (manager) => {
      const report = await this.ownReport(manager, viewer, id);
      await manager.update(GuestReport, { id: report.id }, { declinedById: viewer.personId });
    });
  }

  /** @throws DomainError REQUEST.NOT_FOUND, the same for another's report and for one that does not exist */
  async ownReport(manager: EntityManager, viewer: Viewer, id: string): Promise<GuestReport> {
    const report = (await this.reportsOf(manager, viewer)).find((one) => one.id === id);
    if (report === undefined) throw new DomainError('REQUEST.NOT_FOUND');
    return report;
  }

  private async reportsOf(manager: EntityManager, { personId }: Viewer): Promise<GuestReport[]> {
    const { provenPhone } = await manager.findOneByOrFail(Person, { id: personId });
    if (provenPhone === null) return [];
    return manager.findBy(GuestReport, { phoneDigest: this.codes.digestOfPhone(provenPhone) });
  }
}

async function describe(
  manager: EntityManager,
  complaints: readonly Complaint[],
  reports: readonly GuestReport[],
): Promise<GuestOffer[]> {
  const estates = await manager.findBy(Estate, { id: In(complaints.map(({ estateId }) => estateId)) });
  return complaints.map(({ id, number, estateId, placeText, text, submittedAt }) => ({
    id: reports.find(({ complaintId }) => complaintId === id)?.id ?? '',
    number,
    estateName: estates.find((estate) => estate.id === estateId)?.name ?? '',
    placeText,
    text,
    submittedAt: submittedAt.toISOString(),
  }));
}
