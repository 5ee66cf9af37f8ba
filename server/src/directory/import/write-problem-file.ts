import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import type { Viewer } from '../../platform/http/viewer';
import { type WrittenSheet, writeSpreadsheet } from '../../platform/spreadsheet/write-spreadsheet';
import type { RowProblem } from '../domain/import/register-reading';
import { inOrder } from './describe-problems';
import { findRun, type RunPath } from './find-run';
import { ImportKinds, type KeptSheet, type Reading } from './import-kinds';
import { loadPart } from './import-parts';

export interface FileToSend {
  readonly name: string;
  readonly content: Buffer;
}

const HEADING = '问题';

/** 问题清单: the rows as they were uploaded, with a column that says what to do about each; mended, it is uploaded again. */
@Injectable()
export class WriteProblemFile {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly kinds: ImportKinds,
  ) {}

  /** @throws DomainError REQUEST.NOT_FOUND once the file is no longer kept */
  async execute(viewer: Viewer, path: RunPath): Promise<FileToSend> {
    const { run, sheets, problems } = await this.transactions.read(async (manager) => {
      const found = await findRun(manager, viewer, path);
      const rows = await loadPart<KeptSheet[]>(manager, found.id, 'sheets');
      const reading = await loadPart<Reading>(manager, found.id, 'reading');
      if (rows === null || reading === null) throw new DomainError('REQUEST.NOT_FOUND');
      const plan = await this.kinds.of(found.kind).plan(manager, found, reading);
      return { run: found, sheets: rows, problems: inOrder([...reading.problems, ...plan.problems]) };
    });
    const name = `${run.fileName.replace(/\.[^.]*$/, '')}-${HEADING}.xlsx`;
    return {
      name,
      content: await writeSpreadsheet(sheets.map((sheet, index) => withProblems(sheet, index, problems))),
    };
  }
}

function withProblems(
  { name, rows, headingRow }: KeptSheet,
  sheet: number,
  problems: readonly RowProblem[],
): WrittenSheet {
  const texts = new Map<number, string[]>();
  for (const problem of problems.filter((one) => one.sheet === sheet)) {
    texts.set(problem.row, [...(texts.get(problem.row) ?? []), problem.text]);
  }
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const written = rows.map((cells, row) => {
    const said = row === headingRow - 1 ? HEADING : (texts.get(row) ?? []).join('；');
    return said === '' ? cells : [...cells, ...Array<string>(width - cells.length).fill(''), said];
  });
  const ofSheet = texts.get(-1);
  return { name, rows: ofSheet === undefined ? written : [ofSheet, ...written], boldRows: [headingRow - 1] };
}
