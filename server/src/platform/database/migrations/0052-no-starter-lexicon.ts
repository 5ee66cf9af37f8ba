import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages are judged by what was learnt from the corpus; the lexicon holds the company's own words only. */
export class NoStarterLexicon1763900000052 implements MigrationInterface {
  readonly name = 'NoStarterLexicon1763900000052';

  async up(runner: QueryRunner): Promise<void> {
    // The starter rows had fixed ids, and nobody had a screen to edit them.
    await runner.query(`DELETE FROM lexicon_row WHERE id LIKE '0197a000-0000-7000-8001-%'`);
  }

  async down(): Promise<void> {
    // An older release installs its starter lexicon itself where there is none.
  }
}
