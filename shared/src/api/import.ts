import type { Instant } from './common';

/** 导入: `places`, rooms with the people the books name for them; `staff`, colleagues with accounts and roles. */
export const IMPORT_KINDS = ['places', 'staff'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/**
 * `previewed`: nothing is written; `waiting` and `writing`: started, goes on by itself even if a server is ended in
 * between; `done`: all of it is written; `failed`: nothing of it is written, may be started again; `undone`: taken back;
 * `discarded`: given up, or a day old, before it was started.
 */
export const IMPORT_STATES = ['previewed', 'waiting', 'writing', 'done', 'failed', 'undone', 'discarded'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** What is counted. `resident`: an entry of the books, one number of one person for one room. */
export const IMPORT_SUBJECTS = ['building', 'unit', 'room', 'resident', 'colleague', 'role'] as const;
export type ImportSubject = (typeof IMPORT_SUBJECTS)[number];

export const IMPORT_CHANGES = ['added', 'changed', 'ended', 'unchanged'] as const;
export type ImportChange = (typeof IMPORT_CHANGES)[number];

/**
 * `reading` counts rows of the file, `comparing` and `writing` rooms or colleagues: before the import it is compared with
 * what is there, in the import compared and written at once.
 */
export const IMPORT_STEPS = ['reading', 'comparing', 'writing'] as const;
export type ImportStep = (typeof IMPORT_STEPS)[number];

/** How far the work on a file is at this moment. */
export interface ImportProgress {
  step: ImportStep;
  done: number;
  /** `null`: not known yet. */
  total: number | null;
  /** Where it is, e.g. `3 栋`; empty: nowhere in particular. */
  place: string;
  /** Of reading and comparing together, or of writing. Whole percent. */
  percent: number;
}

/** `GET /api/estates/:estateId/imports/progress/:key`; `null`: nothing is under way under that key. */
export interface ImportProgressView {
  progress: ImportProgress | null;
}

/** Of one file. */
export const IMPORT_LIMITS = {
  bytes: 12 * 1024 * 1024,
  rows: 60_000,
  columns: 80,
} as const;

export type ImportCounts = Readonly<Record<ImportChange, number>>;

export interface ImportCount extends ImportCounts {
  subject: ImportSubject;
}

/** A thing in the file that somebody has to look at, where they find it. */
export interface ImportProblem {
  /** Name of the sheet; of a CSV the name of the file. */
  sheet: string;
  /** As a spreadsheet names it, `C17`; empty: the whole sheet. */
  cell: string;
  /** Heading of the column as the file has it; empty: the whole row. */
  column: string;
  /** As it stands in the cell, shortened. */
  value: string;
  /** What is wrong and what to do, in Chinese. */
  text: string;
  /** What the cell says is left out of the import; otherwise it is imported as the text says. */
  isBlocking: boolean;
}

/** One thing that would happen. Numbers of telephones are masked. */
export interface ImportSample {
  change: Exclude<ImportChange, 'unchanged'>;
  subject: ImportSubject;
  /** `3 栋 2 单元 1201`, or the name of a colleague. */
  title: string;
  /** `业主 张三 138****5678`; empty: nothing to add. */
  detail: string;
}

/** `GET /api/estates/:estateId/imports/:importId`, also the answer of `…/start` and `…/undo`. */
export interface ImportView {
  id: string;
  kind: ImportKind;
  state: ImportState;
  /** Of the file as it was uploaded. */
  fileName: string;
  createdAt: Instant;
  createdByName: string;
  finishedAt: Instant | null;
  /** While it is `waiting` or `writing`. `null`: it has not begun, or is over. */
  progress: ImportProgress | null;
  counts: ImportCount[];
  problemCount: number;
  /** Rows of which nothing or not everything can be imported. */
  leftOutRowCount: number;
  mayStart: boolean;
  mayUndo: boolean;
  /** Why it waits for a person again, or may not be started or undone; a whole sentence, `null`: no reason. */
  reason: string | null;
}

/**
 * `POST /api/estates/:estateId/imports/preview?kind=places` (multipart, field `file`). Nothing of it is written yet. With
 * `&progress=` and a key of the caller's own (8 to 36 letters, digits and lines), `…/imports/progress/:key` says meanwhile
 * how far it is.
 */
export interface ImportPreview extends ImportView {
  rowCount: number;
  /** Sheets that were read, by name, with the row of their headings. */
  sheets: { name: string; headingRow: number; rowCount: number }[];
  /** What was understood and what was left unread on purpose, in whole sentences (e.g. columns of identity cards). */
  remarks: string[];
  samples: ImportSample[];
  /** The first hundred, those that leave something out first; all of them are in the file of problems. */
  problems: ImportProblem[];
}

/**
 * `GET /api/estates/:estateId/imports?kind=`: the newest 50. Further:
 * `GET …/imports/template?kind=` and `GET …/imports/:importId/problems` answer an .xlsx file, the latter the rows that were
 * uploaded with a column «问题»; `GET …/imports/:importId/preview` the preview again, as long as it waits;
 * `POST …/imports/:importId/start`, `…/undo` answer an `ImportView`, `…/discard` nothing.
 */
export interface ImportList {
  items: ImportView[];
}
