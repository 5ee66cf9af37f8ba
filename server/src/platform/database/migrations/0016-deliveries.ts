import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  addColumn,
  boolean,
  code,
  createTable,
  id,
  instant,
  int,
  json,
  nullable,
  primary,
  ref,
  string,
  text,
  unique,
} from '../migration-tables';

export class Deliveries1763900000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'person', string('email', 120));
    await addColumn(runner, 'person', string('officialAccountOpenid', 64));
    await addColumn(runner, 'person', string('wecomUserId', 64));
    await createTable(runner, 'delivery', {
      columns: [
        id(),
        ref('eventId'),
        ref('personId'),
        ref('estateId'),
        nullable(ref('complaintId')),
        string('number', 24),
        string('page', 160),
        string('title', 100),
        text('body'),
        json('channels'),
        code('state'),
        boolean('isToStaff'),
        nullable(code('sentBy')),
        nullable(string('providerId', 100)),
        instant('createdAt'),
        nullable(instant('sentAt')),
      ],
      indices: [unique('eventId', 'personId'), ['personId', 'createdAt'], ['estateId', 'state']],
    });
    await createTable(runner, 'delivery_attempt', {
      columns: [
        id(),
        ref('deliveryId'),
        code('channel'),
        instant('attemptedAt'),
        code('outcome'),
        nullable(string('detail', 200)),
      ],
      indices: [['deliveryId', 'attemptedAt']],
    });
    await createTable(runner, 'subscribe_credit', {
      columns: [primary(ref('personId')), primary(string('templateId', 64)), int('count')],
    });
    await createTable(runner, 'call_task', {
      columns: [
        id(),
        ref('eventId'),
        ref('complaintId'),
        ref('estateId'),
        ref('assigneeId'),
        nullable(ref('personId')),
        string('title', 100),
        text('script'),
        instant('createdAt'),
        instant('dueAt'),
        nullable(instant('doneAt')),
        nullable(code('outcome')),
        nullable(text('note')),
      ],
      indices: [['assigneeId', 'doneAt'], unique('eventId', 'complaintId')],
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
