import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, createTable, id, instant, int, nullable, primary, ref, string } from '../migration-tables';

export class SecondFactor1763900000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'second_factor', {
      columns: [
        primary(ref('personId')),
        nullable(string('sealedSecret', 200)),
        nullable(instant('confirmedAt')),
        int('lastStep'),
        nullable(string('pendingSecret', 200)),
        nullable(instant('pendingSince')),
      ],
    });
    await createTable(runner, 'recovery_code', {
      columns: [id(), ref('personId'), string('codeDigest', 64), nullable(instant('usedAt'))],
      indices: [['personId']],
    });
    await addColumn(runner, 'refresh_token', instant('secondFactorAt'));
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
