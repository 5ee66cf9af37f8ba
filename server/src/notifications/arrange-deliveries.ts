import { Injectable } from '@nestjs/common';
import type { DeliveryState } from '@yingsheng/shared/api/delivery';
import { type EntityManager, In, MoreThanOrEqual } from 'typeorm';
import { Person } from '../directory/entities/person';
import { insertRows } from '../platform/database/insert-rows';
import { newId } from '../platform/ids';
import { appendOutbox } from '../platform/outbox/append-outbox';
import type { DeliveredEvent } from '../platform/outbox/outbox-consumer-registry';
import { AskForCalls } from './ask-for-calls';
import { ChannelsOut } from './channels/channels-out';
import type { NoticeDraft, NotifiedMatter } from './domain/notified-matter';
import { type DeliveryPlan, dayStart, planDelivery, type Reach } from './domain/plan-delivery';
import { Delivery } from './entities/delivery';
import { ReadCredits } from './read-credits';

/** What the outbox carries for each message that is to leave the house. */
export const MESSAGE_DUE = 'MessageDue';

type WrittenPlan = Exclude<DeliveryPlan, { kind: 'none' | 'call' }>;

const STATE_AT_FIRST: Readonly<Record<WrittenPlan['kind'], DeliveryState>> = {
  send: 'pending',
  digest: 'held',
  noWay: 'unreachable',
};

interface Addressee {
  readonly person: Person;
  readonly draft: NoticeDraft;
}

/** Decides for each notice whether and how it also reaches the person outside the app; writes what follows from it. */
@Injectable()
export class ArrangeDeliveries {
  constructor(
    private readonly channels: ChannelsOut,
    private readonly calls: AskForCalls,
    private readonly credits: ReadCredits,
  ) {}

  /** In the caller's transaction. An event that is told again arranges nothing again. */
  async execute(
    manager: EntityManager,
    matter: NotifiedMatter,
    event: DeliveredEvent,
    drafts: readonly NoticeDraft[],
  ): Promise<void> {
    const now = event.createdAt;
    const told = { eventType: event.type, isLifeSafety: matter.isLifeSafety };
    const rows: Delivery[] = [];
    const due: { id: string; availableAt: Date }[] = [];
    for (const addressee of await newAddressees(manager, event.id, drafts)) {
      const plan = planDelivery(told, await this.reachOf(manager, addressee, matter, now), now);
      if (plan.kind === 'call') await this.calls.execute(manager, matter, event.id, addressee.draft, now);
      if (plan.kind === 'none' || plan.kind === 'call') continue;
      const row = deliveryOf(matter, event, addressee, plan);
      rows.push(row);
      if (plan.kind === 'send') due.push({ id: row.id, availableAt: plan.availableAt });
    }
    await insertRows(manager, Delivery, rows);
    await appendOutbox(
      manager,
      due.map(({ id, availableAt }) => ({
        type: MESSAGE_DUE,
        payload: { deliveryId: id },
        occurredAt: now,
        availableAt,
      })),
    );
  }

  private async reachOf(
    manager: EntityManager,
    { person }: Addressee,
    matter: NotifiedMatter,
    now: Date,
  ): Promise<Reach> {
    return {
      isStaff: isToldAsStaff(matter, person.id),
      preference: person.id === matter.reporterId ? matter.contactPreference : 'message',
      channels: this.channels.reaching(person),
      subscribeCredits: await this.credits.of(manager, person.id),
      sentTodayCount: await manager.countBy(Delivery, {
        personId: person.id,
        createdAt: MoreThanOrEqual(dayStart(now)),
      }),
    };
  }
}

async function newAddressees(
  manager: EntityManager,
  eventId: string,
  drafts: readonly NoticeDraft[],
): Promise<Addressee[]> {
  const known = await manager.find(Delivery, { select: { id: true, personId: true }, where: { eventId } });
  const fresh = drafts.filter((draft) => !known.some(({ personId }) => personId === draft.personId));
  const people = await manager.findBy(Person, { id: In(fresh.map(({ personId }) => personId)) });
  return fresh.flatMap((draft) => {
    const person = people.find(({ id }) => id === draft.personId);
    return person === undefined || !person.isActive ? [] : [{ person, draft }];
  });
}

/** Not whoever it is about the home of, even if they work here. */
function isToldAsStaff({ staffIds, reporterId, representedId }: NotifiedMatter, personId: string): boolean {
  return staffIds.includes(personId) && personId !== reporterId && personId !== representedId;
}

function deliveryOf(
  matter: NotifiedMatter,
  event: DeliveredEvent,
  { person, draft }: Addressee,
  plan: WrittenPlan,
): Delivery {
  const isToStaff = isToldAsStaff(matter, person.id);
  return {
    id: newId(),
    eventId: event.id,
    personId: person.id,
    estateId: matter.estateId,
    complaintId: draft.complaintId,
    whileClockId: draft.whileClockId ?? null,
    number: matter.number,
    page: `${isToStaff ? 'staff/complaint' : 'resident/detail'}/index?id=${draft.complaintId}`,
    title: draft.title,
    body: draft.body,
    channels: plan.kind === 'send' ? [...plan.channels] : [],
    state: STATE_AT_FIRST[plan.kind],
    isToStaff,
    sentBy: null,
    providerId: null,
    createdAt: event.createdAt,
    sentAt: null,
  };
}
