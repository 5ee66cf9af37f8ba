import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FixedClock } from '../../src/platform/clock/clock';
import { bareWorkbook } from '../support/bare-workbook';
import { bootApp, createDatabase, type TestDatabase } from '../support/boot-app';
import { type ServerProcess, startServerProcess } from '../support/killable-server';
import { bearerOf } from '../support/signed-in';
import { buildSmallEstate } from '../support/small-estate';

/** More than could slip through before a server stands still, and few of those that one answers which does not. */
const OTHERS = 5;

const ONE_CELL = '<row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c></row>';
const OVER_A_WHOLE_SHEET = bareWorkbook(ONE_CELL, '', { names: 'Sheet1!$A$1:$XFD$1048576' });
const NEVER_READ = bareWorkbook(ONE_CELL, '', {
  parts: [
    {
      name: 'xl/styles.xml',
      content: `<s><numFmts><numFmt numFmtId="9" formatCode="${'['.repeat(4e6)}"/></numFmts><cellXfs><xf numFmtId="9"/></cellXfs></s>`,
    },
  ],
});

describe('a spreadsheet that would stop its reader', () => {
  let database: TestDatabase;
  let dataDir: string;
  let server: ServerProcess;
  let upload: (file: Buffer) => Promise<Response>;

  beforeAll(async () => {
    database = await createDatabase();
    dataDir = mkdtempSync(join(tmpdir(), 'yingsheng-sheet-'));
    const booted = await bootApp({ databaseUrl: database.url, dataDir, clock: new FixedClock(new Date()) });
    const estate = await buildSmallEstate(booted);
    const authorization = bearerOf(booted, estate.people.manager);
    await booted.close();
    server = await startServerProcess({ DATABASE_URL: database.url, DATA_DIR: dataDir, WORKER: 'off', DEMO: 'off' });
    upload = (file) => {
      const body = new FormData();
      body.append('file', new Blob([new Uint8Array(file)]), '值班表.xlsx');
      return fetch(`${server.url}/api/estates/${estate.estateId}/roster/import-preview?week=2026-11-23`, {
        method: 'POST',
        headers: { authorization },
        body,
      });
    };
  });
  afterAll(async () => {
    await server.stop();
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  // Read to its end either would keep its reader for minutes, which is longer than a test may take.
  it.each([
    ['aNameOverAWholeSheet', OVER_A_WHOLE_SHEET, 200],
    ['aFormatThatNeverCloses', NEVER_READ, 422],
  ])('%s_isAnswered_andTheServerAnswersOthersMeanwhile', async (_name, file, status) => {
    const answer = upload(file);
    let isAnswered = false;
    void answer.finally(() => {
      isAnswered = true;
    });
    let others = 0;
    while (!isAnswered) {
      expect((await fetch(`${server.url}/api/health/live`)).status).toBe(200);
      others += 1;
    }
    expect((await answer).status).toBe(status);
    expect(others).toBeGreaterThan(OTHERS);
  });
});
