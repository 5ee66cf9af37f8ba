import { Injectable } from '@nestjs/common';
import type { ReporterPhone } from '@yingsheng/shared/api/reporter-phone';
import { RecordPhonesSeen } from '../directory/audit/record-phones-seen';
import { Person } from '../directory/entities/person';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import type { Viewer } from '../platform/http/viewer';
import { ComplaintScene } from './complaint-scene';
import type { ComplaintState } from './domain/facts';
import { mayAskForPhone } from './domain/parties';
import { matterSeen } from './matter-seen';

/** 反映人的完整电话: not on every page that is looked at, but for whoever asks in order to ring, and that is on record. */
@Injectable()
export class ShowReporterPhone {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly scene: ComplaintScene,
    private readonly phonesSeen: RecordPhonesSeen,
  ) {}

  /** @throws DomainError COMPLAINT.NOT_FOUND, AUTH.NOT_ALLOWED */
  async execute(viewer: Viewer, complaintId: string): Promise<ReporterPhone> {
    const { complaint, phone } = await this.read(viewer, complaintId);
    if (phone !== null) await this.phonesSeen.execute(viewer, [matterSeen(complaint)]);
    return { phone };
  }

  private read(
    viewer: Viewer,
    complaintId: string,
  ): Promise<{ readonly complaint: ComplaintState; readonly phone: string | null }> {
    return this.transactions.read(async (manager) => {
      const facts = await this.scene.look(manager, viewer, complaintId);
      if (!mayAskForPhone(viewer, facts)) throw new DomainError('AUTH.NOT_ALLOWED');
      const { complaint } = facts;
      const { reporterId, callerPhone } = complaint;
      const person = reporterId === null ? null : await manager.findOneBy(Person, { id: reporterId });
      return { complaint, phone: callerPhone ?? person?.phone ?? null };
    });
  }
}
