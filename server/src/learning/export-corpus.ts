import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { LEARNING_EXPORT_ROLES } from '@yingsheng/shared/people/learning';
import { type EntityManager, In } from 'typeorm';
import { Complaint } from '../complaints/entities/complaint';
import { hideFromAccused } from '../complaints/hide-from-accused';
import { judgedCondition } from '../complaints/judged-figures';
import { recordAudit } from '../directory/audit/record-audit';
import { Estate } from '../directory/entities/estate';
import { Person } from '../directory/entities/person';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import { estateIdsOf, type Viewer } from '../platform/http/viewer';
import { type RedactText, textRedactor } from '../triage/domain/redact-text';
import { corpusLine, mayBeLearntFrom } from './domain/corpus-line';

/** Matters read at once: the answer is written while the rest is still in the database. */
const BATCH_SIZE = 500;

/** 导出学习语料: what was judged and then confirmed or corrected, one JSON line each, with nobody in it. */
@Injectable()
export class ExportCorpus {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /**
   * Of one estate, or of all that the viewer may export. That it was done is recorded before the first line.
   * @throws DomainError REQUEST.NOT_FOUND
   */
  async execute(viewer: Viewer, estateId: string | undefined): Promise<Readable> {
    const mine = estateIdsOf(viewer, ...LEARNING_EXPORT_ROLES);
    const estateIds = estateId === undefined ? mine : mine.filter((id) => id === estateId);
    if (estateIds.length === 0) throw new DomainError('REQUEST.NOT_FOUND');
    const redact = await this.transactions.run(async (manager) => {
      const estates = await manager.findBy(Estate, { id: In(estateIds) });
      await this.record(manager, viewer, estates);
      return redactorOf(manager, estates);
    });
    return Readable.from(this.lines(viewer, estateIds, redact));
  }

  private record(manager: EntityManager, { personId }: Viewer, estates: readonly Estate[]): Promise<void> {
    const entries = estates.map(({ id, name }) => ({
      ...{ actorId: personId, action: 'textsExported' as const, details: {} },
      ...{ subjectKind: 'estate' as const, subjectId: id, subjectName: name, estateId: id },
    }));
    return recordAudit(manager, entries, this.clock.now());
  }

  private async *lines(viewer: Viewer, estateIds: readonly string[], redact: RedactText): AsyncGenerator<string> {
    let after = '';
    for (;;) {
      const matters = await this.transactions.read((manager) => batchAfter(manager, viewer, estateIds, after));
      for (const matter of matters.filter(mayBeLearntFrom)) {
        const words = withNames(matter, redact);
        yield `${JSON.stringify(corpusLine(matter, words, familyOf(matter)))}\n`;
      }
      const last = matters.at(-1);
      if (last === undefined || matters.length < BATCH_SIZE) return;
      after = last.id;
    }
  }
}

function batchAfter(
  manager: EntityManager,
  { personId }: Viewer,
  estateIds: readonly string[],
  after: string,
): Promise<Complaint[]> {
  const rows = manager
    .createQueryBuilder(Complaint, 'c')
    .where('c.estateId IN (:...estateIds) AND c.id > :after', { estateIds, after });
  return hideFromAccused(rows, 'c.id', personId)
    .andWhere(judgedCondition(rows, 'checked', 'c'))
    .orderBy('c.id', 'ASC')
    .limit(BATCH_SIZE)
    .getMany();
}

/** Everybody who is known here: neighbours and colleagues are named as often as whoever writes. */
async function redactorOf(manager: EntityManager, estates: readonly Estate[]): Promise<RedactText> {
  const people = await manager
    .createQueryBuilder(Person, 'person')
    .select('person.name', 'name')
    .getRawMany<{ name: string }>();
  return textRedactor({ people: people.map(({ name }) => name), places: estates.map(({ name }) => name) });
}

/** Callers and those reported for have no account: their names stand in the matter alone. */
function withNames({ callerName, onBehalfOfName }: Complaint, redact: RedactText): RedactText {
  const own = [callerName, onBehalfOfName].filter((name) => name !== null);
  if (own.length === 0) return redact;
  const redactOwn = textRedactor({ people: own, places: [] });
  return (text) => redact(redactOwn(text));
}

/** Letters of a digest: merged matters share one, and it leads back to none. */
function familyOf({ id, mergedIntoId }: Complaint): string {
  const digest = createHash('sha256')
    .update(mergedIntoId ?? id)
    .digest('hex')
    .slice(0, 16);
  return digest.replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '');
}
