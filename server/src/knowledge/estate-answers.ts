import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { Estate } from '../directory/entities/estate';
import { SystemClock } from '../platform/clock/clock';
import { DomainError } from '../platform/domain-error';
import { ShortMemory } from '../platform/short-memory';
import { KnowledgeEntry } from './entities/knowledge-entry';
import { QuestionIndex } from './question-index';

/** How long another process may not know of an edit; the one that wrote it knows at once. */
const REMEMBERED_SECONDS = 30;

/** What has been published for one estate, and what finds it. Some of it may have expired meanwhile. */
export interface Answers {
  readonly entries: ReadonlyMap<string, KnowledgeEntry>;
  readonly index: QuestionIndex;
}

/** 一个小区的全部答案: asked at every pause of typing, so that it is kept in memory. */
@Injectable()
export class EstateAnswers {
  // The age of a copy is time of this process, whatever the day on which something expires.
  private readonly answers = new ShortMemory<Answers>(new SystemClock(), REMEMBERED_SECONDS);
  /** What was built last for each estate: read anew and found the same, it is not built anew. */
  private readonly built = new Map<string, { readonly of: string; readonly answers: Answers }>();

  /** @throws DomainError REQUEST.NOT_FOUND for an estate that is not looked after here */
  of(manager: EntityManager, estateId: string): Promise<Answers> {
    return this.answers.get(estateId, async () => this.build(estateId, await readEntries(manager, estateId)));
  }

  private build(estateId: string, entries: readonly KnowledgeEntry[]): Answers {
    const of = entries.map(({ id, version }) => `${id}:${version}`).join();
    const known = this.built.get(estateId);
    if (known?.of === of) return known.answers;
    const answers = { entries: new Map(entries.map((entry) => [entry.id, entry])), index: new QuestionIndex(entries) };
    this.built.set(estateId, { of, answers });
    return answers;
  }

  /** After an edit. */
  forget(): void {
    this.answers.forget();
  }
}

async function readEntries(manager: EntityManager, estateId: string): Promise<KnowledgeEntry[]> {
  const estate = await manager.findOneBy(Estate, { id: estateId, retiredAt: IsNull() });
  if (estate === null) throw new DomainError('REQUEST.NOT_FOUND');
  const inUse = { companyId: estate.companyId, isPublished: true, retiredAt: IsNull() };
  const rows = await manager.find(KnowledgeEntry, {
    where: [
      { ...inUse, estateId },
      { ...inUse, estateId: IsNull() },
    ],
    order: { id: 'ASC' },
  });
  // The estate's own word first: it knows better than the company.
  const own = rows.filter((row) => row.estateId !== null);
  return [...own, ...rows.filter((row) => row.estateId === null)];
}
