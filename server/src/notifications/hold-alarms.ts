import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Between, type EntityManager, type FindOperator, Like, Not } from 'typeorm';
import { GUEST_ID } from '../complaints/domain/guest';
import { Estate } from '../directory/entities/estate';
import { Person } from '../directory/entities/person';
import { Config } from '../platform/config/config';
import { insertRows } from '../platform/database/insert-rows';
import { lockForUpdate } from '../platform/database/row-lock';
import { newId } from '../platform/ids';
import type { DeliveredEvent } from '../platform/outbox/outbox-consumer-registry';
import { GUESTS_APART, SERIES_MS } from './domain/repeated-alarms';
import { EmergencyAlarm } from './entities/emergency-alarm';

/** An emergency that was just submitted. */
export interface RaisedAlarm {
  readonly complaintId: string;
  readonly estateId: string;
  readonly reporterId: string | null;
  /** Of a guest who reported without signing in: all that they can be known again by. */
  readonly guestPhone: string | null;
}

/** Decides who hears of a new emergency at once. Nobody's first alarm ever waits. */
@Injectable()
export class HoldAlarms {
  constructor(private readonly config: Config) {}

  /**
   * In the caller's transaction. The reporter's row is locked: of a burst, workers side by side let one through.
   * @returns who was told of another emergency of this reporter moments ago, and hears of this one in the next count
   */
  async execute(
    manager: EntityManager,
    alarm: RaisedAlarm,
    event: DeliveredEvent,
    listenerIds: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const { estateId, complaintId } = alarm;
    const raisedAt = event.createdAt;
    const near = Between(new Date(raisedAt.getTime() - SERIES_MS), new Date(raisedAt.getTime() + SERIES_MS));
    const reporterId = await this.seriesOf(manager, alarm, near);
    if (reporterId === null) return new Set();
    const others = await manager.findBy(EmergencyAlarm, {
      reporterId,
      estateId,
      complaintId: Not(complaintId),
      raisedAt: near,
    });
    const known = await manager.findBy(EmergencyAlarm, { eventId: event.id });
    const told = new Set(others.map(({ listenerId }) => listenerId));
    const heldIds = new Set(known.filter(({ isHeld }) => isHeld).map(({ listenerId }) => listenerId));
    const fresh = listenerIds.filter((id) => !known.some(({ listenerId }) => listenerId === id));
    for (const id of fresh) if (told.has(id)) heldIds.add(id);
    const rows = fresh.map((listenerId): EmergencyAlarm => {
      const isHeld = heldIds.has(listenerId);
      return {
        estateId,
        complaintId,
        reporterId,
        id: newId(),
        eventId: event.id,
        listenerId,
        raisedAt,
        isHeld,
        toldAt: isHeld ? null : raisedAt,
      };
    });
    await insertRows(manager, EmergencyAlarm, rows);
    return heldIds;
  }

  /** Who is counted together, with its row held; `null`: whoever registered it at the desk knows what they do. */
  private async seriesOf(
    manager: EntityManager,
    { reporterId, guestPhone, estateId, complaintId }: RaisedAlarm,
    near: FindOperator<Date>,
  ): Promise<string | null> {
    if (reporterId !== null) {
      await lockForUpdate(manager.createQueryBuilder(Person, 'person').where({ id: reporterId })).getOne();
      return reporterId;
    }
    if (guestPhone === null) return null;
    await lockForUpdate(manager.createQueryBuilder(Estate, 'estate').where({ id: estateId })).getOne();
    const own = `${GUEST_ID}:${createHmac('sha256', this.config.appSecret).update(guestPhone).digest('hex').slice(0, 30)}`;
    const ofGuests = { estateId, complaintId: Not(complaintId), raisedAt: near, reporterId: Like(`${GUEST_ID}:%`) };
    const others = await manager.findBy(EmergencyAlarm, ofGuests);
    const numbers = new Set(others.map((other) => other.reporterId));
    return numbers.has(own) || numbers.size < GUESTS_APART ? own : GUEST_ID;
  }
}
