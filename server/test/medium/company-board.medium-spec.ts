import type { CompanyBoard, CompanyBoardRow } from '@yingsheng/shared/api/board';
import type { Page } from '@yingsheng/shared/api/common';
import type { ComplaintSummary } from '@yingsheng/shared/api/complaint';
import { BOARD_FIGURES, type BoardFigure } from '@yingsheng/shared/board/figure';
import type { Role } from '@yingsheng/shared/people/role';
import type { EntityManager } from 'typeorm';
import { Complaint } from '../../src/complaints/entities/complaint';
import { ComplaintSearch } from '../../src/complaints/entities/complaint-search';
import { Estate } from '../../src/directory/entities/estate';
import { Person } from '../../src/directory/entities/person';
import { RoleGrant } from '../../src/directory/entities/role-grant';
import { coverNewEstate, grantForCompany } from '../../src/directory/staff/grant-roles';
import { insertRows } from '../../src/platform/database/insert-rows';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import { newId } from '../../src/platform/ids';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey, type SmallEstate } from '../support/small-estate';

/** Ten in the morning on a Monday. */
const MORNING = new Date('2026-11-23T02:00:00.000Z');

describe('the board of all estates', () => {
  let booted: BootedApp;
  let estate: SmallEstate;
  let journey: Journey;
  /** Director of the company, whoever it was before. */
  const DIRECTOR = 'passerBy';

  beforeAll(async () => {
    booted = await bootApp();
  });
  afterAll(() => booted.close());
  beforeEach(async () => {
    booted.clock.set(MORNING);
    estate = await buildSmallEstate(booted);
    journey = new Journey(estate);
    await inTransaction(async (manager) => {
      const granting = { actorId: estate.people.manager, now: booted.clock.now() };
      const { companyId } = estate;
      await grantForCompany(
        manager,
        { personId: estate.people[DIRECTOR], role: 'companyQuality', companyId },
        granting,
      );
      await manager.update(Person, { id: estate.people.stranger }, { phone: '13512349876' });
    });
  });

  const inTransaction = <T>(work: (manager: EntityManager) => Promise<T>) =>
    booted.app.get(TransactionRunner).run(work);
  const board = async (person: PersonKey = DIRECTOR): Promise<CompanyBoard> =>
    (await estate.as(person).get('/api/board').expect(200)).body;
  const list = async (query: string, person: PersonKey = DIRECTOR): Promise<Page<ComplaintSummary>> =>
    (await estate.as(person).get(`/api/complaints?scope=managed&limit=50${query}`).expect(200)).body;
  const idsOf = async (query: string, person?: PersonKey) => (await list(query, person)).items.map(({ id }) => id);
  const rowOf = async (estateId: string, person?: PersonKey): Promise<CompanyBoardRow> => {
    const row = (await board(person)).rows.find((one) => one.estateId === estateId);
    if (row === undefined) throw new Error('no such row');
    return row;
  };
  const some = (counts: Partial<Record<BoardFigure, number>>) => expect.objectContaining(counts);
  const grant = (person: PersonKey, role: Role, estateId: string) =>
    insertRows(booted.dataSource.manager, RoleGrant, [{ personId: estate.people[person], role, estateId }]);
  /** A matter of the other estate, by who lives there. */
  const submitThere = (text = '车库灯不亮') =>
    journey.submit(
      { estateId: estate.foreignEstateId, place: { householdId: estate.rooms.stranger }, text },
      'stranger',
    );

  /** Every figure, of every estate and of all, against the list that it opens. */
  async function expectListsToAgree(person: PersonKey = DIRECTOR): Promise<void> {
    const { rows, totals } = await board(person);
    const asked = [
      ...rows.map((row) => ({ row: row.counts, of: `&estateId=${row.estateId}` })),
      { row: totals.counts, of: '' },
    ];
    for (const { row, of } of asked) {
      for (const figure of BOARD_FIGURES) {
        const { length } = await idsOf(`&figure=${figure}${of}`, person);
        expect({ figure, of, count: length }).toEqual({ figure, of, count: row[figure] });
      }
    }
  }

  /** One of each kind that is counted. */
  async function aMondayMorning() {
    await submitThere();
    const urged = await journey.submit({ text: '楼道灯不亮' });
    await journey.act('desk', urged.id, 'accept', { message: '已收到' });
    booted.clock.advance(1);
    await journey.act('lin', urged.id, 'urge', {});
    const danger = await journey.submit({ text: '闻到燃气味', urgency: 'lifeSafety', category: 'gas' });
    const { id: unconfirmed } = await journey.resolved();
    const { id: rated } = await journey.resolved();
    await journey.act('lin', rated, 'confirm', {});
    await journey.act('lin', rated, 'rate', { speed: 5, attitude: 4, quality: 5 });
    const { id: appealed } = await journey.resolved();
    await journey.act('lin', appealed, 'confirm', {});
    await journey.act('lin', appealed, 'fileAppeal', { reason: '处理不公', mediaIds: [] });
    booted.clock.advance(90);
    return { urged: urged.id, danger: danger.id, unconfirmed, rated, appealed };
  }

  it('countsWhatMattersOnAMonday_theEstateInNeedFirst_andEveryFigureOpensWhatItCounts', async () => {
    const matters = await aMondayMorning();
    const { rows, totals } = await board();
    expect(rows.map(({ estateId }) => estateId)).toEqual([estate.estateId, estate.foreignEstateId]);
    expect(rows[0]).toMatchObject({
      estateName: '翠湖花园',
      isRetired: false,
      counts: some({ open: 3, dangerous: 1, urged: 1, unconfirmed: 1, appealed: 1, rated: 1 }),
      satisfaction: 1,
    });
    expect(rows[1]?.counts).toEqual(some({ open: 1, dangerous: 0, urged: 0, untaken: 1, overdue: 1, rated: 0 }));
    expect(rows[1]?.satisfaction).toBeNull();
    expect(totals.counts.open).toBe(4);
    await expectListsToAgree();
    for (const figure of ['urged', 'unconfirmed', 'rated', 'appealed'] as const) {
      expect([figure, await idsOf(`&figure=${figure}`)]).toEqual([figure, [matters[figure]]]);
    }
    expect(await idsOf('&figure=dangerous')).toEqual([matters.danger]);
  });

  it('anUrgeIsAnswered_onceAColleagueSaysSomething_notByMoreWordsOfTheResident', async () => {
    const { id } = await journey.submit();
    await journey.act('desk', id, 'accept', { message: '已收到' });
    booted.clock.advance(1);
    await journey.act('lin', id, 'urge', {});
    booted.clock.advance(1);
    await journey.act('lin', id, 'comment', { text: '还没有人来', mediaIds: [] });
    await journey.act('desk', id, 'note', { text: '师傅在路上' });
    expect(await idsOf('&figure=urged')).toEqual([id]);
    booted.clock.advance(1);
    await journey.act('desk', id, 'comment', { text: '师傅十分钟后到', mediaIds: [] });
    expect(await idsOf('&figure=urged')).toEqual([]);
    expect((await rowOf(estate.estateId)).counts.urged).toBe(0);
  });

  it('anUrgeForAnother_isAnsweredByAColleagueOnly_notByWhoFiledIt_norByWhomItWasFiledFor_alsoOnceTakenOver', async () => {
    const phone = `135${newId().replace(/\D/g, '').padEnd(8, '0').slice(-8)}`;
    await booted.dataSource.manager.update(Person, { id: estate.people.neighbour }, { provenPhone: phone });
    const { id } = await journey.submit({
      place: { householdId: estate.rooms.neighbour },
      onBehalfOf: { name: '王阿婆', phone, relation: 'child', consentVersion: '1' },
    });
    const isUrgedAfter = async (what: string) => {
      booted.clock.advance(1);
      expect([what, await idsOf('&figure=urged')]).toEqual([what, [id]]);
    };
    await journey.act('desk', id, 'accept', { message: '已收到' });
    booted.clock.advance(1);
    await journey.act('lin', id, 'urge', {});
    await isUrgedAfter('urging');
    await journey.act('lin', id, 'comment', { text: '还没有人来', mediaIds: [] });
    await isUrgedAfter('words of the filer');
    await journey.act('neighbour', id, 'comment', { text: '我在家等着', mediaIds: [] });
    await isUrgedAfter('words of whom it was filed for');
    await journey.act('neighbour', id, 'takeOver', {});
    await isUrgedAfter('taking over');
    expect((await rowOf(estate.estateId)).counts.urged).toBe(1);
    await journey.act('desk', id, 'comment', { text: '师傅十分钟后到', mediaIds: [] });
    expect(await idsOf('&figure=urged')).toEqual([]);
    expect((await rowOf(estate.estateId)).counts.urged).toBe(0);
  });

  it('ratingsOfLongAgo_areNoLongerCounted_inTheListNeither', async () => {
    const { id } = await journey.resolved();
    await journey.act('lin', id, 'confirm', {});
    await journey.act('lin', id, 'rate', { speed: 2, attitude: 2, quality: 2 });
    booted.clock.advance(1);
    expect(await rowOf(estate.estateId)).toMatchObject({ counts: some({ rated: 1 }), satisfaction: 0 });
    booted.clock.advance(91 * 24 * 60);
    expect(await rowOf(estate.estateId)).toMatchObject({ counts: some({ rated: 0 }), satisfaction: null });
    expect(await idsOf('&figure=rated')).toEqual([]);
  });

  describe('who sees what', () => {
    it('aManagerOfOneEstate_seesThatOne_andNothingOfAnother', async () => {
      await submitThere();
      const own = await journey.submit();
      expect((await board('manager')).rows.map(({ estateId }) => estateId)).toEqual([estate.estateId]);
      expect(await idsOf('', 'manager')).toEqual([own.id]);
      await expectListsToAgree('manager');
      const path = `/api/complaints?scope=managed&estateId=${estate.foreignEstateId}`;
      await estate.as('manager').get(path).expect(404);
      await estate.as('manager').get(`/api/complaints?scope=managed&estateId=${newId()}`).expect(404);
    });

    it('whoeverManagesOneAndWorksOnAnother_isShownTheManagedOneOnly', async () => {
      await grant('manager', 'frontDesk', estate.foreignEstateId);
      await submitThere();
      expect((await board('manager')).rows).toHaveLength(1);
      expect(await idsOf('', 'manager')).toEqual([]);
      await expectListsToAgree('manager');
      const path = `/api/complaints?scope=managed&estateId=${estate.foreignEstateId}`;
      await estate.as('manager').get(path).expect(404);
    });

    it('residentsAndHandlers_haveNoBoard_andNoListOfManagedEstates', async () => {
      for (const person of ['lin', 'plumber', 'desk'] as const) {
        await estate.as(person).get('/api/board').expect(403);
        await estate.as(person).get('/api/complaints?scope=managed').expect(404);
      }
    });

    it('whoeverAnswersForAMatterElsewhere_findsItInTheirOwnList_notAmongWhatTheyManage', async () => {
      const { id } = await submitThere();
      const { people } = estate;
      await booted.dataSource.manager.update(Complaint, { id }, { firstContactOwnerId: people.manager });
      expect(await idsOf('', 'manager')).toEqual([]);
      const own = await estate.as('manager').get('/api/complaints?scope=owned').expect(200);
      expect(own.body.items).toMatchObject([{ id, estateName: '枫林苑' }]);
    });

    it('aRoleOfTheCompany_reachesAnEstateAddedLater', async () => {
      const added = { ...(await booted.dataSource.manager.findOneByOrFail(Estate, { id: estate.estateId })) };
      const late = { ...added, id: newId(), code: newId().slice(-6), name: '新园' };
      await inTransaction(async (manager) => {
        await insertRows(manager, Estate, [late]);
        await coverNewEstate(manager, late);
      });
      expect((await board()).rows.map(({ estateName }) => estateName)).toContain('新园');
      expect(await idsOf(`&estateId=${late.id}`)).toEqual([]);
    });

    it('anEstateOutOfUse_isShownAsLongAsSomethingIsLeft', async () => {
      const { manager } = booted.dataSource;
      const { id } = await submitThere();
      await manager.update(Estate, { id: estate.foreignEstateId }, { retiredAt: booted.clock.now() });
      expect(await rowOf(estate.foreignEstateId)).toMatchObject({ isRetired: true, counts: some({ open: 1 }) });
      await expectListsToAgree();
      await journey.act('stranger', id, 'withdraw', {});
      expect((await board()).rows.map(({ estateId }) => estateId)).toEqual([estate.estateId]);
      expect(await idsOf(`&estateId=${estate.foreignEstateId}`)).toEqual([id]);
    });

    it('whoeverIsAccused_isShownFiguresWithoutIt', async () => {
      await aMondayMorning();
      const before = await board();
      const { id } = await journey.submit({
        text: '态度蛮横',
        category: 'rudeness',
        accusedIds: [estate.people[DIRECTOR]],
      });
      expect(await board()).toEqual({ ...before, now: expect.any(String) });
      expect(await idsOf('&figure=open')).not.toContain(id);
      await expectListsToAgree();
      const others = await board('manager');
      expect(others.totals.counts.open).toBe((before.rows[0]?.counts.open ?? 0) + 1);
    });
  });

  describe('searching all of them', () => {
    /** More of the same than is looked through at once. */
    async function copyOf(id: string, changes: Partial<Complaint> = {}): Promise<void> {
      const { manager } = booted.dataSource;
      const complaint = await manager.findOneByOrFail(Complaint, { id });
      const searched = await manager.findOneByOrFail(ComplaintSearch, { complaintId: id });
      const copies = Array.from({ length: 620 }, (_, at) => ({ id: newId(), number: `YS-X-${at}` }));
      await inTransaction(async (inside) => {
        const complaints = copies.map((copy) => ({ ...complaint, ...copy, ...changes }));
        await insertRows(inside, Complaint, complaints);
        const rows = copies.map((copy) => ({ ...searched, complaintId: copy.id }));
        await insertRows(inside, ComplaintSearch, rows);
      });
    }

    it.each([
      ['words', '路灯'],
      ['an address', '1-1-101'],
      ['the name of the reporter', '许静'],
      ['the end of their number', '9876'],
    ])('by %s, and the estate is named', async (_by, query) => {
      await journey.submit();
      const { id } = await submitThere('门口路灯不亮');
      const { items } = await list(`&query=${encodeURIComponent(query)}`);
      expect(items).toMatchObject([{ id, estateName: '枫林苑' }]);
    });

    it('byNumber_andNothingOfAnEstateThatIsNotTheirs', async () => {
      const here = await journey.submit();
      const elsewhere = await submitThere();
      expect(await idsOf(`&query=${here.number}`)).toEqual([here.id]);
      expect(await idsOf(`&query=${elsewhere.number}`)).toEqual([elsewhere.id]);
      expect(await idsOf(`&query=${elsewhere.number}`, 'manager')).toEqual([]);
      expect(await idsOf(`&query=${encodeURIComponent('许静')}`, 'manager')).toEqual([]);
    });

    it('findsInAllOfThem_exactlyWhatIsFoundInEach_inTheSameOrder', async () => {
      const own = await journey.submit({ text: '厨房水管漏水，编号见 YS-200101-0001' });
      await journey.submit({ text: '水管又漏水', isConfidential: true });
      await journey.submit({ text: '漏水没人管', category: 'rudeness', accusedIds: [estate.people[DIRECTOR]] });
      const there = await submitThere('车库漏水，请打 13711112222');
      const registered = await submitThere('车库漏水，邻居代报');
      await booted.dataSource.manager.update(
        ComplaintSearch,
        { complaintId: registered.id },
        { reporterId: null, callerName: '赵大妈', callerPhone: '0571-8555 0199' },
      );
      const queries = [
        ...['漏水', '车库 漏水', '没有人写过', '%', '林晓梅', '许静', '9876', '13512349876', '13711112222', '赵大妈'],
        ...['85550199', '3-2-1201', '1201 漏水', own.number, there.number.replaceAll('-', ''), there.number.slice(-4)],
      ];
      for (const scope of ['managed', 'estate'] as const) {
        for (const query of queries) {
          const of = async (where: string): Promise<ComplaintSummary[]> => {
            const asked = `/api/complaints?scope=${scope}&limit=50&query=${encodeURIComponent(query)}${where}`;
            return (await estate.as(DIRECTOR).get(asked).expect(200)).body.items;
          };
          const each = [
            ...(await of(`&estateId=${estate.estateId}`)),
            ...(await of(`&estateId=${estate.foreignEstateId}`)),
          ].sort((a, b) =>
            a.submittedAt === b.submittedAt ? (a.id < b.id ? 1 : -1) : a.submittedAt < b.submittedAt ? 1 : -1,
          );
          expect([scope, query, (await of('')).map(({ id }) => id)]).toEqual([scope, query, each.map(({ id }) => id)]);
        }
      }
    });

    it('whatNamesTheReader_isPassedOver_howeverMuchOfItThereIs_andNothingBehindItIsLost', async () => {
      const { id: oldest } = await submitThere('车库漏水');
      booted.clock.advance(1);
      const { id: newer } = await submitThere('车库又漏水');
      await copyOf(newer, { accusedIds: [estate.people[DIRECTOR]] });
      const query = `&query=${encodeURIComponent('漏水')}`;
      expect(await idsOf(query)).toEqual([newer, oldest]);
      const first = await estate.as(DIRECTOR).get(`/api/complaints?scope=managed&limit=1${query}`).expect(200);
      expect(first.body.items).toMatchObject([{ id: newer }]);
      expect(await idsOf(`${query}&cursor=${first.body.nextCursor}`)).toEqual([oldest]);
    });

    it('ofTheLastDays_nothingOlderIsLookedThrough', async () => {
      const { id: older } = await submitThere('车库漏水');
      await copyOf(older);
      booted.clock.advance(10 * 24 * 60);
      const { id } = await submitThere('车库又漏水');
      const asked = jest.spyOn(booted.dataSource.logger, 'logQuery');
      expect(await idsOf(`&days=7&query=${encodeURIComponent('漏水')}`)).toEqual([id]);
      const searches = asked.mock.calls.filter(([sql]) => /FROM .complaint_search./.test(sql));
      asked.mockRestore();
      expect(searches).toHaveLength(1);
    });

    it('pages_coverEveryRowOnce_whicheverEstateItIsOf_whileNewOnesComeIn', async () => {
      const given: string[] = [];
      for (let index = 0; index < 3; index += 1) {
        given.unshift((await journey.submit()).id, (await submitThere()).id);
        booted.clock.advance(1);
      }
      const seen: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const asked: string = cursor === '' ? '' : `&cursor=${cursor}`;
        const { body } = await estate.as(DIRECTOR).get(`/api/complaints?scope=managed&limit=2${asked}`).expect(200);
        seen.push(...(body as Page<ComplaintSummary>).items.map(({ id }) => id));
        cursor = (body as Page<ComplaintSummary>).nextCursor;
        await submitThere('翻页的时候新来的');
      }
      expect([...seen].sort()).toEqual([...given].sort());
    });
  });
});
