import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImportProgress } from '../../src/directory/entities/import-progress';
import { ImportPart, ImportRun } from '../../src/directory/entities/import-run';
import { FixedClock } from '../../src/platform/clock/clock';
import { bareWorkbook } from '../support/bare-workbook';
import { bootApp, createDatabase, type TestDatabase } from '../support/boot-app';
import { type ServerProcess, startServerProcess } from '../support/killable-server';
import { bearerOf } from '../support/signed-in';
import { buildSmallEstate } from '../support/small-estate';
import { type ZipPart, zipOf } from '../support/zip';

const START_LIMIT_MS = 120_000;
const MEGABYTE = 1024 * 1024;
const ROW = '<row r="1"><c r="A1" t="inlineStr"><is><t>房号</t></is></c></row>';
const SHEET = 'xl/worksheets/sheet1.xml';

/** What a reader looks for first, and then a sheet of zeros. */
const bomb = (claimedBytes?: number): Buffer => {
  const content = Buffer.alloc(90 * MEGABYTE);
  const head = ['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels'];
  const [types = '', book = '', relations = ''] = head;
  const target = '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>';
  return zipOf([
    { name: types, content: '<Types/>' },
    { name: book, content: '<workbook xmlns:r="x"><sheets><sheet name="1" r:id="r1"/></sheets></workbook>' },
    { name: relations, content: target },
    { name: SHEET, content, ...(claimedBytes === undefined ? {} : { claimedBytes }) },
  ]);
};
const withPart = (part: ZipPart) => bareWorkbook(ROW, '', { parts: [part] });
const zipOfZips = (depth: number): Buffer =>
  depth === 0 ? Buffer.alloc(1000) : zipOf([{ name: `${depth}.zip`, content: zipOfZips(depth - 1) }]);

const FILES: readonly (readonly [string, string, Buffer, string])[] = [
  ['aBombThatSaysSo', '房屋.xlsx', bomb(), 'IMPORT.FILE_TOO_LARGE'],
  ['aBombThatLies', '房屋.xlsx', bomb(1000), 'IMPORT.FILE_UNREADABLE'],
  [
    'elementsNestedWithoutEnd',
    '房屋.xlsx',
    withPart({ name: 'xl/sharedStrings.xml', content: '<a>'.repeat(3e6) }),
    'IMPORT.FILE_UNREADABLE',
  ],
  ['aNameThatLeavesTheArchive', '房屋.xlsx', withPart({ name: '../../x', content: 'x' }), 'IMPORT.FILE_UNREADABLE'],
  [
    'thousandsOfDeepNames',
    '房屋.xlsx',
    zipOf(Array.from({ length: 3000 }, (_, at) => ({ name: `${'a/'.repeat(900)}${at}`, content: '' }))),
    'IMPORT.FILE_TOO_LARGE',
  ],
  ['zipsInZips', '房屋.xlsx', zipOfZips(8), 'IMPORT.FILE_UNREADABLE'],
  [
    'aMillionSharedTexts',
    '房屋.xlsx',
    withPart({ name: 'xl/sharedStrings.xml', content: `<sst>${'<si/>'.repeat(1e6)}</sst>` }),
    'IMPORT.FILE_TOO_LARGE',
  ],
  ['oneGiantLine', '房屋.csv', Buffer.alloc(11 * MEGABYTE, '栋'), 'IMPORT.FILE_UNREADABLE'],
  ['aQuoteThatNeverCloses', '房屋.csv', Buffer.from(`房号\n"${'1201,\n'.repeat(1e6)}`), 'IMPORT.FILE_UNREADABLE'],
  ['linesWithoutEnd', '房屋.csv', Buffer.from(`房号\n${'1\n'.repeat(3e6)}`), 'IMPORT.FILE_TOO_LARGE'],
  ['anEncodingOfNobody', '房屋.csv', Buffer.from('房号\t姓名', 'utf16le').swap16(), 'IMPORT.FILE_UNREADABLE'],
  [
    'anOldExcel',
    '房屋.xls',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(MEGABYTE)]),
    'IMPORT.OLD_EXCEL',
  ],
];

describe('a hostile file that is to be imported', () => {
  let database: TestDatabase;
  let dataDir: string;
  let server: ServerProcess;
  let upload: (name: string, file: Buffer) => Promise<{ status: number; body: { code: string; message: string } }>;

  beforeAll(async () => {
    database = await createDatabase();
    dataDir = mkdtempSync(join(tmpdir(), 'yingsheng-hostile-'));
    const booted = await bootApp({ databaseUrl: database.url, dataDir, clock: new FixedClock(new Date()) });
    const estate = await buildSmallEstate(booted);
    const authorization = bearerOf(booted, estate.people.manager);
    await booted.close();
    server = await startServerProcess({ DATABASE_URL: database.url, DATA_DIR: dataDir, WORKER: 'off', DEMO: 'off' });
    upload = async (name, file) => {
      const body = new FormData();
      body.append('file', new Blob([new Uint8Array(file)]), name);
      const path = `/api/estates/${estate.estateId}/imports/preview?kind=places`;
      const answer = await fetch(`${server.url}${path}`, { method: 'POST', headers: { authorization }, body });
      return { status: answer.status, body: (await answer.json()) as { code: string; message: string } };
    };
  }, START_LIMIT_MS);
  afterAll(async () => {
    await server.stop();
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it.each(FILES)(
    '%s_isRefusedInChinese_andTheServerAnswersOthersMeanwhile',
    async (_what, name, file, code) => {
      const answer = upload(name, file);
      let isAnswered = false;
      void answer.finally(() => {
        isAnswered = true;
      });
      let answered = 0;
      while (!isAnswered) {
        expect((await fetch(`${server.url}/api/health/live`)).status).toBe(200);
        answered += 1;
      }
      const { status, body } = await answer;
      expect([status, body.code]).toEqual([code === 'IMPORT.FILE_TOO_LARGE' ? 413 : 422, code]);
      expect(body.message).toMatch(/^[\u3400-\u9fff“].*。$/);
      expect(answered).toBeGreaterThan(0);
    },
    START_LIMIT_MS,
  );

  it(
    'leavesNothingBehind',
    async () => {
      await server.stop();
      const booted = await bootApp({ databaseUrl: database.url, dataDir, clock: new FixedClock(new Date()) });
      const { manager } = booted.dataSource;
      const rows = [ImportRun, ImportPart, ImportProgress].map((target) => manager.count(target));
      expect(await Promise.all(rows)).toEqual([0, 0, 0]);
      await booted.close();
      const files = readdirSync(dataDir, { recursive: true }).map(String);
      expect(files.filter((file) => /\.(xlsx?|csv|zip|tmp)$/.test(file))).toEqual([]);
    },
    START_LIMIT_MS,
  );
});
