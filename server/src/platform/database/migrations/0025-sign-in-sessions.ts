import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, boolean, createIndex, ref, string, withDefault } from '../migration-tables';

export class SignInSessions1763900000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'refresh_token', ref('parentId'));
    await addColumn(runner, 'refresh_token', string('addressDigest', 32));
    await addColumn(runner, 'refresh_token', string('clientDigest', 32));
    await createIndex(runner, 'refresh_token', ['parentId']);
    await createIndex(runner, 'refresh_token', ['personId', 'addressDigest']);
    await addColumn(runner, 'person', withDefault(boolean('isDemo'), 0));
    // Those of the demo are known by their key, the colleagues among them by the pattern of their WeCom ids.
    await runner.query(
      "UPDATE person SET is_demo = 1 WHERE demo_persona IS NOT NULL OR wecom_user_id = REPLACE('wecom-#', '#', staff_account)",
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
