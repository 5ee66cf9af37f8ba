import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  addColumn,
  code,
  createTable,
  id,
  instant,
  int,
  nullable,
  primary,
  ref,
  string,
  text,
  unique,
  withDefault,
} from '../migration-tables';

export class WechatDuties1763900000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'wechat_push', {
      columns: [primary(string('pushKey', 64)), code('event'), instant('receivedAt')],
    });
    await createTable(runner, 'subscribe_answer', {
      columns: [
        id(),
        ref('sourceId'),
        ref('personId'),
        string('templateId', 64),
        code('answer'),
        instant('answeredAt'),
      ],
      indices: [unique('sourceId', 'personId', 'templateId'), ['personId', 'templateId', 'answeredAt']],
    });
    await createTable(runner, 'content_check', {
      columns: [
        id(),
        code('subject'),
        ref('subjectId'),
        ref('complaintId'),
        ref('estateId'),
        ref('authorId'),
        code('state'),
        instant('askedAt'),
        nullable(string('traceId', 64)),
        nullable(code('suggestion')),
        nullable(string('label', 20)),
        nullable(instant('answeredAt')),
        nullable(ref('decidedById')),
        nullable(instant('decidedAt')),
        nullable(text('reason')),
      ],
      indices: [unique('subjectId'), ['traceId'], ['estateId', 'state'], ['complaintId']],
    });
    await createTable(runner, 'privacy_consent', {
      columns: [id(), ref('personId'), string('guidelineVersion', 20), code('decision'), instant('decidedAt')],
      indices: [['personId', 'decidedAt']],
    });
    await addColumn(runner, 'media', code('hold'));
    await addColumn(runner, 'complaint', withDefault(int('contentToReviewCount'), 0));
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
