import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, createTable, id, instant, int, json, nullable, ref } from '../migration-tables';

/** 没有信号时先做后传: when a sign-in was in contact, and which of its steps came of it; who had an order before, and asks for it back. */
export class SessionContacts1763900000064 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'session_contact', {
      columns: [
        id(),
        ref('personId'),
        json('spans'),
        json('steps'),
        int('announcedNumber'),
        nullable(instant('announcedAt')),
        instant('lastAt'),
      ],
      indices: [['personId'], ['lastAt']],
    });
    await addColumn(runner, 'work_order', nullable(json('backRequest')));
    await addColumn(runner, 'work_order', nullable(json('formerHandIds')));
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
