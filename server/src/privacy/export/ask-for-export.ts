import { Injectable } from '@nestjs/common';
import type { ExportView } from '@yingsheng/shared/api/personal-data';
import { writtenTime } from '@yingsheng/shared/written-time';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock/clock';
import { insertRows } from '../../platform/database/insert-rows';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import type { Viewer } from '../../platform/http/viewer';
import { newId } from '../../platform/ids';
import { appendOutbox } from '../../platform/outbox/append-outbox';
import { nextExportAt } from '../domain/export-limits';
import { PersonalExport } from '../entities/personal-export';
import { holdPerson } from '../hold-person';

/** `{ exportId }` */
export const EXPORT_ASKED = 'PersonalExportAsked';

/** 要一份我的信息: made by the worker, however large it is; the person is told when it is there. */
@Injectable()
export class AskForExport {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError PRIVACY.EXPORT_TOO_SOON */
  execute({ personId }: Viewer): Promise<ExportView> {
    return this.transactions.run(async (manager) => {
      const now = this.clock.now();
      await holdPerson(manager, personId);
      const next = nextExportAt(await lastExportOf(manager, personId), now);
      if (next !== null) throw new DomainError('PRIVACY.EXPORT_TOO_SOON', { nextAt: writtenTime(next, now) });
      const row: PersonalExport = {
        id: newId(),
        personId,
        state: 'preparing',
        askedAt: now,
        readyAt: null,
        expiresAt: null,
        bytes: null,
      };
      await insertRows(manager, PersonalExport, [row]);
      await appendOutbox(manager, [{ type: EXPORT_ASKED, payload: { exportId: row.id }, occurredAt: now }]);
      return exportViewOf(row);
    });
  }
}

export function lastExportOf(manager: EntityManager, personId: string): Promise<PersonalExport | null> {
  return manager.findOne(PersonalExport, { where: { personId }, order: { askedAt: 'DESC', id: 'DESC' } });
}

export function exportViewOf({ id, state, askedAt, readyAt, expiresAt, bytes }: PersonalExport): ExportView {
  return {
    id,
    state,
    askedAt: askedAt.toISOString(),
    readyAt: readyAt?.toISOString() ?? null,
    expiresAt: expiresAt?.toISOString() ?? null,
    bytes,
  };
}
