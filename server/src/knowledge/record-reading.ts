import { Injectable } from '@nestjs/common';
import type { KnowledgeReadingRequest } from '@yingsheng/shared/api/knowledge';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock';
import { isDuplicateKey } from '../platform/database/database-errors';
import { insertRows } from '../platform/database/insert-rows';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import { estateIdsOf, isStaffOf, type Viewer } from '../platform/http/viewer';
import { newId } from '../platform/ids';
import { isOffered } from './domain/entry-state';
import { KnowledgeReading } from './entities/knowledge-reading';
import { EstateAnswers } from './estate-answers';

/** 这就解决了: what came of a reading. Counted once per key, however often the device sends it. */
@Injectable()
export class RecordReading {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly answers: EstateAnswers,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND for an entry that the person cannot have been shown */
  forViewer(viewer: Viewer, request: KnowledgeReadingRequest): Promise<void> {
    if (request.place === 'desk' && !isStaffOf(viewer, request.estateId)) throw new DomainError('REQUEST.NOT_FOUND');
    return this.record(request, estateIdsOf(viewer).includes(request.estateId));
  }

  /** @throws DomainError REQUEST.NOT_FOUND */
  forGuest(request: KnowledgeReadingRequest): Promise<void> {
    return this.record({ ...request, place: 'guestForm' }, false);
  }

  private async record(request: KnowledgeReadingRequest, isAtHome: boolean): Promise<void> {
    await this.mustBeShown(request, isAtHome);
    if (await this.change(request)) return;
    const { key: readingKey, entryId, estateId, place, outcome } = request;
    const row = { id: newId(), readingKey, entryId, estateId, place, outcome, openedAt: this.clock.now() };
    try {
      await this.transactions.run((manager) => insertRows(manager, KnowledgeReading, [row]));
    } catch (error) {
      // Twice at the same moment: the later word holds.
      if (!isDuplicateKey(error) || !(await this.change(request))) throw error;
    }
  }

  private mustBeShown({ estateId, entryId }: KnowledgeReadingRequest, isAtHome: boolean): Promise<void> {
    return this.transactions.read(async (manager) => {
      const entry = (await this.answers.of(manager, estateId)).entries.get(entryId);
      const isShown = entry !== undefined && isOffered(entry, this.clock.now()) && (isAtHome || entry.isForGuests);
      if (!isShown) throw new DomainError('REQUEST.NOT_FOUND');
    });
  }

  /** @returns whether the reading was known. @throws DomainError REQUEST.NOT_FOUND for the key of another reading */
  private change(request: KnowledgeReadingRequest): Promise<boolean> {
    return this.transactions.run((manager) => change(manager, request));
  }
}

async function change(manager: EntityManager, request: KnowledgeReadingRequest): Promise<boolean> {
  const { key: readingKey, entryId, estateId, outcome } = request;
  const known = await manager.findOneBy(KnowledgeReading, { readingKey });
  if (known === null) return false;
  if (known.entryId !== entryId || known.estateId !== estateId) throw new DomainError('REQUEST.NOT_FOUND');
  await manager.update(KnowledgeReading, { id: known.id }, { outcome });
  return true;
}
