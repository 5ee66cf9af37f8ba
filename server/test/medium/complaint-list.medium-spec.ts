import type { Page } from '@yingsheng/shared/api/common';
import type { ComplaintSummary } from '@yingsheng/shared/api/complaint';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey } from '../support/small-estate';

describe('the list of complaints', () => {
  let booted: BootedApp;
  let journey: Journey;
  const ids: Record<'leak' | 'second' | 'lamp' | 'noise', string> = { leak: '', second: '', lamp: '', noise: '' };

  beforeAll(async () => {
    booted = await bootApp();
    journey = new Journey(await buildSmallEstate(booted));
    ids.leak = (await journey.dispatched({ text: '厨房水管漏水 100%湿透', category: 'plumbing' })).id;
    booted.clock.advance(1);
    ids.second = (await journey.submit({ text: '卫生间水管漏水', category: 'plumbing', urgency: 'normal' })).id;
    booted.clock.advance(1);
    const hall = { publicAreaId: journey.estate.publicAreaId };
    ids.lamp = (await journey.submit({ text: '电梯厅灯不亮', category: 'power-lighting', place: hall })).id;
    booted.clock.advance(1);
    const home = { householdId: journey.estate.rooms.neighbour };
    ids.noise = (await journey.submit({ text: '楼上半夜吵闹', category: 'noise', place: home }, 'neighbour')).id;
  });
  afterAll(() => booted.close());

  async function list(person: PersonKey, query = ''): Promise<Page<ComplaintSummary>> {
    const { body } = await journey.estate.as(person).get(`/api/complaints${query}`).expect(200);
    return body as Page<ComplaintSummary>;
  }
  const idsOf = async (person: PersonKey, query = '') => (await list(person, query)).items.map((row) => row.id);

  it('residents_seeTheirOwnOnly_newestFirst', async () => {
    expect(await idsOf('lin')).toEqual([ids.lamp, ids.second, ids.leak]);
    expect(await idsOf('neighbour')).toEqual([ids.noise]);
    expect(await idsOf('stranger')).toEqual([]);
  });

  it('aPositionInOneOrder_isNoneInTheOther', async () => {
    const { nextCursor } = await list('lin', '?limit=1');
    await journey.estate.as('lin').get(`/api/complaints?scope=mine&state=open&cursor=${nextCursor}`).expect(400);
  });

  it('aResident_cannotWidenTheScope', async () => {
    for (const scope of ['estate', 'owned']) {
      await journey.estate.as('lin').get(`/api/complaints?scope=${scope}`).expect(404);
    }
  });

  it('staff_seeTheirEstate_handlersWhatConcernsTheirDepartment', async () => {
    expect(await idsOf('desk')).toEqual([ids.noise, ids.lamp, ids.second, ids.leak]);
    expect(await idsOf('plumber')).toEqual([ids.leak]);
    expect(await idsOf('cleaner')).toEqual([]);
    expect(await idsOf('foreignDesk')).toEqual([]);
  });

  it('aForeignEstate_doesNotExist', async () => {
    const { estateId } = journey.estate;
    await journey.estate.as('foreignManager').get(`/api/complaints?estateId=${estateId}`).expect(404);
  });

  it('pages_coverEveryRowOnce', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Page<ComplaintSummary> = await list('desk', `?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`);
      seen.push(...page.items.map((row) => row.id));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual([ids.noise, ids.lamp, ids.second, ids.leak]);
  });

  it.each([
    ['category=plumbing', ['second', 'leak']],
    ['state=accepted', ['leak']],
    ['state=submitted&category=noise', ['noise']],
    ['state=closed', []],
    ['state=open&urgency=normal', ['second', 'lamp', 'leak', 'noise']],
    [`query=${encodeURIComponent('漏水')}`, ['second', 'leak']],
    [`query=${encodeURIComponent('100%湿')}`, ['leak']],
    [`query=${encodeURIComponent('%')}`, ['leak']],
    [`query=${encodeURIComponent('电梯厅')}`, ['lamp']],
  ] as [string, (keyof typeof ids)[]][])('filter %s', async (query, expected) => {
    expect(await idsOf('desk', `?${query}`)).toEqual(expected.map((key) => ids[key]));
  });

  it('filtersByPersonAndBuilding', async () => {
    const { people } = journey.estate;
    expect(await idsOf('desk', `?ownerId=${people.desk}`)).toHaveLength(4);
    expect(await idsOf('desk', `?handlerId=${people.plumber}`)).toEqual([]);
    expect(await idsOf('manager', '?scope=owned')).toEqual([]);
    const { items } = await list('desk', `?query=${encodeURIComponent('电梯厅')}`);
    expect(items[0]?.placeText).toContain('电梯厅');
  });

  it('filtersByGroupAndByAge', async () => {
    expect(await idsOf('desk', '?group=engineering')).toEqual([ids.lamp, ids.second, ids.leak]);
    expect(await idsOf('desk', '?group=neighbour&days=30')).toEqual([ids.noise]);
    await journey.estate.as('desk').get('/api/complaints?group=nonsense').expect(400);
    const before = booted.clock.now();
    booted.clock.advance(24 * 60 - 2);
    expect(await idsOf('desk', '?days=1')).toEqual([ids.noise, ids.lamp, ids.second]);
    booted.clock.set(before);
  });

  it('overdue_isWhatIsPastItsNextPromise', async () => {
    expect(await idsOf('desk', '?isOverdue=true')).toEqual([]);
    const before = booted.clock.now();
    booted.clock.advance(35);
    const overdue = (await list('desk', '?isOverdue=true')).items;
    expect(overdue.map((row) => row.id)).toEqual([ids.second, ids.lamp]);
    expect(overdue.every((row) => row.isOverdue && row.header.nextStep.includes('迟了'))).toBe(true);
    expect(await idsOf('desk', '?isOverdue=false')).toEqual([ids.noise, ids.leak]);
    booted.clock.set(before);
  });

  it.each(['cursor=nonsense', 'limit=0', 'limit=51', 'category=unknown', 'isOverdue=perhaps', 'state=lost'])(
    '%s is refused',
    async (query) => {
      await journey.estate.as('desk').get(`/api/complaints?${query}`).expect(400);
    },
  );

  it('ofOnesOwnOpenMatters_whatIsLateStandsFirst_howeverOldItIs_andPagesCoverEveryRowOnce', async () => {
    booted.clock.advance(60);
    const young = (await journey.submit({ text: '楼道灯又不亮了', category: 'power-lighting' })).id;
    const gas = (await journey.submit({ text: '厨房燃气泄漏，味道很重', urgency: 'lifeSafety' })).id;
    booted.clock.advance(1);
    const youngest = (await journey.submit({ text: '门厅的灯也不亮', category: 'power-lighting' })).id;
    const pageByPage: string[] = [];
    let cursor = '';
    do {
      const page = await list('lin', `?scope=mine&state=open&limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`);
      pageByPage.push(...page.items.map((row) => row.id));
      cursor = page.nextCursor ?? '';
      // Time goes on between the pages: nothing is shown twice, nothing left out.
      booted.clock.advance(20);
    } while (cursor !== '');
    expect(pageByPage).toEqual([gas, ids.lamp, ids.second, ids.leak, youngest, young]);
  });
});
