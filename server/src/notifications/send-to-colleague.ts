import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Person } from '../directory/entities/person';
import { insertRows } from '../platform/database/insert-rows';
import { newId } from '../platform/ids';
import { appendOutbox } from '../platform/outbox/append-outbox';
import { MESSAGE_DUE } from './arrange-deliveries';
import { ChannelsOut } from './channels/channels-out';
import { planDirect } from './domain/plan-delivery';
import { Delivery } from './entities/delivery';

export interface ColleagueMessage {
  readonly eventId: string;
  readonly personId: string;
  readonly estateId: string;
  readonly title: string;
  readonly body: string;
  /** `null`: it is about several. */
  readonly complaintId: string | null;
  /** Somebody is in danger: sent to the phone, and recorded even where no channel leads to the person. */
  readonly isDanger: boolean;
  /** Of that complaint; empty where it is about several. */
  readonly number: string;
}

/** What a colleague reads in the app also reaches them outside, where a channel leads to them. */
@Injectable()
export class SendToColleague {
  constructor(private readonly channels: ChannelsOut) {}

  /** In the caller's transaction. */
  async execute(manager: EntityManager, { isDanger, ...message }: ColleagueMessage, now: Date): Promise<void> {
    const person = await manager.findOneBy(Person, { id: message.personId, isActive: true });
    if (person === null) return;
    const reach = { isStaff: true, channels: this.channels.reaching(person), subscribeCredits: 0 };
    const plan = planDirect(reach, isDanger, now);
    if (plan.kind !== 'send' && plan.kind !== 'noWay') return;
    const delivery: Delivery = {
      ...message,
      id: newId(),
      page: message.complaintId === null ? 'staff/inbox/index' : `staff/complaint/index?id=${message.complaintId}`,
      channels: plan.kind === 'send' ? [...plan.channels] : [],
      state: plan.kind === 'send' ? 'pending' : 'unreachable',
      isToStaff: true,
      sentBy: null,
      whileClockId: null,
      providerId: null,
      createdAt: now,
      sentAt: null,
    };
    await insertRows(manager, Delivery, [delivery]);
    if (plan.kind !== 'send') return;
    await appendOutbox(manager, [{ type: MESSAGE_DUE, payload: { deliveryId: delivery.id }, occurredAt: now }]);
  }
}
