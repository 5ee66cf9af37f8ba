import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import { DomainError } from '../../platform/domain-error';
import type { Viewer } from '../../platform/http/viewer';
import { PersonalExport } from '../entities/personal-export';
import { ExportFiles } from './export-files';

/** The archive, for nobody but the person it is about. */
@Injectable()
export class OpenExport {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly files: ExportFiles,
  ) {}

  /** @throws DomainError PRIVACY.EXPORT_GONE, also for another's and for one that never was */
  async execute({ personId }: Viewer, id: string): Promise<{ readonly bytes: number; readonly content: Readable }> {
    const own = await this.transactions.read((manager) =>
      manager.findOneBy(PersonalExport, { id, personId, state: 'ready' }),
    );
    if (own === null) throw new DomainError('PRIVACY.EXPORT_GONE');
    return this.files.open(id).catch(() => {
      throw new DomainError('PRIVACY.EXPORT_GONE');
    });
  }
}
