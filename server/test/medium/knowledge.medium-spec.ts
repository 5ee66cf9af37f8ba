import type { KnowledgeEntryFields } from '@yingsheng/shared/api/knowledge';
import { CompanyGrant } from '../../src/directory/entities/company-grant';
import { RoleGrant } from '../../src/directory/entities/role-grant';
import { KnowledgeEntry } from '../../src/knowledge/entities/knowledge-entry';
import { KnowledgeReading } from '../../src/knowledge/entities/knowledge-reading';
import { insertRows } from '../../src/platform/database/insert-rows';
import { newId } from '../../src/platform/ids';
import { type BootedApp, bootApp, createDatabase, type TestDatabase } from '../support/boot-app';
import { buildSmallEstate, estateIn, type SmallEstate } from '../support/small-estate';

let database: TestDatabase;
let booted: BootedApp;
let estate: SmallEstate;
beforeAll(async () => {
  database = await createDatabase();
  booted = await bootApp({ databaseUrl: database.url });
});
beforeEach(async () => {
  estate = await buildSmallEstate(booted);
});
afterAll(async () => {
  await booted.close();
  await database.drop();
});

const path = (rest = '') => `/api/estates/${estate.estateId}/knowledge${rest}`;
const fields = (change: Partial<KnowledgeEntryFields> = {}): KnowledgeEntryFields => ({
  questions: ['停车费怎么交'],
  answer: '到客服中心交。',
  validUntil: null,
  isForGuests: true,
  departmentId: estate.departmentIds.customerService,
  personId: null,
  isCompanyWide: false,
  isPublished: true,
  ...change,
});
const rowsOf = () => booted.dataSource.manager.findBy(KnowledgeEntry, { estateId: estate.estateId });
const add = async (change: Partial<KnowledgeEntryFields> = {}): Promise<string> =>
  (await estate.as('manager').post(path(), fields(change)).expect(201)).body.id;

it('ofTwoEditorsAtTheSameInstant_oneIsWritten_andTheOtherIsTold', async () => {
  const id = await add();
  const change = (answer: string) => estate.as('manager').put(path(`/${id}`), { ...fields({ answer }), version: 1 });
  const statuses = (await Promise.all([change('甲写的'), change('乙写的')])).map(({ status }) => status);
  expect(statuses.sort()).toEqual([204, 409]);
  expect((await rowsOf()).map(({ version }) => version)).toEqual([2]);
});

it('startersAddedTwiceAtTheSameInstant_areTwenty', async () => {
  const calls = await Promise.all([1, 2].map(() => estate.as('manager').post(path('/starters'), {})));
  expect(calls.map(({ status }) => status)).toEqual([204, 204]);
  expect(await rowsOf()).toHaveLength(20);
});

it('aReadingSentTwiceAtTheSameInstant_isOneRow_andNamesNobody', async () => {
  const entryId = await add();
  const reading = { key: newId(), estateId: estate.estateId, entryId, place: 'form', outcome: 'helped' };
  const calls = await Promise.all([1, 2, 3].map(() => estate.as('lin').post('/api/knowledge/readings', reading)));
  expect(calls.map(({ status }) => status)).toEqual([204, 204, 204]);
  const rows = await booted.dataSource.manager.findBy(KnowledgeReading, { entryId });
  expect(rows.map(({ outcome }) => outcome)).toEqual(['helped']);
  expect(JSON.stringify(rows)).not.toContain(estate.people.lin);
});

it('anEdit_isSeenAtOnceByTheServerThatWroteIt_andByAServerThatStartsAfterIt', async () => {
  const ask = async (of: SmallEstate) => {
    const body = { estateId: estate.estateId, text: '停车费咋交' };
    return (await of.as('lin').post('/api/knowledge/suggestions', body).expect(200)).body.items;
  };
  expect(await ask(estate)).toEqual([]);
  const id = await add();
  expect(await ask(estate)).toMatchObject([{ id }]);
  const second = await bootApp({ databaseUrl: database.url, dataDir: booted.config.dataDir });
  expect(await ask(estateIn(second, estate))).toMatchObject([{ id }]);
  await second.close();
});

it('anEntryOfTheCompany_answersOnEveryEstate_andEachCountsItsOwnReadings', async () => {
  const { manager } = booted.dataSource;
  const quality = estate.people.lead;
  const both = [estate.estateId, estate.foreignEstateId];
  await insertRows(manager, CompanyGrant, [{ personId: quality, role: 'companyQuality', companyId: estate.companyId }]);
  await insertRows(
    manager,
    RoleGrant,
    both.map((estateId) => ({ personId: quality, role: 'companyQuality' as const, estateId })),
  );
  const { body } = await estate
    .as('lead')
    .post(path(), fields({ isCompanyWide: true }))
    .expect(201);
  const there = { estateId: estate.foreignEstateId, text: '停车费怎么交' };
  const answers = await estate.as('stranger').post('/api/knowledge/suggestions', there).expect(200);
  expect(answers.body.items).toMatchObject([{ id: body.id }]);
  const reading = {
    key: newId(),
    estateId: estate.foreignEstateId,
    entryId: body.id,
    place: 'form',
    outcome: 'helped',
  };
  await estate.as('stranger').post('/api/knowledge/readings', reading).expect(204);
  const counts = await Promise.all(
    both.map(async (estateId) => {
      const book = await estate.as('lead').get(`/api/estates/${estateId}/knowledge`).expect(200);
      return book.body.entries[0].counts.helped;
    }),
  );
  expect(counts).toEqual([0, 1]);
  // 项目经理看得到，改不了。
  const seen = await estate.as('manager').get(path()).expect(200);
  expect(seen.body.entries[0]).toMatchObject({ isCompanyWide: true, mayEdit: false });
  await estate
    .as('manager')
    .post(path(`/${body.id}/retire`), { version: 1 })
    .expect(403);
});

it('theEstatesOwnWord_goesBeforeTheCompanys', async () => {
  const own = await add();
  await insertRows(booted.dataSource.manager, KnowledgeEntry, [
    {
      ...{
        id: newId(),
        companyId: estate.companyId,
        estateId: null,
        questions: ['停车费怎么交'],
        answer: '各小区不同。',
      },
      ...{ validUntil: null, isForGuests: true, departmentId: estate.departmentIds.quality, personId: null },
      ...{ isPublished: true, retiredAt: null, version: 1, starter: null, updatedById: null, updatedAt: new Date() },
    },
  ]);
  await add({ questions: ['怎么开发票'] });
  const body = { estateId: estate.estateId, text: '停车费怎么交' };
  const { items } = (await estate.as('lin').post('/api/knowledge/suggestions', body).expect(200)).body;
  expect(items).toHaveLength(2);
  expect(items[0].id).toBe(own);
});
