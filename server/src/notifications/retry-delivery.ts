import { Injectable } from '@nestjs/common';
import { MANAGER_ROLES } from '@yingsheng/shared/people/role';
import { In } from 'typeorm';
import { Complaint } from '../complaints/entities/complaint';
import { Person } from '../directory/entities/person';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import { hasRole, type Viewer } from '../platform/http/viewer';
import { appendOutbox } from '../platform/outbox/append-outbox';
import { MESSAGE_DUE } from './arrange-deliveries';
import { ChannelsOut } from './channels/channels-out';
import { planDirect } from './domain/plan-delivery';
import { Delivery } from './entities/delivery';
import { ReadCredits } from './read-credits';

/** 重发: the same message under the same key, by whatever channel leads to the person now. */
@Injectable()
export class RetryDelivery {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly channels: ChannelsOut,
    private readonly credits: ReadCredits,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError DELIVERY.NOT_FOUND, DELIVERY.NOT_FAILED, DELIVERY.NO_CHANNEL */
  async execute(viewer: Viewer, deliveryId: string): Promise<void> {
    const now = this.clock.now();
    await this.transactions.run(async (manager) => {
      const delivery = await manager.findOneBy(Delivery, { id: deliveryId });
      if (delivery === null || !hasRole(viewer, delivery.estateId, ...MANAGER_ROLES))
        throw new DomainError('DELIVERY.NOT_FOUND');
      const { complaintId, personId, isToStaff } = delivery;
      const complaint = complaintId === null ? null : await manager.findOneBy(Complaint, { id: complaintId });
      if (complaint?.accusedIds.includes(viewer.personId)) throw new DomainError('DELIVERY.NOT_FOUND');
      const person = await manager.findOneByOrFail(Person, { id: personId });
      const plan = planDirect(
        {
          isStaff: isToStaff,
          channels: this.channels.reaching(person),
          subscribeCredits: await this.credits.of(manager, personId),
        },
        complaint?.urgency === 'lifeSafety',
        now,
      );
      if (plan.kind !== 'send') throw new DomainError('DELIVERY.NO_CHANNEL');
      const { affected } = await manager.update(
        Delivery,
        { id: deliveryId, state: In(['dead', 'unreachable']) },
        { state: 'pending', channels: [...plan.channels] },
      );
      if (affected !== 1) throw new DomainError('DELIVERY.NOT_FAILED', { state: delivery.state });
      const { availableAt } = plan;
      await appendOutbox(manager, [{ type: MESSAGE_DUE, payload: { deliveryId }, occurredAt: now, availableAt }]);
    });
  }
}
