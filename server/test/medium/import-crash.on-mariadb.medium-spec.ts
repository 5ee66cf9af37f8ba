import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportPreview, ImportView } from '@yingsheng/shared/api/import';
import { ImportProgress } from '../../src/directory/entities/import-progress';
import { RunImports } from '../../src/directory/import/run-imports';
import { FixedClock } from '../../src/platform/clock/clock';
import { type BootedApp, bootApp, createDatabase, type TestDatabase } from '../support/boot-app';
import { books, manyRooms } from '../support/import-files';
import { runUntilItDies } from '../support/killable-server';
import { buildSmallEstate, estateIn, type SmallEstate } from '../support/small-estate';

const LIMIT_MS = 240_000;
const ROOMS = 1200;
const FILE = manyRooms(ROOMS);

describe('a process that dies while it imports', () => {
  let database: TestDatabase;
  let dataDir: string;
  let booted: BootedApp;
  let estate: SmallEstate;

  beforeAll(async () => {
    database = await createDatabase();
    dataDir = mkdtempSync(join(tmpdir(), 'yingsheng-import-'));
    booted = await boot();
    estate = await buildSmallEstate(booted);
  });
  afterAll(async () => {
    await booted.close();
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const boot = () => bootApp({ databaseUrl: database.url, dataDir, clock: new FixedClock(new Date()) });
  const path = () => `/api/estates/${estate.estateId}/imports`;
  const previewed = async (): Promise<ImportPreview> => {
    const upload = estate.as('manager').upload(FILE, '登记.csv', `${path()}/preview?kind=places`);
    return (await upload.expect(200)).body;
  };
  const act = async (id: string, what: 'start' | 'undo'): Promise<ImportView> =>
    (await estate.as('manager').post(`${path()}/${id}/${what}`, {}).expect(200)).body;

  it.each([
    ['KeepProgress.begun', 'none'],
    ['KeepProgress.written', 'none'],
    ['KeepProgress.written:3!', 'none'],
    ['RunImports.finish!', 'none'],
    ['KeepProgress.forget', 'all'],
  ] as const)(
    'at_%s_hasWritten_%s_andTheNextOneFinishes',
    async (point, written) => {
      const { id } = await previewed();
      await act(id, 'start');
      await booted.close();
      await runUntilItDies(point, { DATABASE_URL: database.url, DATA_DIR: dataDir, WORKER: 'only', DEMO: 'off' });
      booted = await boot();
      estate = estateIn(booted, estate);
      const left = await books(booted, estate);
      expect([left.rooms.length - 2, left.people.length]).toEqual(written === 'all' ? [ROOMS, ROOMS] : [0, 0]);

      await booted.app.get(RunImports).run(new Date());
      const { body } = await estate.as('manager').get(`${path()}/${id}`).expect(200);
      expect(body).toMatchObject({ state: 'done' });
      const after = await books(booted, estate);
      expect([after.rooms.length - 2, after.people.length]).toEqual([ROOMS, ROOMS]);
      expect((await previewed()).mayStart).toBe(false);
      await act(id, 'undo');
      await booted.dataSource.manager.delete(ImportProgress, { estateId: estate.estateId });
    },
    LIMIT_MS,
  );
});
