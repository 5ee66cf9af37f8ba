import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../platform/domain-error';
import type { Asker, ComplaintFacts } from './domain/facts';
import { maySee } from './domain/parties';
import { LoadComplaint } from './load-complaint';

/** The facts of a complaint, for somebody who may know of it. */
@Injectable()
export class ComplaintScene {
  constructor(private readonly loadComplaint: LoadComplaint) {}

  /** Held until the transaction ends. Whoever may not see it is told that it does not exist. */
  lock(manager: EntityManager, asker: Asker, complaintId: string): Promise<ComplaintFacts> {
    return this.facts(manager, asker, complaintId, true);
  }

  look(manager: EntityManager, asker: Asker, complaintId: string): Promise<ComplaintFacts> {
    return this.facts(manager, asker, complaintId, false);
  }

  private async facts(manager: EntityManager, asker: Asker, id: string, lock: boolean): Promise<ComplaintFacts> {
    const facts = await this.loadComplaint.loadFacts(manager, id, { lock });
    if (!maySee(asker, facts)) throw new DomainError('COMPLAINT.NOT_FOUND');
    return facts;
  }
}
