import { Injectable } from '@nestjs/common';
import type { ContributeRequest, Contribution } from '@yingsheng/shared/api/work-order';
import type { EntityManager } from 'typeorm';
import { contribute, maySpendOn } from '../complaints/domain/decide/contribute';
import type { ComplaintFacts, WorkOrderState } from '../complaints/domain/facts';
import { isAccused, maySee } from '../complaints/domain/parties';
import { countedFen } from '../complaints/domain/rules/spending-rules';
import { briefOf } from '../complaints/domain/view/seen';
import { withClaim } from '../complaints/domain/weigh-claim';
import { FindSpendingApprover } from '../complaints/find-spending-approver';
import { LoadComplaint } from '../complaints/load-complaint';
import { mergedTarget } from '../complaints/merged-target';
import { RecordDecision } from '../complaints/record-decision';
import { WeighClaims } from '../complaints/weigh-claims';
import { personBriefs } from '../directory/people';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import { isStaffOf, type Viewer } from '../platform/http/viewer';
import { OncePerKey } from '../platform/idempotency/once-per-key';
import { requestHash } from '../platform/idempotency/request-hash';
import { newId } from '../platform/ids';
import { allowedWorkOrderActions } from './domain/allowed-actions';
import { orderOf } from './work-order-scene';

/** 交给这件事: whatever became of the order meanwhile, nothing that was recorded on site is lost. */
@Injectable()
export class ContributeStep {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly oncePerKey: OncePerKey,
    private readonly loadComplaint: LoadComplaint,
    private readonly approvers: FindSpendingApprover,
    private readonly recordDecision: RecordDecision,
    private readonly claims: WeighClaims,
    private readonly clock: Clock,
  ) {}

  async execute(viewer: Viewer, workOrderId: string, request: ContributeRequest, key: string): Promise<Contribution> {
    const hash = requestHash(`contribute:${workOrderId}`, { ...request, claim: undefined });
    await this.oncePerKey.run({ personId: viewer.personId, key, hash }, workOrderId, (manager) =>
      this.keep(manager, viewer, workOrderId, request),
    );
    return this.transactions.read((manager) => this.show(manager, viewer, workOrderId));
  }

  private async keep(
    manager: EntityManager,
    viewer: Viewer,
    workOrderId: string,
    request: ContributeRequest,
  ): Promise<void> {
    const own = await this.loadComplaint.loadFactsOfWorkOrder(manager, workOrderId, { lock: true });
    handsMayContribute(viewer, own);
    const now = this.clock.now();
    const facts = await this.goesOnIn(manager, viewer, own);
    const { complaint } = own;
    const step = { complaintId: complaint.id, action: request.action, notBefore: complaint.submittedAt };
    const claim = await this.claims.execute(manager, viewer, request.claim, step, now);
    const spending = request.spending === undefined ? null : { ...request.spending, id: newId() };
    const approverId =
      spending === null || !maySpendOn(facts) ? null : await this.approver(manager, viewer, facts, spending, now);
    const given = {
      step: request.action,
      workOrderId,
      text: request.text ?? null,
      mediaIds: request.mediaIds,
      spending,
      approverId,
      mergedNumber: facts === own ? null : complaint.number,
    };
    const decision = withClaim(contribute(facts, viewer, given, now), claim);
    await this.recordDecision.record(manager, facts, decision, viewer, now);
  }

  /** 并案了的，交给接着处理的那一件. */
  private async goesOnIn(manager: EntityManager, viewer: Viewer, own: ComplaintFacts): Promise<ComplaintFacts> {
    const target = await targetKnownTo(manager, viewer, own);
    return target === null ? own : this.loadComplaint.loadFacts(manager, target.id, { lock: true });
  }

  private approver(
    manager: EntityManager,
    viewer: Viewer,
    facts: ComplaintFacts,
    { kind, amountFen }: NonNullable<ContributeRequest['spending']>,
    now: Date,
  ): Promise<string | null> {
    const sumFen = countedFen(facts, kind) + amountFen;
    return this.approvers.find(manager, viewer, facts.complaint, sumFen, now);
  }

  private async show(manager: EntityManager, viewer: Viewer, workOrderId: string): Promise<Contribution> {
    const own = await this.loadComplaint.loadFactsOfWorkOrder(manager, workOrderId, { lock: false });
    handsMayContribute(viewer, own);
    const target = await targetKnownTo(manager, viewer, own);
    const order = orderOf(own, workOrderId);
    return {
      complaintNumber: (target ?? own.complaint).number,
      handler: await handlerOf(manager, order),
      mayAskBack: allowedWorkOrderActions(viewer, order, own).includes('askBack'),
    };
  }
}

/** Whoever may not know of the matter, or steps back because of it, is told that it does not exist. */
function handsMayContribute(viewer: Viewer, facts: ComplaintFacts): void {
  if (!isStaffOf(viewer, facts.complaint.estateId) || !maySee(viewer, facts))
    throw new DomainError('WORK_ORDER.NOT_FOUND');
}

/** Where it goes on; `null`: nowhere else, or in what is about the person who asks, who hears nothing of it. */
async function targetKnownTo(manager: EntityManager, viewer: Viewer, { complaint }: ComplaintFacts) {
  const target = complaint.closeReason === 'merged' ? await mergedTarget(manager, complaint) : null;
  return target === null || isAccused(viewer, target) ? null : target;
}

async function handlerOf(manager: EntityManager, { handlerId }: WorkOrderState) {
  return handlerId === null ? null : briefOf(await personBriefs(manager, [handlerId]), handlerId);
}
