import { Injectable } from '@nestjs/common';
import type { ImportCount, ImportKind, ImportSample } from '@yingsheng/shared/api/import';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../../platform/domain-error';
import type { WrittenSheet } from '../../platform/spreadsheet/write-spreadsheet';
import type { EstateNames } from '../domain/import/estate-names';
import type { ReadingHead, RowProblem } from '../domain/import/register-reading';
import type { Estate } from '../entities/estate';
import type { ImportRun } from '../entities/import-run';

export interface FileToRead {
  readonly content: Uint8Array;
  readonly fileName: string;
  readonly estates: EstateNames;
}

/** How far the reading of a file is. */
export interface ReadSoFar {
  /** Taken for data. */
  readonly rows: number;
  /** Of the file, from 0 to 1. */
  readonly share: number;
}

/** Of a file: what was understood of it, and the parts of it that are kept, packed piece by piece where it was read. */
export interface ReadFile<Head extends ReadingHead = ReadingHead> {
  readonly head: Head;
  readonly packed: Readonly<Record<'sheets' | 'reading', readonly string[]>>;
}

/** What was understood of a file: its head, and what was too much for it. */
export interface KeptReading<Head extends ReadingHead = ReadingHead> {
  readonly head: Head;
  /** @param index from 1. `null`: there are no more. */
  piece(index: number): Promise<unknown>;
}

/** Answers with what `work` finds: in the transaction that writes, or else in a moment of its own. */
export type Access = <Found>(work: (manager: EntityManager) => Promise<Found>) => Promise<Found>;

export interface Comparing {
  readonly access: Access;
  /** All of it is written meanwhile, in the transaction behind `access`; `null`: nothing is. */
  readonly writeAt: Date | null;
  reached(step: ComparedSoFar): Promise<void>;
}

export interface ComparedSoFar {
  readonly done: number;
  readonly total: number;
  /** e.g. the building it is at. */
  readonly place: string;
}

/** What is to be done, held against what is there at this moment. */
export interface Comparison {
  readonly counts: readonly ImportCount[];
  readonly samples: readonly ImportSample[];
  /** Besides those of the reading. */
  readonly problems: readonly RowProblem[];
  readonly remarks: readonly string[];
  /** What is needed to take it back, where it was written. */
  readonly written: unknown;
}

/** One kind of file: how it is read, what it changes, and how that is taken back. */
export abstract class ImportKindHandler<Head extends ReadingHead = ReadingHead> {
  abstract readonly kind: ImportKind;

  /** In a thread of its own. */
  abstract read(file: FileToRead, tell: (soFar: ReadSoFar) => void): Promise<ReadFile<Head>>;

  abstract compare(run: ImportRun, reading: KeptReading<Head>, comparing: Comparing): Promise<Comparison>;

  /** @throws DomainError IMPORT.IN_USE, with `what` */
  abstract undo(manager: EntityManager, run: ImportRun, written: unknown, now: Date): Promise<void>;

  /** After the commit: tells those who remember what was. */
  abstract announce(): void;

  abstract template(manager: EntityManager, estate: Estate): Promise<WrittenSheet[]>;
}

/** Areas above bring kinds of their own. Register in `onModuleInit`. */
@Injectable()
export class ImportKinds {
  private readonly handlers = new Map<ImportKind, ImportKindHandler>();

  register(handler: ImportKindHandler): void {
    this.handlers.set(handler.kind, handler);
  }

  of(kind: ImportKind): ImportKindHandler {
    const handler = this.handlers.get(kind);
    if (handler === undefined) throw new DomainError('REQUEST.NOT_FOUND');
    return handler;
  }
}
