import type { OwnWordBook, OwnWordFields, OwnWordTrial } from '@yingsheng/shared/api/own-words';
import { AuditEntry } from '../../src/directory/entities/audit-entry';
import { CompanyGrant } from '../../src/directory/entities/company-grant';
import { Estate } from '../../src/directory/entities/estate';
import { RoleGrant } from '../../src/directory/entities/role-grant';
import { insertRows } from '../../src/platform/database/insert-rows';
import { newId } from '../../src/platform/ids';
import { type BootedApp, bootApp } from '../support/boot-app';
import { buildSmallEstate, type PersonKey, type SmallEstate } from '../support/small-estate';

let booted: BootedApp;
let estate: SmallEstate;
beforeAll(async () => {
  booted = await bootApp();
});
beforeEach(async () => {
  estate = await buildSmallEstate(booted);
});
afterAll(() => booted.close());

const path = (rest = '') => `/api/estates/${estate.estateId}/own-words${rest}`;
const word = (term: string, change: Partial<OwnWordFields> = {}): OwnWordFields => ({
  ...{ term, category: null, hazard: null, cue: null, isHarmless: false },
  ...{ strength: 'strong', isCompanyWide: false },
  ...change,
});
const add = async (fields: OwnWordFields, by: PersonKey = 'manager'): Promise<string> =>
  (await estate.as(by).post(path(), fields).expect(201)).body.id;
const book = async (by: PersonKey = 'manager'): Promise<OwnWordBook> =>
  (await estate.as(by).get(path()).expect(200)).body;
const judged = async (text: string) =>
  (await estate.as('lin').post('/api/triage/suggest', { estateId: estate.estateId, text }).expect(200)).body;

/** Quality of the whole company, on every estate there is. */
async function quality(person: PersonKey): Promise<void> {
  const { manager } = booted.dataSource;
  const personId = estate.people[person];
  const estates = await manager.find(Estate, { select: { id: true } });
  await insertRows(manager, CompanyGrant, [{ personId, role: 'companyQuality', companyId: estate.companyId }]);
  const grants = estates.map(({ id }) => ({ personId, role: 'companyQuality' as const, estateId: id }));
  await insertRows(manager, RoleGrant, grants);
}

describe('words of one’s own', () => {
  it('aWord_isUnderstoodAtOnce_andNoMoreOnceItIsRemoved', async () => {
    const text = '小品又不喷了';
    const before = await judged(text);
    const id = await add(word('小品', { category: 'greening' }));
    expect((await judged(text)).category).toBe('greening');
    await estate
      .as('manager')
      .post(path(`/${id}/remove`), { version: 1 })
      .expect(204);
    expect((await judged(text)).category).toBe(before.category);
    await add(word('小品', { category: 'greening' }));
    expect((await book()).words).toMatchObject([
      { term: '小品', category: 'greening', strength: 'strong', version: 1 },
    ]);
  });

  it('aTrial_saysWhatWouldChange_andWritesNothing', async () => {
    const { body } = await estate
      .as('manager')
      .post(path('/try'), word('麻将', { category: 'pets' }))
      .expect(200);
    const trial = body as OwnWordTrial;
    expect(trial.messageCount).toBeGreaterThan(15_000);
    expect(trial.changedCount).toBeGreaterThan(0);
    expect(trial.examples.length).toBeLessThanOrEqual(5);
    for (const { text, after } of trial.examples)
      expect([text.includes('麻将'), after.category]).toEqual([true, 'pets']);
    expect((await book()).words).toEqual([]);
  });

  it('aNameThatNobodyInTheCorpusSaid_changesNothing', async () => {
    const { body } = await estate
      .as('manager')
      .post(path('/try'), word('火炬水岸楼', { isHarmless: true }))
      .expect(200);
    expect(body).toMatchObject({ changedCount: 0, examples: [], loweredCount: 0 });
  });

  it('aWordThatWouldHideDangers_isRefused_withTheMessages', async () => {
    const hiding = word('煤气', { isHarmless: true });
    const trial = (await estate.as('manager').post(path('/try'), hiding).expect(200)).body as OwnWordTrial;
    expect(trial.loweredCount).toBeGreaterThan(0);
    const { body } = await estate.as('manager').post(path(), hiding).expect(409);
    expect(body).toMatchObject({ code: 'TRIAGE.WORD_LOWERS_DANGER', facts: { count: trial.loweredCount } });
    expect(body.facts.examples[0]).toContain('煤气');
    expect((await book()).words).toEqual([]);
    const id = await add(word('亭子间', { isHarmless: true }));
    const changed = { ...hiding, version: 1 };
    expect(
      (
        await estate
          .as('manager')
          .put(path(`/${id}`), changed)
          .expect(409)
      ).body.code,
    ).toBe('TRIAGE.WORD_LOWERS_DANGER');
    expect((await book()).words).toMatchObject([{ term: '亭子间', version: 1 }]);
  });

  it('aWordThatEverybodySays_isRefused', async () => {
    const { body } = await estate
      .as('manager')
      .post(path('/try'), word('我们', { isHarmless: true }))
      .expect(409);
    expect(body.code).toBe('TRIAGE.WORD_TOO_COMMON');
  });

  it('theSecondOfTwoEditors_isTold_andNoWordStandsTwice', async () => {
    const id = await add(word('亭子间', { category: 'in-home' }));
    await estate
      .as('manager')
      .post(path(), word('亭子间', { category: 'lift' }))
      .expect(409);
    const change = (strength: OwnWordFields['strength']) =>
      estate.as('manager').put(path(`/${id}`), { ...word('亭子间', { category: 'in-home', strength }), version: 1 });
    const statuses = (await Promise.all([change('slight'), change('clear')])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([204, 409]);
    const both = await Promise.all(
      ['甲楼', '甲楼'].map((term) => estate.as('manager').post(path(), word(term, { isHarmless: true }))),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('mistakes_areSaid', async () => {
    for (const wrong of [
      word('亭子间'),
      word('亭', { isHarmless: true }),
      word('亭子间', { isHarmless: true, hazard: 'gas' }),
    ]) {
      expect((await estate.as('manager').post(path(), wrong).expect(400)).body.facts.fields).toBeDefined();
    }
    await estate
      .as('manager')
      .post(path(), { ...word('亭子间'), category: 'ghosts' })
      .expect(400);
  });

  it('everyEdit_isOnRecord', async () => {
    const id = await add(word('亭子间', { isHarmless: true }));
    await estate
      .as('manager')
      .post(path(`/${id}/remove`), { version: 1 })
      .expect(204);
    const entries = await booted.dataSource.manager.find(AuditEntry, {
      where: { subjectId: id },
      order: { id: 'ASC' },
    });
    expect(entries.map(({ action, subjectName }) => `${action} ${subjectName}`)).toEqual([
      'added 亭子间',
      'retired 亭子间',
    ]);
  });
});

describe('who may write them', () => {
  it.each(['lin', 'stranger', 'desk', 'plumber', 'lead'] as const)('%s_mayNot', async (person) => {
    const id = await add(word('亭子间', { isHarmless: true }));
    const calls = [
      estate.as(person).get(path()),
      estate.as(person).post(path(), word('甲楼', { isHarmless: true })),
      estate.as(person).post(path('/try'), word('甲楼', { isHarmless: true })),
      estate.as(person).post(path(`/${id}/remove`), { version: 1 }),
    ];
    for (const call of calls) expect((await call).status).toBe(403);
    expect((await book()).words).toHaveLength(1);
  });

  it('anotherEstatesWord_isAsIfThereWereNone', async () => {
    const id = await add(word('亭子间', { isHarmless: true }));
    await estate.as('foreignManager').get(path()).expect(404);
    const there = `/api/estates/${estate.foreignEstateId}/own-words`;
    expect((await estate.as('foreignManager').get(there).expect(200)).body.words).toEqual([]);
    for (const theirs of [id, newId()]) {
      await estate.as('foreignManager').post(`${there}/${theirs}/remove`, { version: 1 }).expect(404);
      await estate
        .as('foreignManager')
        .post(`${there}/try`, { ...word('甲楼', { isHarmless: true }), id: theirs })
        .expect(404);
    }
  });

  it('forEveryEstate_onlyTheCompanyWrites_andEachEstateReads', async () => {
    const wide = word('亭子间', { isHarmless: true, isCompanyWide: true });
    await estate.as('manager').post(path(), wide).expect(403);
    await quality('lead');
    const id = await add(wide, 'lead');
    expect((await book()).words).toMatchObject([{ id, isCompanyWide: true, mayEdit: false }]);
    await estate
      .as('manager')
      .post(path(`/${id}/remove`), { version: 1 })
      .expect(403);
    await estate
      .as('lead')
      .post(path(`/${id}/remove`), { version: 1 })
      .expect(204);
  });
});
