import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, json, nullable } from '../migration-tables';

interface Step {
  readonly clockKind: string;
  readonly percent: number;
  readonly role: string;
}

/** As the ladder that comes with the system had them when this was written. */
const STEPS: readonly Step[] = [
  { clockKind: 'verification', percent: 60, role: 'handler' },
  { clockKind: 'verification', percent: 100, role: 'teamLead' },
  { clockKind: 'verification', percent: 100, role: 'estateManager' },
  { clockKind: 'verification', percent: 200, role: 'companyQuality' },
];

/** 待核实的险情: what is to be found out, and who is told when nobody has; every ladder there is gets those steps. */
export class DangerDoubt1763900000053 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'complaint', nullable(json('dangerDoubt')));
    const ladders: { id: string; steps: string }[] = await runner.query('SELECT id, steps FROM escalation_ladder');
    for (const { id, steps } of ladders) {
      const known = JSON.parse(steps) as Step[];
      if (known.some(({ clockKind }) => clockKind === 'verification')) continue;
      await runner.query('UPDATE escalation_ladder SET steps = ? WHERE id = ?', [
        JSON.stringify([...STEPS, ...known]),
        id,
      ]);
    }
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
