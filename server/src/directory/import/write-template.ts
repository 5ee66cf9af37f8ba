import { Injectable } from '@nestjs/common';
import type { ImportKind } from '@yingsheng/shared/api/import';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import type { Viewer } from '../../platform/http/viewer';
import { writeSpreadsheet } from '../../platform/spreadsheet/write-spreadsheet';
import { requirePlaceKeeper } from '../places/require-place-keeper';
import { ImportKinds } from './import-kinds';
import type { FileToSend } from './write-problem-file';

const NAMES: Readonly<Record<ImportKind, string>> = { places: '房屋登记模板', staff: '同事名单模板' };

@Injectable()
export class WriteTemplate {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly kinds: ImportKinds,
  ) {}

  async execute(viewer: Viewer, estateId: string, kind: ImportKind): Promise<FileToSend> {
    const { estate, sheets } = await this.transactions.read(async (manager) => {
      const found = await requirePlaceKeeper(manager, viewer, estateId);
      return { estate: found, sheets: await this.kinds.of(kind).template(manager, found) };
    });
    return { name: `${estate.name}${NAMES[kind]}.xlsx`, content: await writeSpreadsheet(sheets) };
  }
}
