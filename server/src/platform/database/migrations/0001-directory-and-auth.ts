import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
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
  unique,
} from '../migration-tables';

export class DirectoryAndAuth1763900000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await compareTextByteForByte(runner);
    await createEstateTables(runner);
    await createPeopleTables(runner);
    await createTable(runner, 'refresh_token', {
      columns: [
        id(),
        ref('familyId'),
        ref('personId'),
        string('tokenHash', 64),
        instant('issuedAt'),
        instant('expiresAt'),
        nullable(instant('usedAt')),
        nullable(instant('revokedAt')),
      ],
      indices: [unique('tokenHash'), ['familyId'], ['expiresAt']],
    });
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

/** SQLite compares text byte for byte; MySQL must too, or openids and keys that differ in case would collide. */
async function compareTextByteForByte(runner: QueryRunner): Promise<void> {
  if (runner.connection.options.type === 'better-sqlite3') return;
  await runner.query('ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
}

async function createEstateTables(runner: QueryRunner): Promise<void> {
  await createTable(runner, 'company', { columns: [id(), string('name', 80)] });
  await createTable(runner, 'estate', {
    columns: [
      id(),
      ref('companyId'),
      code('code'),
      string('name', 80),
      string('servicePhone', 40),
      string('address', 200),
    ],
    indices: [unique('code')],
  });
  await createTable(runner, 'building', {
    columns: [id(), ref('estateId'), string('name', 40), int('position')],
    indices: [['estateId', 'position']],
  });
  await createTable(runner, 'unit', {
    columns: [id(), ref('buildingId'), string('name', 40), int('position')],
    indices: [['buildingId', 'position']],
  });
  await createTable(runner, 'household', {
    columns: [id(), ref('estateId'), ref('buildingId'), ref('unitId'), string('name', 40), string('placeText', 80)],
    indices: [['estateId', 'placeText'], ['unitId']],
  });
  await createTable(runner, 'public_area', {
    columns: [id(), ref('estateId'), nullable(ref('buildingId')), string('name', 80), code('kind'), int('position')],
    indices: [['estateId', 'position']],
  });
  await createTable(runner, 'asset', {
    columns: [id(), ref('estateId'), ref('publicAreaId'), string('name', 80)],
    indices: [['publicAreaId']],
  });
}

async function createPeopleTables(runner: QueryRunner): Promise<void> {
  await createTable(runner, 'department', {
    columns: [id(), ref('companyId'), code('code'), string('name', 60)],
    indices: [unique('companyId', 'code')],
  });
  await createTable(runner, 'person', {
    columns: [
      id(),
      string('name', 60),
      nullable(string('phone', 40)),
      nullable(string('wechatOpenid', 64)),
      nullable(string('staffAccount', 64)),
      nullable(string('passwordHash', 200)),
      nullable(string('demoPersona', 40)),
      nullable(ref('departmentId')),
      nullable(string('workPhone', 40)),
      json('skills'),
      json('zones'),
      int('loadCap'),
      boolean('isActive'),
    ],
    indices: [unique('wechatOpenid'), unique('staffAccount'), unique('demoPersona'), ['departmentId']],
  });
  await createTable(runner, 'household_member', {
    columns: [primary(ref('personId')), primary(ref('householdId'))],
    indices: [['householdId']],
  });
  await createTable(runner, 'role_grant', {
    columns: [primary(ref('personId')), primary(code('role')), primary(ref('estateId'))],
    indices: [['estateId', 'role']],
  });
  await createTable(runner, 'duty_shift', {
    columns: [id(), ref('estateId'), ref('personId'), instant('startsAt'), instant('endsAt')],
    indices: [
      ['estateId', 'startsAt'],
      ['estateId', 'endsAt'],
    ],
  });
}
