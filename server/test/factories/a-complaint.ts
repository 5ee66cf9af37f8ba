import type { PersonBrief } from '@yingsheng/shared/api/common';
import type { ClockKind } from '@yingsheng/shared/sla/policy';
import type { SuspensionReasonKind } from '@yingsheng/shared/work-order/suspension';
import type {
  Asker,
  ClockState,
  ComplaintFacts,
  ComplaintState,
  SpendingState,
  WorkOrderState,
} from '../../src/complaints/domain/facts';
import type { Sight } from '../../src/complaints/domain/view/seen';
import { complaintFacts, NOW, PLAIN_TERMS, spending, workOrder } from './complaint-facts';

interface Parts {
  readonly complaint: Partial<ComplaintState>;
  readonly orders: readonly WorkOrderState[];
  readonly spendings: readonly SpendingState[];
  readonly clocks: readonly ClockState[];
  readonly afterPhotoCount: number;
}

/** Builds facts as a sentence: `aComplaint().inProgress().workedOnBy('handler').facts()`. */
export class ComplaintFactory {
  private constructor(private readonly parts: Parts) {}

  static fresh(): ComplaintFactory {
    return new ComplaintFactory({ complaint: {}, orders: [], spendings: [], clocks: [], afterPhotoCount: 0 });
  }

  with(complaint: Partial<ComplaintState>): ComplaintFactory {
    return this.but({ complaint: { ...this.parts.complaint, ...complaint } });
  }

  accepted(): ComplaintFactory {
    return this.with({ status: 'accepted', firstRespondedAt: NOW });
  }

  inProgress(): ComplaintFactory {
    return this.with({ status: 'in_progress', firstRespondedAt: NOW, leadDepartmentId: 'engineering-id' });
  }

  resolved(): ComplaintFactory {
    return this.with({ status: 'resolved', firstRespondedAt: NOW, resolvedAt: NOW, outcome: '已更换密封圈' });
  }

  closed(closeReason: ComplaintState['closeReason']): ComplaintFactory {
    return this.with({ status: 'closed', closeReason, closedAt: NOW });
  }

  confidential(): ComplaintFactory {
    return this.with({ isConfidential: true });
  }

  declineProposedTo(deciderId: string): ComplaintFactory {
    const grounds = { reason: '属于专有部分', ruleText: '《民法典》第二百七十一条', whereToGo: '开发商售后' };
    return this.with({ declineProposal: { ...grounds, proposedById: 'desk', deciderId } });
  }

  order(order: Partial<WorkOrderState>): ComplaintFactory {
    return this.but({ orders: [...this.parts.orders, workOrder(order)] });
  }

  workedOnBy(handlerId: string): ComplaintFactory {
    return this.order({ status: 'arrived', offeredToId: handlerId, handlerId, acceptedAt: NOW, arrivedAt: NOW });
  }

  finishedBy(handlerId: string): ComplaintFactory {
    return this.order({ status: 'done', offeredToId: handlerId, handlerId, arrivedAt: NOW, doneAt: NOW });
  }

  /** The latest order; asked for by its handler. */
  restRequestedFrom(approverId: string): ComplaintFactory {
    const suspension = {
      reasonKind: 'parts' as const,
      reason: '阀门已下单',
      expectedReturnAt: minutesLater(1440).toISOString(),
      requestedById: 'handler',
      requestedAt: NOW.toISOString(),
      approverId,
      approvedById: null,
      approvedAt: null,
    };
    return this.latestOrder({ suspension });
  }

  /** The latest order and, as its lead order, the complaint. */
  restingUntil(until: Date, reasonKind: SuspensionReasonKind = 'parts'): ComplaintFactory {
    const order = this.restRequestedFrom('lead').parts.orders.at(-1);
    if (order?.suspension == null) throw new Error('nothing to rest');
    const approved = { approvedById: 'lead', approvedAt: NOW.toISOString(), expectedReturnAt: until.toISOString() };
    const suspension = { ...order.suspension, ...approved, reasonKind };
    return this.with({ status: 'suspended', suspendedAt: NOW }).latestOrder({
      status: 'suspended',
      suspendedUntil: until,
      suspensionCount: 1,
      suspension,
    });
  }

  /** The latest order, by its handler. */
  transferProposedTo(toId: string): ComplaintFactory {
    const asked = { fromId: 'handler', toId, toDepartmentId: 'engineering-id', reason: '需要高空作业' };
    return this.latestOrder({ offeredToId: toId, transferProposal: { ...asked, proposedAt: NOW.toISOString() } });
  }

  private latestOrder(order: Partial<WorkOrderState>): ComplaintFactory {
    const { orders } = this.parts;
    return this.but({ orders: orders.map((row) => (row === orders.at(-1) ? { ...row, ...order } : row)) });
  }

  running(kind: ClockKind, limitMinutes: number, from: Date = NOW): ComplaintFactory {
    const clock: ClockState = {
      ...PLAIN_TERMS.spanFrom(limitMinutes, 'roundTheClock', from),
      id: `clock-${kind}`,
      complaintId: 'complaint',
      workOrderId: kind === 'acceptOrder' ? 'order' : null,
      subjectId: null,
      kind,
      endedAt: null,
      outcome: null,
      nextStepAt: null,
      escalatedPercent: null,
      minutesLate: null,
    };
    return this.but({ clocks: [...this.parts.clocks, clock] });
  }

  spent(more: Partial<SpendingState>): ComplaintFactory {
    return this.but({ spendings: [...this.parts.spendings, spending(more)] });
  }

  withAfterPhoto(): ComplaintFactory {
    return this.but({ afterPhotoCount: 1 });
  }

  facts(): ComplaintFacts {
    const { complaint, orders, spendings, clocks, afterPhotoCount } = this.parts;
    return { ...complaintFacts(complaint, orders), spendings, clocks, afterPhotoCount };
  }

  private but(parts: Partial<Parts>): ComplaintFactory {
    return new ComplaintFactory({ ...this.parts, ...parts });
  }

  seenBy(asker: Asker, now: Date = NOW): Sight {
    return {
      asker,
      facts: this.facts(),
      people: PEOPLE,
      departmentNames: new Map([['engineering-id', '工程部']]),
      now,
    };
  }
}

export const aComplaint = (): ComplaintFactory => ComplaintFactory.fresh();

export function minutesLater(minutes: number, from: Date = NOW): Date {
  return new Date(from.getTime() + minutes * 60_000);
}

const NAMES = { resident: '林晓梅', desk: '周敏', handler: '李建国', lead: '赵国平', manager: '陈志远' };

const PEOPLE: ReadonlyMap<string, PersonBrief> = new Map(
  Object.entries(NAMES).map(([id, name]) => [id, { id, name, departmentName: null, phone: null }]),
);
