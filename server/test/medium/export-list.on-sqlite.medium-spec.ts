/** 导出清单: all rows of what the list is narrowed by, in its order; nobody who reported, and nothing that runs. */
import { EXPORT_MAX_ROWS } from '@yingsheng/shared/complaint/limits';
import type { ComplaintState } from '../../src/complaints/domain/facts';
import { EXPORT_HEADINGS } from '../../src/complaints/domain/view/export-row';
import { AuditEntry } from '../../src/directory/entities/audit-entry';
import { readSpreadsheet } from '../../src/platform/spreadsheet/read-spreadsheet';
import { writeSpreadsheet } from '../../src/platform/spreadsheet/write-spreadsheet';
import { type BootedApp, bootApp } from '../support/boot-app';
import { CountedMatters } from '../support/counted-matters';
import { buildSmallEstate, type PersonKey, type SmallEstate } from '../support/small-estate';

const NOW = new Date('2026-11-23T02:00:00.000Z');

let booted: BootedApp;
let estate: SmallEstate;
let matters: CountedMatters;

beforeAll(async () => {
  booted = await bootApp();
  estate = await buildSmallEstate(booted);
  matters = new CountedMatters(booted, estate, NOW);
});
afterEach(() => matters.forget());
afterAll(() => booted.close());

const given = (complaint: Partial<ComplaintState>) => matters.given({ status: 'in_progress', ...complaint });
const ask = (person: PersonKey, query = '') => estate.as(person).get(`/api/complaints/export?${query}`);

async function exported(person: PersonKey, query = ''): Promise<Record<string, string>[]> {
  const { body } = await ask(person, query).responseType('blob').expect(200);
  const [head = [], ...rows] = await readSpreadsheet(body as Buffer);
  expect(head).toEqual([...EXPORT_HEADINGS]);
  return rows.map((cells) => Object.fromEntries(head.map((heading, index) => [heading, cells[index] ?? ''])));
}

it('allRowsOfTheFilters_areInTheFile_inTheOrderOfTheList_howeverManyPages', async () => {
  for (let index = 0; index < 60; index += 1) {
    await given({ title: `第 ${index} 件`, nextDueAt: matters.minutesFromNow(100 - index) });
  }
  await given({ title: '险情', urgency: 'lifeSafety', nextDueAt: matters.minutesFromNow(500) });
  await given({ ...matters.closed('confirmed'), title: '旧事' });
  const rows = await exported('manager', 'scope=managed&state=open&limit=5');
  expect(rows).toHaveLength(61);
  expect(rows.slice(0, 3).map((row) => row.内容)).toEqual(['险情', '第 59 件', '第 58 件']);
  expect((await exported('manager', 'scope=managed&state=closed')).map((row) => [row.内容, row.关闭方式])).toEqual([
    ['旧事', expect.stringMatching(/./)],
  ]);
});

it('whoReportedIt_isNotInIt_norWhatAConfidentialOneIsAbout', async () => {
  await given({ title: '电梯异响', status: 'resolved', ballHolderId: estate.people.lin });
  await given({ title: '保安收钱', placeText: '9 栋 909', isConfidential: true });
  const rows = await exported('desk', 'scope=estate&state=open');
  expect(rows.map((row) => [row.内容, row.地点])).toContainEqual(['（保密）', '（保密）']);
  expect(JSON.stringify(rows)).not.toMatch(/林|保安收钱|909/);
  expect(rows.find((row) => row.内容 === '电梯异响')?.现在该谁动).toBe('业主');
});

it('whatLooksLikeAFormula_isText', async () => {
  await given({ title: '=HYPERLINK("http://evil.example","点我")', nextDueAt: matters.minutesFromNow(5) });
  const { body } = await ask('manager', 'scope=managed').responseType('blob').expect(200);
  const [, row] = await readSpreadsheet(body as Buffer);
  expect(row?.[2]).toBe('=HYPERLINK("http://evil.example","点我")');
  expect((body as Buffer).includes('<f>')).toBe(false);
});

it('theAccused_findNothingOfIt_andResidentsAndOtherEstatesNoFile', async () => {
  await given({ accusedIds: [estate.people.manager] });
  expect(await exported('manager', 'scope=managed')).toEqual([]);
  await ask('lin').expect(403);
  await ask('plumber').expect(403);
  await ask('foreignManager', `scope=managed&estateId=${estate.estateId}`).expect(404);
});

it('whoTookIt_andWhat_isOnRecord', async () => {
  await given({});
  await exported('manager', 'scope=managed&state=open&query=某人');
  const entries = await booted.dataSource.manager.findBy(AuditEntry, { action: 'listExported' });
  expect(entries.at(-1)).toMatchObject({
    actorId: estate.people.manager,
    subjectId: estate.estateId,
    details: { filters: { state: 'open', isSearched: true } },
  });
  expect(JSON.stringify(entries)).not.toContain('某人');
});

it('asManyAsOneMayTake_canBeWritten', async () => {
  const row = [...EXPORT_HEADINGS.map((heading) => `${heading}十几个字的内容在这里`)];
  const rows = Array.from({ length: EXPORT_MAX_ROWS + 1 }, () => row);
  expect((await writeSpreadsheet([{ name: '投诉清单', rows, boldRows: [0] }])).length).toBeGreaterThan(100_000);
}, 120_000);
