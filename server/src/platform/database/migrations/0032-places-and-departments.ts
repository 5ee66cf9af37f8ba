import { DEPARTMENTS } from '@yingsheng/shared/people/role';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, allowEmpty, code, int, number, string, withDefault } from '../migration-tables';

export class PlacesAndDepartments1763900000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'estate', number('latitude'));
    await addColumn(runner, 'estate', number('longitude'));
    await addColumn(runner, 'asset', withDefault(code('kind'), 'other'));
    await addColumn(runner, 'asset', string('registrationNumber', 40));
    await addColumn(runner, 'asset', withDefault(int('position'), 0));
    await addColumn(runner, 'department', withDefault(int('position'), 0));
    // As they stood on every roster so far.
    for (const [position, usual] of DEPARTMENTS.entries()) {
      await runner.query(`UPDATE department SET position = ${position} WHERE code = '${usual}'`);
    }
    // A department of the company's own need not take the lead in any kind of matter.
    await allowEmpty(runner, 'department', code('code'));
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
