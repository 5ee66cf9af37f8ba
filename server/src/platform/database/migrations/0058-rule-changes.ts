import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  addColumn,
  code,
  createTable,
  id,
  instant,
  int,
  json,
  nullable,
  ref,
  string,
  text,
  unique,
} from '../migration-tables';

/** 规则变更: what was changed of an estate's rules and who approved it; the company's bounds; rules that begin later. */
export class RuleChanges1763900000058 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'rule_change', {
      columns: [
        id(),
        ref('estateId'),
        code('kind'),
        code('status'),
        nullable(string('waitingFor', 80)),
        json('before'),
        json('after'),
        text('reason'),
        int('basedOnVersion'),
        nullable(instant('askedFrom')),
        ref('proposedById'),
        string('proposedByName', 40),
        instant('proposedAt'),
        nullable(ref('decidedById')),
        nullable(string('decidedByName', 40)),
        nullable(instant('decidedAt')),
        nullable(text('answer')),
        nullable(instant('effectiveFrom')),
      ],
      indices: [unique('waitingFor'), ['estateId', 'proposedAt']],
    });
    await createTable(runner, 'company_bounds_version', {
      columns: [
        id(),
        ref('companyId'),
        int('version'),
        json('bounds'),
        ref('setById'),
        string('setByName', 40),
        instant('setAt'),
      ],
      indices: [unique('companyId', 'version')],
    });
    await addColumn(runner, 'escalation_ladder', instant('effectiveFrom'));
    await runner.query('UPDATE escalation_ladder SET effective_from = set_at WHERE effective_from IS NULL');
    await addColumn(runner, 'follow_up_share', int('nextPercent'));
    await addColumn(runner, 'follow_up_share', instant('nextFrom'));
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
