import { Injectable } from '@nestjs/common';
import type { WorkOrderActionRequests } from '@yingsheng/shared/api/work-order';
import { CLAIM_DOUBT_WORDS } from '@yingsheng/shared/work-order/claim-words';
import type { EntityManager } from 'typeorm';
import type { Decision } from '../complaints/domain/decision';
import type { WorkOrderState } from '../complaints/domain/facts';
import { assertWorkOrderVersion } from '../complaints/domain/permission';
import { countedAt, type WeighedClaim, withClaim } from '../complaints/domain/weigh-claim';
import { TimelineEntry } from '../complaints/entities/timeline-entry';
import { RecordDecision } from '../complaints/record-decision';
import { WeighClaims } from '../complaints/weigh-claims';
import { personBriefs } from '../directory/people';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import type { Viewer } from '../platform/http/viewer';
import { takeWorkOrder } from './domain/decide-work-order';
import { orderMustNotBeTakenByAnother } from './domain/rules';
import { takeBackInTime } from './domain/take-back';
import { firstOfferTo, timelyOffer } from './domain/timely-offer';
import { type Scene, WorkOrderScene } from './work-order-scene';

/**
 * 接单 / 抢单: one winner. Whoever comes second reads that a colleague has it, not that a number is stale. What was accepted in
 * time without a network, and passed on by the system since, is still theirs while nobody else has it.
 */
@Injectable()
export class TakeWorkOrder {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly scene: WorkOrderScene,
    private readonly recordDecision: RecordDecision,
    private readonly claims: WeighClaims,
    private readonly clock: Clock,
  ) {}

  async execute(
    viewer: Viewer,
    workOrderId: string,
    action: 'accept' | 'grab',
    request: WorkOrderActionRequests['accept'],
  ): Promise<void> {
    await this.transactions.run(async (manager) => {
      const scene = await this.scene.lock(manager, viewer, workOrderId);
      const { facts, order } = scene;
      orderMustNotBeTakenByAnother(order, viewer.personId, await departmentOf(manager, order.handlerId));
      const now = this.clock.now();
      const entries = request.claim === undefined ? [] : await entriesOf(manager, order);
      const notBefore = firstOfferTo(viewer.personId, order, entries) ?? order.offeredAt;
      const step = { complaintId: order.complaintId, action, notBefore };
      const claim = await this.claims.execute(manager, viewer, request.claim, step, now);
      const decision = decide(scene, viewer, action, { request, claim, entries }, now);
      await this.recordDecision.record(manager, facts, withClaim(decision, claim), viewer, now);
    });
  }
}

interface Asked {
  readonly request: WorkOrderActionRequests['accept'];
  readonly claim: WeighedClaim | null;
  readonly entries: readonly TimelineEntry[];
}

function decide(
  { facts, order }: Scene,
  viewer: Viewer,
  action: 'accept' | 'grab',
  { request, claim, entries }: Asked,
  now: Date,
): Decision {
  const takenAt = countedAt(claim, now);
  if (claim !== null && order.offeredToId !== viewer.personId) {
    const offer = timelyOffer(viewer.personId, order, facts, entries, claim.at);
    if (offer !== null && claim.doubt === null) return takeBackInTime(facts, order, viewer, offer, takenAt, now);
    if (offer !== null)
      throw new DomainError('WORK_ORDER.CLAIM_NOT_COUNTED', { why: CLAIM_DOUBT_WORDS[claim.doubt ?? 'notSealed'] });
  }
  assertWorkOrderVersion(order, request.version);
  return takeWorkOrder(facts, order, viewer, action, now, takenAt);
}

function entriesOf(manager: EntityManager, { complaintId, id: workOrderId }: WorkOrderState): Promise<TimelineEntry[]> {
  return manager.find(TimelineEntry, { where: { complaintId, workOrderId }, order: { sequence: 'ASC' } });
}

async function departmentOf(manager: EntityManager, personId: string | null): Promise<string | null> {
  if (personId === null) return null;
  return (await personBriefs(manager, [personId])).get(personId)?.departmentName ?? null;
}
