import type {
  KnowledgeAnswers,
  KnowledgeBook,
  KnowledgeEntryFields,
  KnowledgeTrial,
} from '@yingsheng/shared/api/knowledge';
import request from 'supertest';
import { newId } from '../../src/platform/ids';
import { type BootedApp, bootApp } from '../support/boot-app';
import { buildSmallEstate, type PersonKey, type SmallEstate } from '../support/small-estate';

const ANSWER = '车位月租 300 元，带行驶证到客服中心办理。';
const NOW = new Date('2026-11-23T02:00:00.000Z');
const DAY_MINUTES = 1440;

let booted: BootedApp;
let estate: SmallEstate;
beforeAll(async () => {
  booted = await bootApp();
});
beforeEach(async () => {
  booted.clock.set(NOW);
  estate = await buildSmallEstate(booted);
});
afterAll(() => booted.close());

const path = (rest = '') => `/api/estates/${estate.estateId}/knowledge${rest}`;
const fields = (change: Partial<KnowledgeEntryFields> = {}): KnowledgeEntryFields => ({
  questions: ['停车费怎么交', '车位月租多少钱'],
  answer: ANSWER,
  validUntil: null,
  isForGuests: false,
  departmentId: estate.departmentIds.customerService,
  personId: estate.people.desk,
  isCompanyWide: false,
  isPublished: true,
  ...change,
});
async function add(change: Partial<KnowledgeEntryFields> = {}, by: PersonKey = 'manager'): Promise<string> {
  return (await estate.as(by).post(path(), fields(change)).expect(201)).body.id;
}
async function asks(person: PersonKey, text: string): Promise<KnowledgeAnswers['items']> {
  const body = { estateId: estate.estateId, text };
  return (await estate.as(person).post('/api/knowledge/suggestions', body).expect(200)).body.items;
}
async function guestAsks(text: string): Promise<KnowledgeAnswers['items']> {
  const body = { estateId: estate.estateId, text };
  return (await request(booted.http).post('/api/guest-knowledge/suggestions').send(body).expect(200)).body.items;
}
const reading = (entryId: string, change: object = {}) => ({
  key: newId(),
  estateId: estate.estateId,
  entryId,
  place: 'form',
  outcome: 'opened',
  ...change,
});
async function book(by: PersonKey = 'manager'): Promise<KnowledgeBook> {
  return (await estate.as(by).get(path()).expect(200)).body;
}
const firstOf = async () => (await book()).entries[0];

describe('a simple question is answered without a complaint', () => {
  it('anEnquiry_inOrdinaryWords_findsTheAnswer_andWhatCameOfItIsCounted', async () => {
    const id = await add();
    const [found] = await asks('lin', '你好，停车费咋交啊');
    expect(found).toEqual({ id, question: '停车费怎么交', answer: ANSWER });
    const opened = reading(id);
    await estate.as('lin').post('/api/knowledge/readings', opened).expect(204);
    await estate
      .as('lin')
      .post('/api/knowledge/readings', { ...opened, outcome: 'helped' })
      .expect(204);
    await estate
      .as('neighbour')
      .post('/api/knowledge/readings', reading(id, { outcome: 'wentOn' }))
      .expect(204);
    expect(await firstOf()).toMatchObject({ state: 'valid', counts: { opened: 2, helped: 1, wentOn: 1 } });
    const { body } = await estate.as('lin').get('/api/complaints?scope=mine').expect(200);
    expect(body.items).toEqual([]);
  });

  it('aReadingSentAgain_isCountedOnce_andMayBeTakenBack', async () => {
    const once = reading(await add(), { outcome: 'helped' });
    for (const outcome of ['opened', 'helped', 'helped', 'opened']) {
      await estate
        .as('lin')
        .post('/api/knowledge/readings', { ...once, outcome })
        .expect(204);
    }
    expect((await firstOf())?.counts).toEqual({ opened: 1, helped: 0, wentOn: 0, desk: 0 });
  });

  it('whatWasReadLastMonth_isNotCountedThisMonth', async () => {
    const id = await add();
    await estate
      .as('lin')
      .post('/api/knowledge/readings', reading(id, { outcome: 'helped' }))
      .expect(204);
    booted.clock.advance(31 * DAY_MINUTES);
    expect((await firstOf())?.counts.opened).toBe(0);
  });

  it('danger_isAnsweredByNoText', async () => {
    await add({ questions: ['家里着火了怎么办', '燃气味怎么办'], answer: '请到客服中心登记。' });
    expect(await asks('lin', '家里着火了怎么办')).toEqual([]);
    expect(await asks('lin', '厨房有很大的燃气味怎么办')).toEqual([]);
    const { body } = await estate.as('manager').post(path('/try'), { text: '家里着火了怎么办' }).expect(200);
    expect(body).toMatchObject({ isDanger: true });
  });

  it('whereNothingFits_nothingIsSuggested', async () => {
    await add();
    expect(await asks('lin', '厨房水管漏水，地上都是水')).toEqual([]);
  });

  it('whatHasExpired_isOfferedToNobody_andTheEditorSeesIt', async () => {
    const id = await add({ validUntil: '2026-11-24' });
    expect((await firstOf())?.state).toBe('expiresSoon');
    expect(await asks('lin', '停车费怎么交')).toHaveLength(1);
    booted.clock.advance(2 * DAY_MINUTES);
    expect(await asks('lin', '停车费怎么交')).toEqual([]);
    expect((await firstOf())?.state).toBe('expired');
    const { body } = await estate.as('manager').post(path('/try'), { text: '停车费怎么交' }).expect(200);
    expect(body as KnowledgeTrial).toMatchObject({ isDanger: false, items: [], hidden: [{ id, state: 'expired' }] });
    await estate.as('lin').post('/api/knowledge/readings', reading(id)).expect(404);
  });
});

describe('the entries are kept', () => {
  it('aDraft_isOfferedOnlyOnceItIsPublished_andABlankKeepsItBack', async () => {
    const id = await add({ isPublished: false, answer: '车位月租【金额】元。' });
    expect(await asks('lin', '停车费怎么交')).toEqual([]);
    const blank = { ...fields({ answer: '车位月租【金额】元。' }), version: 1 };
    const refused = await estate
      .as('manager')
      .put(path(`/${id}`), blank)
      .expect(400);
    expect(refused.body.facts.fields).toEqual({ answer: expect.stringContaining('【】') });
    await estate
      .as('manager')
      .put(path(`/${id}`), { ...fields(), version: 1 })
      .expect(204);
    expect(await asks('lin', '停车费怎么交')).toHaveLength(1);
  });

  it('theSecondOfTwoEditors_isTold_andChangesNothing', async () => {
    const id = await add();
    await estate
      .as('manager')
      .put(path(`/${id}`), { ...fields({ answer: '涨到 320 元。' }), version: 1 })
      .expect(204);
    const { body } = await estate
      .as('manager')
      .put(path(`/${id}`), { ...fields(), version: 1 })
      .expect(409);
    expect(body.code).toBe('KNOWLEDGE.STALE_VERSION');
    expect(await firstOf()).toMatchObject({ answer: '涨到 320 元。', version: 2, updatedByName: '陈志远' });
  });

  it('whatIsRetired_isOfferedNoMore_andComesBackAsItWas', async () => {
    const id = await add();
    const draft = await add({ isPublished: false, questions: ['怎么开发票'] });
    for (const one of [id, draft]) {
      await estate
        .as('manager')
        .post(path(`/${one}/retire`), { version: 1 })
        .expect(204);
    }
    expect(await asks('lin', '停车费怎么交')).toEqual([]);
    expect((await book()).entries.map(({ state }) => state)).toEqual(['retired', 'retired']);
    await estate
      .as('manager')
      .post(path(`/${id}/restore`), { version: 1 })
      .expect(409);
    for (const one of [id, draft]) {
      await estate
        .as('manager')
        .post(path(`/${one}/restore`), { version: 2 })
        .expect(204);
    }
    expect((await book()).entries.map(({ state }) => state)).toEqual(['valid', 'draft']);
    expect(await asks('lin', '停车费怎么交')).toHaveLength(1);
  });

  it('theStarters_comeOnce_asDraftsThatNobodyReads', async () => {
    await estate.as('manager').post(path('/starters'), {}).expect(204);
    await estate.as('manager').post(path('/starters'), {}).expect(204);
    const { entries, missingStarterCount } = await book();
    expect([entries.length, missingStarterCount]).toEqual([20, 0]);
    expect(new Set(entries.map(({ state }) => state))).toEqual(new Set(['draft']));
    expect(await asks('lin', '停车费怎么交')).toEqual([]);
  });

  it('mistakes_areSaidBesideTheirFields', async () => {
    const wrong = { ...fields(), questions: ['', ' '], answer: '好', validUntil: '2026-02-30' };
    const { body } = await estate.as('manager').post(path(), wrong).expect(400);
    expect(Object.keys(body.facts.fields).sort()).toEqual(['answer', 'questions', 'validUntil']);
    const gone = fields({ validUntil: '2026-11-01', personId: estate.people.foreignDesk });
    const past = await estate.as('manager').post(path(), gone).expect(400);
    expect(Object.keys(past.body.facts.fields).sort()).toEqual(['personId', 'validUntil']);
  });
});

describe('who may read and write', () => {
  it.each(['lin', 'neighbour', 'stranger', 'passerBy', 'desk', 'plumber', 'lead'] as const)(
    '%s_keeps_no_entries',
    async (person) => {
      const id = await add();
      const calls = [
        estate.as(person).get(path()),
        estate.as(person).post(path(), fields()),
        estate.as(person).put(path(`/${id}`), { ...fields({ answer: '改成别的' }), version: 1 }),
        estate.as(person).post(path(`/${id}/retire`), { version: 1 }),
        estate.as(person).post(path('/starters'), {}),
        estate.as(person).post(path('/try'), { text: '停车费' }),
      ];
      for (const call of calls) expect([403, 404]).toContain((await call).status);
      expect(await firstOf()).toMatchObject({ answer: ANSWER, version: 1 });
    },
  );

  it('theManagerOfAnotherEstate_canTellNoEntryFromNone', async () => {
    const id = await add();
    await estate.as('foreignManager').get(path()).expect(404);
    const theirs = `/api/estates/${estate.foreignEstateId}/knowledge`;
    const changed = { ...fields({ departmentId: estate.departmentIds.order, personId: null }), version: 1 };
    await estate.as('foreignManager').put(`${theirs}/${id}`, changed).expect(404);
    await estate.as('foreignManager').post(`${theirs}/${id}/retire`, { version: 1 }).expect(404);
    expect((await estate.as('foreignManager').get(theirs).expect(200)).body.entries).toEqual([]);
  });

  it('anEstateManager_writesNothingForTheWholeCompany', async () => {
    await estate
      .as('manager')
      .post(path(), fields({ isCompanyWide: true, personId: null }))
      .expect(403);
  });

  it('whoComesFromElsewhere_andWhoIsNotSignedIn_readOnlyWhatIsForEverybody', async () => {
    const id = await add();
    const open = await add({ questions: ['访客停车怎么收费'], answer: '前 30 分钟免费。', isForGuests: true });
    for (const items of [await asks('stranger', '停车费怎么交'), await guestAsks('停车费怎么交')]) {
      expect(items.map((item) => item.id)).not.toContain(id);
    }
    expect(await guestAsks('访客停车咋收费')).toEqual([
      { id: open, question: '访客停车怎么收费', answer: '前 30 分钟免费。' },
    ]);
    await request(booted.http).post('/api/guest-knowledge/readings').send(reading(id)).expect(404);
    await request(booted.http)
      .post('/api/guest-knowledge/readings')
      .send(reading(open, { outcome: 'helped' }))
      .expect(204);
    expect((await book()).entries.map(({ counts }) => counts.helped)).toEqual([0, 1]);
  });

  it('aReading_isTakenBackOnlyByItsKey_andOnlyForItsEntry', async () => {
    const [id, other] = [await add(), await add({ questions: ['怎么开发票'] })];
    const once = reading(id);
    await estate.as('lin').post('/api/knowledge/readings', once).expect(204);
    await estate
      .as('lin')
      .post('/api/knowledge/readings', { ...once, entryId: other })
      .expect(404);
    await estate
      .as('lin')
      .post('/api/knowledge/readings', reading(id, { place: 'desk' }))
      .expect(404);
    const given = reading(id, { place: 'desk', outcome: 'helped' });
    await estate.as('desk').post('/api/knowledge/readings', given).expect(204);
    // 前台登记了再答复的，不算没提交就解决。
    expect((await firstOf())?.counts).toEqual({ opened: 1, helped: 0, wentOn: 0, desk: 1 });
  });

  it('hostileTexts_doNoHarm', async () => {
    const markup = '<script>alert(1)</script> 停车费怎么交';
    await add({ answer: markup });
    const ask = (text: string) =>
      estate.as('lin').post('/api/knowledge/suggestions', { estateId: estate.estateId, text });
    await ask('停'.repeat(10_000)).expect(400);
    expect((await ask("'; DROP TABLE knowledge_entry; -- 停车费怎么交").expect(200)).body.items[0].answer).toBe(markup);
    await ask('\u202e\u0000').expect(400);
    await estate.as('lin').post('/api/knowledge/suggestions', { estateId: newId(), text: '停车费' }).expect(404);
  });
});
