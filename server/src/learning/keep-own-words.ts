import { Injectable } from '@nestjs/common';
import type {
  ChangeOwnWordRequest,
  OwnWordBook,
  OwnWordFields,
  OwnWordTrial,
  OwnWordView,
  TryOwnWordRequest,
} from '@yingsheng/shared/api/own-words';
import type { AuditAction } from '@yingsheng/shared/people/audit';
import { COMPANY_WORDS_ROLES, OWN_WORDS_ROLES } from '@yingsheng/shared/people/learning';
import { OWN_WORDS_MAX, strengthOf } from '@yingsheng/shared/triage/own-word-limits';
import { type EntityManager, IsNull } from 'typeorm';
import { recordAudit } from '../directory/audit/record-audit';
import { Estate } from '../directory/entities/estate';
import { personBriefs } from '../directory/people';
import { Clock } from '../platform/clock/clock';
import { insertRows } from '../platform/database/insert-rows';
import { lockForUpdate } from '../platform/database/row-lock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import { estateIdsOf, hasRole, type Viewer } from '../platform/http/viewer';
import { newId } from '../platform/ids';
import { LexiconRow } from '../triage/lexicon-row.entity';
import { Classifier } from '../triage/ports/classifier';
import { ownWordOf, wordMustMeanOneThing } from './domain/word-rules';
import { TryWord } from './try-word';

interface Editor {
  readonly estate: Estate;
  /** May write for every estate. */
  readonly isOfCompany: boolean;
}

/** 自己的词: seen, tried, written, changed and removed; the next message is judged with them. */
@Injectable()
export class KeepOwnWords {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly tryWord: TryWord,
    private readonly classifier: Classifier,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND for whoever does not answer for the estate */
  show(viewer: Viewer, estateId: string): Promise<OwnWordBook> {
    return this.transactions.read(async (manager) => {
      const editor = await editorOf(manager, viewer, estateId);
      const rows = await wordsOf(manager, editor.estate.id);
      const people = await personBriefs(
        manager,
        rows.map(({ changedById }) => changedById),
      );
      const words = rows.map((row) => viewOf(row, editor, people.get(row.changedById ?? '')?.name ?? null));
      return { words, mayEditCompanyWide: editor.isOfCompany };
    });
  }

  /** @throws DomainError REQUEST.NOT_FOUND, AUTH.NOT_ALLOWED, REQUEST.INVALID with `fields`, TRIAGE.WORD_TOO_COMMON, TRIAGE.WORD_EXISTS */
  async try(viewer: Viewer, estateId: string, { id, ...fields }: TryOwnWordRequest): Promise<OwnWordTrial> {
    wordMustMeanOneThing(fields);
    const rows = await this.transactions.read(async (manager) => {
      const editor = await editorOf(manager, viewer, estateId);
      mayWrite(editor, fields.isCompanyWide);
      const known = await wordsOf(manager, estateId);
      if (id !== undefined && known.every((row) => row.id !== id)) throw new DomainError('REQUEST.NOT_FOUND');
      return known;
    });
    return this.trial(rows, fields, id);
  }

  /** @returns its id. @throws DomainError as {@link try}, TRIAGE.WORD_LOWERS_DANGER, TRIAGE.TOO_MANY_WORDS */
  async add(viewer: Viewer, estateId: string, fields: OwnWordFields): Promise<string> {
    await this.mustNotLowerDanger(viewer, estateId, fields);
    const id = newId();
    await this.write(viewer, estateId, 'added', async (manager, editor) => {
      mayWrite(editor, fields.isCompanyWide);
      const known = await wordsOf(manager, estateId);
      if (known.length >= OWN_WORDS_MAX) throw new DomainError('TRIAGE.TOO_MANY_WORDS', { max: OWN_WORDS_MAX });
      mustBeNew(known, fields.term, null);
      const row = { id, version: 1, ...this.columns(viewer, estateId, fields) };
      await insertRows(manager, LexiconRow, [row]);
      return row;
    });
    return id;
  }

  /** @throws DomainError as {@link add}, TRIAGE.WORD_STALE */
  async change(
    viewer: Viewer,
    estateId: string,
    id: string,
    { version, ...fields }: ChangeOwnWordRequest,
  ): Promise<void> {
    await this.mustNotLowerDanger(viewer, estateId, { ...fields, id });
    await this.write(viewer, estateId, 'changed', async (manager, editor) => {
      const row = await heldWord(manager, editor, id, version);
      mayWrite(editor, fields.isCompanyWide);
      mustBeNew(await wordsOf(manager, estateId), fields.term, id);
      const columns = this.columns(viewer, estateId, fields);
      await manager.update(LexiconRow, { id }, { ...columns, version: version + 1 });
      return { ...row, ...columns };
    });
  }

  /** Undone by adding it again. @throws DomainError REQUEST.NOT_FOUND, AUTH.NOT_ALLOWED, TRIAGE.WORD_STALE */
  remove(viewer: Viewer, estateId: string, id: string, version: number): Promise<void> {
    return this.write(viewer, estateId, 'retired', async (manager, editor) => {
      const row = await heldWord(manager, editor, id, version);
      await manager.delete(LexiconRow, { id });
      return row;
    });
  }

  /** Outside the transaction that writes: it takes long. */
  private async mustNotLowerDanger(viewer: Viewer, estateId: string, request: TryOwnWordRequest): Promise<void> {
    const { loweredCount, loweredExamples } = await this.try(viewer, estateId, request);
    if (loweredCount > 0) {
      throw new DomainError('TRIAGE.WORD_LOWERS_DANGER', {
        count: loweredCount,
        examples: loweredExamples.map(({ text }) => text),
      });
    }
  }

  private trial(rows: readonly LexiconRow[], fields: OwnWordFields, id: string | undefined): Promise<OwnWordTrial> {
    // For every estate, only what holds on every estate speaks beside it.
    const before = fields.isCompanyWide ? rows.filter(({ estateId }) => estateId === null) : rows;
    const changed = before.find((row) => row.id === id);
    const others = before.filter((row) => row !== changed);
    mustBeNew(rows, fields.term, id ?? null);
    const terms = changed === undefined ? [fields.term] : [fields.term, changed.term];
    return this.tryWord.execute({ before, after: [...others, ownWordOf(fields)], terms });
  }

  private async write(
    viewer: Viewer,
    estateId: string,
    action: AuditAction,
    work: (manager: EntityManager, editor: Editor) => Promise<Pick<LexiconRow, 'id' | 'term' | 'estateId'>>,
  ): Promise<void> {
    await this.transactions.run(async (manager) => {
      const editor = await editorOf(manager, viewer, estateId);
      // Whoever writes waits for whoever does so at the same time: no word stands twice.
      await lockForUpdate(manager.createQueryBuilder(Estate, 'estate').where({ id: estateId })).getOneOrFail();
      const word = await work(manager, editor);
      const subject = { subjectKind: 'ownWord' as const, subjectId: word.id, subjectName: word.term };
      const entry = { actorId: viewer.personId, action, ...subject, estateId: word.estateId, details: {} };
      await recordAudit(manager, [entry], this.clock.now());
    });
    this.classifier.forget();
  }

  private columns({ personId }: Viewer, estateId: string, fields: OwnWordFields) {
    const scope = { estateId: fields.isCompanyWide ? null : estateId };
    return { ...ownWordOf(fields), ...scope, changedById: personId, changedAt: this.clock.now() };
  }
}

async function editorOf(manager: EntityManager, viewer: Viewer, estateId: string): Promise<Editor> {
  if (!hasRole(viewer, estateId, ...OWN_WORDS_ROLES)) throw new DomainError('REQUEST.NOT_FOUND');
  const estate = await manager.findOneByOrFail(Estate, { id: estateId });
  return { estate, isOfCompany: await holdsForAll(manager, viewer) };
}

/** On each estate there is: whoever looks after some of them speaks for those. */
async function holdsForAll(manager: EntityManager, viewer: Viewer): Promise<boolean> {
  const held = new Set(estateIdsOf(viewer, ...COMPANY_WORDS_ROLES));
  if (held.size === 0) return false;
  const estates = await manager.find(Estate, { where: { retiredAt: IsNull() }, select: { id: true } });
  return estates.every(({ id }) => held.has(id));
}

function mayWrite({ isOfCompany }: Editor, isCompanyWide: boolean): void {
  if (isCompanyWide && !isOfCompany) throw new DomainError('AUTH.NOT_ALLOWED');
}

function wordsOf(manager: EntityManager, estateId: string): Promise<LexiconRow[]> {
  return manager.find(LexiconRow, { where: [{ estateId }, { estateId: IsNull() }], order: { id: 'DESC' } });
}

function mustBeNew(known: readonly LexiconRow[], term: string, id: string | null): void {
  if (known.some((row) => row.term === term && row.id !== id)) throw new DomainError('TRIAGE.WORD_EXISTS', { term });
}

async function heldWord(manager: EntityManager, editor: Editor, id: string, version: number): Promise<LexiconRow> {
  const row = await lockForUpdate(manager.createQueryBuilder(LexiconRow, 'word').where({ id })).getOne();
  if (row === null || (row.estateId !== null && row.estateId !== editor.estate.id)) {
    throw new DomainError('REQUEST.NOT_FOUND');
  }
  mayWrite(editor, row.estateId === null);
  if (row.version !== version) throw new DomainError('TRIAGE.WORD_STALE');
  return row;
}

function viewOf(row: LexiconRow, { isOfCompany }: Editor, changedByName: string | null): OwnWordView {
  const { id, term, category, hazard, cue, isHarmless, weight, version, changedAt } = row;
  const isCompanyWide = row.estateId === null;
  return {
    ...{ id, term, category, hazard, cue, isHarmless, version, isCompanyWide },
    strength: strengthOf(weight),
    changedByName,
    changedAt: changedAt?.toISOString() ?? null,
    mayEdit: !isCompanyWide || isOfCompany,
  };
}
