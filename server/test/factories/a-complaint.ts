import type { PersonBrief } from '@yingsheng/shared/api/common';
import type { ClockKind } from '@yingsheng/shared/sla/policy';
import type {
  Asker,
  ClockState,
  ComplaintFacts,
  ComplaintState,
  WorkOrderState,
} from '../../src/complaints/domain/facts';
import type { Sight } from '../../src/complaints/domain/view/seen';
import { complaintFacts, NOW, PLAIN_TERMS, workOrder } from './complaint-facts';

/** Builds facts as a sentence: `aComplaint().inProgress().workedOnBy('handler').facts()`. */
export class ComplaintFactory {
  private constructor(
    private readonly complaint: Partial<ComplaintState>,
    private readonly orders: readonly WorkOrderState[],
    private readonly clocks: readonly ClockState[],
    private readonly afterPhotoCount: number,
  ) {}

  static fresh(): ComplaintFactory {
    return new ComplaintFactory({}, [], [], 0);
  }

  with(complaint: Partial<ComplaintState>): ComplaintFactory {
    return new ComplaintFactory({ ...this.complaint, ...complaint }, this.orders, this.clocks, this.afterPhotoCount);
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
    const orders = [...this.orders, workOrder(order)];
    return new ComplaintFactory(this.complaint, orders, this.clocks, this.afterPhotoCount);
  }

  workedOnBy(handlerId: string): ComplaintFactory {
    return this.order({ status: 'arrived', offeredToId: handlerId, handlerId, acceptedAt: NOW, arrivedAt: NOW });
  }

  finishedBy(handlerId: string): ComplaintFactory {
    return this.order({ status: 'done', offeredToId: handlerId, handlerId, arrivedAt: NOW, doneAt: NOW });
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
    return new ComplaintFactory(this.complaint, this.orders, [...this.clocks, clock], this.afterPhotoCount);
  }

  withAfterPhoto(): ComplaintFactory {
    return new ComplaintFactory(this.complaint, this.orders, this.clocks, 1);
  }

  facts(): ComplaintFacts {
    const { clocks, afterPhotoCount } = this;
    return { ...complaintFacts(this.complaint, this.orders), clocks, afterPhotoCount };
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
