import MiniSearch from 'minisearch';
import { judgeFit } from './domain/fits';
import { clausesOf, termsOf, weightOf } from './domain/question-terms';

/** What is searched: one question, in one of its forms, of one entry. */
interface Form {
  readonly id: number;
  readonly entryId: string;
  readonly question: string;
}

export interface Questions {
  readonly id: string;
  /** The same question in several forms. */
  readonly questions: readonly string[];
}

export interface Found {
  readonly entryId: string;
  /** The form that came nearest. */
  readonly question: string;
  /** 0–1 */
  readonly fit: number;
}

/** A long letter asks what it asks in a few sentences; the rest of it costs nothing. */
const MAX_CLAUSES = 24;
const MAX_CLAUSE_LENGTH = 60;
const CANDIDATES = 12;

/** The questions of one estate in memory: built when they change, searched at every pause of typing. */
export class QuestionIndex {
  private readonly search = new MiniSearch<Form>({
    fields: ['question'],
    storeFields: ['entryId', 'question'],
    tokenize: termsOf,
    processTerm: (term) => term,
    searchOptions: { boostTerm: weightOf, combineWith: 'OR' },
  });
  /** What a form scores when it is asked word for word, by its id; looked up when it first comes near. */
  private readonly whole = new Map<number, number>();

  constructor(entries: readonly Questions[]) {
    const forms = entries
      .flatMap(({ id, questions }) => questions.map((question) => ({ entryId: id, question })))
      .map((form, id) => ({ ...form, id }));
    this.search.addAll(forms);
  }

  /** Entries that answer what is asked anywhere in the text, the best first; none where nothing fits. */
  find(text: string): Found[] {
    const best = new Map<string, Found>();
    for (const clause of clausesOf(text).slice(0, MAX_CLAUSES)) {
      for (const found of this.findClause(clause.slice(0, MAX_CLAUSE_LENGTH))) {
        if (found.fit > (best.get(found.entryId)?.fit ?? 0)) best.set(found.entryId, found);
      }
    }
    return [...best.values()].sort((a, b) => b.fit - a.fit);
  }

  private findClause(clause: string): Found[] {
    const asked = termsOf(clause);
    const hits = this.search.search(clause).slice(0, CANDIDATES);
    return hits.flatMap((hit) => {
      const ofEntry = hits.filter(({ entryId }) => entryId === hit.entryId);
      const matched = [...new Set(ofEntry.flatMap(({ queryTerms }) => queryTerms))];
      const share = hit.score / this.scoreOfWhole(hit.id, hit.question);
      const fit = judgeFit({ asked, matched, nearest: hit.queryTerms, share });
      return fit === null ? [] : [{ entryId: hit.entryId, question: hit.question, fit }];
    });
  }

  private scoreOfWhole(id: number, question: string): number {
    const known = this.whole.get(id);
    if (known !== undefined) return known;
    const score = this.search.search(question, { filter: (hit) => hit.id === id })[0]?.score ?? 1;
    this.whole.set(id, score);
    return score;
  }
}
