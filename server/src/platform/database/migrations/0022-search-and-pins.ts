import type { MigrationInterface, QueryRunner } from 'typeorm';
import { searchTextOf } from '../../search/search-text';
import { addColumn, number, text } from '../migration-tables';

const BATCH_SIZE = 500;

interface OldRow {
  readonly id: string;
  readonly text: string;
  readonly placeText: string;
  readonly number: string;
  readonly householdId: string | null;
}

export class SearchAndPins1763900000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'complaint', text('searchText'));
    await addColumn(runner, 'complaint', number('placeLatitude'));
    await addColumn(runner, 'complaint', number('placeLongitude'));
    let last = '';
    for (;;) {
      const rows: OldRow[] = await runner.query(
        `SELECT id, text, place_text AS placeText, number, household_id AS householdId
         FROM complaint WHERE id > ? ORDER BY id LIMIT ${BATCH_SIZE}`,
        [last],
      );
      for (const row of rows) {
        await runner.query('UPDATE complaint SET search_text = ? WHERE id = ?', [searchTextOf(row), row.id]);
      }
      last = rows.at(-1)?.id ?? '';
      if (rows.length < BATCH_SIZE) return;
    }
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
