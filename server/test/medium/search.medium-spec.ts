import type { Page } from '@yingsheng/shared/api/common';
import type { ComplaintDetail, ComplaintSummary } from '@yingsheng/shared/api/complaint';
import { Person } from '../../src/directory/entities/person';
import { SearchAndPins1763900000022 } from '../../src/platform/database/migrations/0022-search-and-pins';
import { ComplaintSearch1763900000049 } from '../../src/platform/database/migrations/0049-complaint-search';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey } from '../support/small-estate';

const KEYS = ['leak', 'wifi', 'lamp', 'secret', 'noise'] as const;
type Key = (typeof KEYS)[number];
const PEOPLE = [
  'lin',
  'neighbour',
  'desk',
  'lead',
  'manager',
  'plumber',
  'secondPlumber',
  'cleaner',
  'stranger',
] as const;

describe('the search among complaints', () => {
  let booted: BootedApp;
  let journey: Journey;
  const ids = new Map<Key, string>();
  const numbers = new Map<Key, string>();

  beforeAll(async () => {
    booted = await bootApp();
    journey = new Journey(await buildSmallEstate(booted));
    const { people, rooms, publicAreaId } = journey.estate;
    // Whose number it is must be told apart from everybody else's.
    await booted.app.get(TransactionRunner).run(async (manager) => {
      await manager.update(Person, { id: people.lin }, { phone: '13912345678', name: '林晓梅 ＭＡＹ' });
      await manager.update(Person, { id: people.neighbour }, { phone: '0571-8555 0199' });
    });
    const keep = (key: Key, { id, number = '' }: { id: string; number?: string }) => {
      ids.set(key, id);
      numbers.set(key, number);
      booted.clock.advance(1);
    };
    keep('leak', await journey.dispatched({ text: '厨房水管漏水', category: 'plumbing' }));
    keep('wifi', await journey.submit({ text: '大堂 WiFi 和 ＡＰＰ 都用不了', place: { note: '五幢大堂' } }));
    keep('lamp', await journey.submit({ text: '灯不亮', place: { publicAreaId, note: '东侧' } }));
    keep('secret', await journey.dispatched({ text: '水管又漏水', category: 'plumbing', isConfidential: true }));
    keep('noise', await journey.submit({ text: '楼上吵闹', place: { householdId: rooms.neighbour } }, 'neighbour'));
  });
  afterAll(() => booted.close());

  async function found(person: PersonKey, query: string): Promise<Key[]> {
    const { body } = await journey.estate.as(person).get('/api/complaints').query({ query, limit: 50 }).expect(200);
    const shown = (body as Page<ComplaintSummary>).items.map(({ id }) => id);
    return KEYS.filter((key) => shown.includes(ids.get(key) ?? ''));
  }

  it.each([
    ['wifi', ['wifi']],
    ['WIFI', ['wifi']],
    ['ｗｉｆｉ', ['wifi']],
    ['app', ['wifi']],
    ['漏水', ['leak', 'secret']],
    ['厨房 漏水', ['leak']],
    ['漏水 厨房', ['leak']],
    ['漏水　厨房', ['leak']],
    ['漏水 灯', []],
    ['3-2-1201', ['leak', 'secret']],
    ['03-2-1201', ['leak', 'secret']],
    ['三栋二单元1201 厨房', ['leak']],
    ['漏水 3＃2－1201', ['leak', 'secret']],
    ['2-2-1201', []],
    ['1202', ['noise']],
    ['5栋大堂', ['wifi']],
    ['3号楼电梯厅', ['lamp']],
    ['%', []],
    ['_', []],
  ] as [string, Key[]][])('%s', async (query, expected) => {
    expect(await found('desk', query)).toEqual(expected);
  });

  it('theNumber_isFoundWithAndWithoutDashes_inAnyCase_andByItsEnd', async () => {
    const number = numbers.get('lamp') ?? '';
    const plain = number.replaceAll('-', '');
    for (const query of [number, plain, plain.toLowerCase(), number.replaceAll('-', ' ')]) {
      expect([query, await found('desk', query)]).toEqual([query, ['lamp']]);
    }
    for (const end of [number.slice(3), number.slice(-4)]) expect(await found('desk', end)).toContain('lamp');
  });

  it.each(['林晓梅', 'may', 'ＭＡＹ', '139 1234 5678', '+8613912345678', '5678', '5678 林晓梅'])(
    'theReporter_isFoundBy %s, byThoseWhoMayKnowThem',
    async (query) => {
      expect(await found('desk', query)).toEqual(['leak', 'wifi', 'lamp', 'secret']);
    },
  );

  it.each(['85550199', '0571 8555-0199', '057185550199'])('aLandline_isFoundBy %s', async (query) => {
    expect(await found('desk', query)).toEqual(['noise']);
  });

  it('twoNumbersInARow_areTwo_withAndWithoutDashes', async () => {
    const number = numbers.get('leak') ?? '';
    const [end, plain] = [number.slice(-4), number.replaceAll('-', '')];
    for (const query of [
      `1201 ${end}`,
      `${end} 3-2-1201`,
      `3-2-1201 ${number}`,
      `${plain} 三栋二单元1201`,
      `13912345678 ${number}`,
      `3 2 1201 ${end}`,
      `${number} 水管 5678`,
    ]) {
      expect([query, await found('desk', query)]).toEqual([query, ['leak']]);
    }
    expect(await found('desk', '1201 5678')).toEqual(['leak', 'secret']);
    expect(await found('desk', `1202 ${end}`)).toEqual([]);
    expect(await found('desk', `2-2-1201 ${number}`)).toEqual([]);
    expect(await found('secondPlumber', '1201 5678')).toEqual(await found('secondPlumber', '5678'));
  });

  it('noPartOfAHiddenNumber_isFoundOut', async () => {
    for (const query of ['139', '1391', '1234567', '345678', '2345']) expect(await found('desk', query)).toEqual([]);
  });

  it('foundByTheReporter_isExactlyWhatNamesThem_forEverybody', async () => {
    for (const person of PEOPLE) {
      for (const [query, name] of [
        ['林晓梅', '林晓梅'],
        ['王桂兰', '王桂兰'],
      ] as const) {
        const open: Key[] = [];
        for (const key of KEYS) {
          const answer = await journey.estate.as(person).get(`/api/complaints/${ids.get(key)}`);
          const detail = answer.status === 200 ? (answer.body as ComplaintDetail) : null;
          if (detail?.reporter?.name.startsWith(name)) open.push(key);
        }
        expect([person, query, await found(person, query)]).toEqual([person, query, open]);
      }
    }
  });

  it.each([
    ['lin', '漏水', ['leak', 'secret']],
    ['lin', '3栋2单元', ['leak', 'secret']],
    ['lin', '吵闹', []],
    ['neighbour', '吵闹', ['noise']],
    ['neighbour', '漏水', []],
  ] as [PersonKey, string, Key[]][])('my matters: %s looks for %s', async (person, query, expected) => {
    const asked = { scope: 'mine', query };
    const { body } = await journey.estate.as(person).get('/api/complaints').query(asked).expect(200);
    const shown = (body as Page<ComplaintSummary>).items.map(({ id }) => id);
    expect(KEYS.filter((key) => shown.includes(ids.get(key) ?? ''))).toEqual(expected);
  });

  it('aPlaceInWords_belongsToTheBuildingItNames_andKeepsThePin', async () => {
    const pin = { latitude: 30.271234, longitude: 120.155678 };
    const { id } = await journey.submit({ text: '路灯不亮', place: { note: '三幢后面的路灯', pin } });
    const { buildingId } = journey.estate;
    const { body } = await journey.estate.as('desk').get('/api/complaints').query({ buildingId, query: '路灯' });
    expect((body as Page<ComplaintSummary>).items.map((row) => row.id)).toEqual([id]);
    expect(await journey.complaint('desk', id)).toMatchObject({ placeText: '三幢后面的路灯', placePin: pin });
    const tooFar = { ...journey.submission(), place: { note: '路边', pin: { latitude: 91, longitude: 0 } } };
    await journey.post('lin', '/api/complaints', tooFar).expect(400);
  });

  it('whatWasFiledBefore_theMigrationMakesFindable', async () => {
    const runner = booted.dataSource.createQueryRunner();
    await runner.query('DROP TABLE complaint_search');
    for (const column of ['place_latitude', 'place_longitude']) {
      await runner.query(`ALTER TABLE complaint DROP COLUMN ${column}`);
    }
    await new SearchAndPins1763900000022().up(runner);
    await new ComplaintSearch1763900000049().up(runner);
    // Cut off before it was noted, it begins again.
    await new ComplaintSearch1763900000049().up(runner);
    await runner.release();
    expect(await found('desk', 'ｗｉｆｉ 5栋')).toEqual(['wifi']);
    expect(await found('desk', '03-2-1201 漏水')).toEqual(['leak', 'secret']);
    expect(await found('desk', '13912345678')).toEqual(['leak', 'wifi', 'lamp', 'secret']);
  });
});
