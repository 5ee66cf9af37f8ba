import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createIndex } from '../migration-tables';

/** 未读留言共几条: the matters that a lead has joined, found without reading the others. */
export class JoinedLead1763900000069 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createIndex(runner, 'complaint', ['joinedLeadId']);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
