import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { isOver } from '../../complaints/domain/rules/removal-rules';
import { Complaint } from '../../complaints/entities/complaint';
import { ComplaintRead } from '../../complaints/entities/complaint-read';
import { LostOrder } from '../../complaints/entities/lost-order';
import { LoadComplaint } from '../../complaints/load-complaint';
import { RecordDecision } from '../../complaints/record-decision';
import { ContentCheck } from '../../content-check/content-check.entity';
import { GuestReport } from '../../intake/guests/entities/guest-report';
import { forgetMedia } from '../../media/forget-unclaimed-media';
import { Media } from '../../media/media.entity';
import { CallTask } from '../../notifications/entities/call-task';
import { Delivery, DeliveryAttempt } from '../../notifications/entities/delivery';
import { EmergencyAlarm } from '../../notifications/entities/emergency-alarm';
import { Notice } from '../../notifications/notice.entity';
import { Clock } from '../../platform/clock/clock';
import { TransactionRunner } from '../../platform/database/transaction-runner';

/**
 * 一件投诉里的个人信息: out of the matter, its timeline, its pictures and every message about it, in one transaction; files
 * follow through the outbox. The matter itself stays.
 */
@Injectable()
export class ForgetComplaint {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly loadComplaint: LoadComplaint,
    private readonly recordDecision: RecordDecision,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers whether nothing personal is left of it; not while something of it still waits.
   * @throws BrokenChain
   */
  execute(complaintId: string): Promise<boolean> {
    return this.transactions.run(async (manager) => {
      const facts = await this.loadComplaint.loadFacts(manager, complaintId, { lock: true });
      const { personalRemovedAt, mergedIntoId } = facts.complaint;
      if (personalRemovedAt !== null) return true;
      if (!isOver(facts) || (await isStillHandled(manager, mergedIntoId))) return false;
      const now = this.clock.now();
      await this.recordDecision.removePersonal(manager, facts, now);
      await forgetMedia(manager, await manager.findBy(Media, { complaintId }), now);
      await forgetMessages(manager, complaintId);
      return true;
    });
  }
}

/** 并案: what was said is needed where it is handled now. */
async function isStillHandled(manager: EntityManager, mergedIntoId: string | null): Promise<boolean> {
  if (mergedIntoId === null) return false;
  const target = await manager.findOne(Complaint, { select: { id: true, status: true }, where: { id: mergedIntoId } });
  return target !== null && target.status !== 'closed';
}

async function forgetMessages(manager: EntityManager, complaintId: string): Promise<void> {
  await manager.delete(Notice, { complaintId });
  const deliveries = await manager.find(Delivery, { select: { id: true }, where: { complaintId } });
  if (deliveries.length > 0) {
    await manager.delete(DeliveryAttempt, { deliveryId: In(deliveries.map(({ id }) => id)) });
    await manager.delete(Delivery, { complaintId });
  }
  for (const told of [CallTask, EmergencyAlarm, ContentCheck, ComplaintRead, GuestReport, LostOrder]) {
    await manager.delete<{ complaintId: string }>(told, { complaintId });
  }
}
