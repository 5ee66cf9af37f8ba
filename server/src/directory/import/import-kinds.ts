import { Injectable } from '@nestjs/common';
import type { ImportCount, ImportKind, ImportSample } from '@yingsheng/shared/api/import';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../../platform/domain-error';
import type { WrittenSheet } from '../../platform/spreadsheet/write-spreadsheet';
import type { RowProblem, SheetRead } from '../domain/import/register-reading';
import type { Estate } from '../entities/estate';
import type { ImportRun } from '../entities/import-run';

export interface FileToRead {
  readonly content: Uint8Array;
  readonly fileName: string;
  readonly estateName: string;
}

/** Rows as they came, without the columns of which nothing may be kept. */
export interface KeptSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** From 1; 0: none was found, and no row is kept. */
  readonly headingRow: number;
}

export interface Reading {
  readonly problems: readonly RowProblem[];
  readonly remarks: readonly string[];
  readonly sheetNames: readonly string[];
  readonly sheets: readonly SheetRead[];
}

/** Of a file: what was understood of it, and the parts of it that are kept, packed where it was read. */
export interface ReadFile<Understood extends Reading = Reading> {
  readonly reading: Understood;
  readonly packed: Readonly<Record<'sheets' | 'reading', string>>;
}

/** What is to be done, held against what is there at this moment. */
export interface ImportPlan {
  readonly counts: readonly ImportCount[];
  readonly samples: readonly ImportSample[];
  /** Besides those of the reading. */
  readonly problems: readonly RowProblem[];
  readonly remarks: readonly string[];
  /** All of it, in the transaction of the plan. Answers what is needed to take it back. */
  write(now: Date): Promise<unknown>;
}

/** One kind of file: how it is read, what it changes, and how that is taken back. */
export abstract class ImportKindHandler<Understood extends Reading = Reading> {
  abstract readonly kind: ImportKind;

  /** In a thread of its own. */
  abstract read(file: FileToRead): Promise<ReadFile<Understood>>;

  abstract plan(manager: EntityManager, run: ImportRun, reading: Understood): Promise<ImportPlan>;

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
