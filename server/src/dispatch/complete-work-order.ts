import { Injectable } from '@nestjs/common';
import type { WorkOrderActionRequests } from '@yingsheng/shared/api/work-order';
import { applyDecision } from '../complaints/domain/apply-decision';
import { resolveComplaint } from '../complaints/domain/decide/resolve';
import type { Decision } from '../complaints/domain/decision';
import { mergeDecisions } from '../complaints/domain/merge-decisions';
import { assertWorkOrderVersion } from '../complaints/domain/permission';
import { countedAt, withClaim } from '../complaints/domain/weigh-claim';
import { RecordDecision } from '../complaints/record-decision';
import { WeighClaims } from '../complaints/weigh-claims';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { onlyTheLeadOrderResolves } from './domain/co-handling-rules';
import { completeWorkOrder } from './domain/decide-work-order';
import { PlaceHistory } from './place-history';
import { type Scene, WorkOrderScene } from './work-order-scene';

type DoneRequest = WorkOrderActionRequests['done'];

/** 完成: and, where the handler says so, the complaint is resolved in the same transaction. */
@Injectable()
export class CompleteWorkOrder {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly scene: WorkOrderScene,
    private readonly placeHistory: PlaceHistory,
    private readonly recordDecision: RecordDecision,
    private readonly claims: WeighClaims,
    private readonly clock: Clock,
  ) {}

  async execute(viewer: Viewer, workOrderId: string, request: DoneRequest): Promise<void> {
    await this.transactions.run(async (manager) => {
      const scene = await this.scene.lock(manager, viewer, workOrderId);
      assertWorkOrderVersion(scene.order, request.version);
      const { complaint } = scene.facts;
      const recurrenceCount = await this.placeHistory.recurrenceCount(manager, complaint, viewer.personId);
      const now = this.clock.now();
      const { acceptedAt, arrivedAt, offeredAt } = scene.order;
      const step = { complaintId: complaint.id, action: 'done', notBefore: arrivedAt ?? acceptedAt ?? offeredAt };
      const claim = await this.claims.execute(manager, viewer, request.claim, step, now);
      const at = { doneAt: countedAt(claim, now), now };
      const decision = decide(scene, viewer, request, recurrenceCount, at);
      await this.recordDecision.record(manager, scene.facts, withClaim(decision, claim), viewer, now);
    });
  }
}

function decide(
  { facts, order }: Scene,
  viewer: Viewer,
  request: DoneRequest,
  recurrenceCount: number,
  { doneAt, now }: { readonly doneAt: Date; readonly now: Date },
): Decision {
  onlyTheLeadOrderResolves(order, request.isResolving);
  const { note, afterMediaIds } = request;
  const report = {
    note,
    afterMediaIds,
    recurrenceCount,
    rootCause: request.rootCause ?? null,
    materials: request.materials ?? null,
  };
  const done = completeWorkOrder(facts, order, viewer, report, doneAt);
  if (!request.isResolving) return done;
  return mergeDecisions(done, resolveComplaint(applyDecision(facts, done), viewer, note, now));
}
