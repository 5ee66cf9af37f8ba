import type { HouseholdsFound } from '@yingsheng/shared/api/directory';
import { Building, Unit } from '../../src/directory/entities/building';
import { Household } from '../../src/directory/entities/household';
import { FROM_RECORDS, HouseholdMember } from '../../src/directory/entities/household-member';
import { NEW_PERSON, Person } from '../../src/directory/entities/person';
import { insertRows } from '../../src/platform/database/insert-rows';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import { newId } from '../../src/platform/ids';
import { type BootedApp, bootApp } from '../support/boot-app';
import { buildSmallEstate, type SmallEstate } from '../support/small-estate';

/** More of them have a 1201 than were ever shown. */
const BUILDINGS = Array.from({ length: 30 }, (_, index) => index + 4);

describe('the search for a household', () => {
  let booted: BootedApp;
  let estate: SmallEstate;

  beforeAll(async () => {
    booted = await bootApp();
    estate = await buildSmallEstate(booted);
    const people: [string, number, string, string | null][] = [
      ['曾丽华', 4, '1201', '13912348888'],
      ['单雄', 4, '1202', null],
      ['林建军', 5, '1201', '057188881234'],
      ['吴玉林', 6, '1201', null],
      ['欧阳锋', 7, '1201', '13700009999'],
      ['王先生', 8, '1201', null],
    ];
    await booted.app.get(TransactionRunner).run(async (manager) => {
      const { estateId } = estate;
      for (const at of BUILDINGS) {
        const [buildingId, unitId] = [newId(), newId()];
        await insertRows(manager, Building, [
          { id: buildingId, estateId, name: `${at} 栋`, position: at, retiredAt: null },
        ]);
        await insertRows(manager, Unit, [{ id: unitId, buildingId, name: '2 单元', position: 1, retiredAt: null }]);
        for (const name of ['1201', '1202']) {
          const id = newId();
          const placeText = `${at} 栋 2 单元 ${name}`;
          await insertRows(manager, Household, [
            { id, estateId, buildingId, unitId, name, placeText, retiredAt: null },
          ]);
          for (const [who, building, room, phone] of people) {
            if (building !== at || room !== name) continue;
            const personId = newId();
            await insertRows(manager, Person, [{ ...NEW_PERSON, id: personId, name: who, phone }]);
            await insertRows(manager, HouseholdMember, [{ ...FROM_RECORDS, householdId: id, personId }]);
          }
        }
      }
    });
  });
  afterAll(() => booted.close());

  async function found(query: string): Promise<HouseholdsFound> {
    const { body } = await estate.as('desk').get(`/api/estates/${estate.estateId}/households`).query({ query });
    return body as HouseholdsFound;
  }
  const rooms = async (query: string) => (await found(query)).hits.map(({ placeText }) => placeText);

  it('aRoomNumberAlone_isEveryOneOfThem_buildingByBuilding', async () => {
    const { count, hits } = await found('1201');
    expect(count).toBe(BUILDINGS.length + 1);
    expect(hits.map(({ buildingName }) => buildingName)).toEqual(['3 栋', ...BUILDINGS.map((at) => `${at} 栋`)]);
  });

  it('whatIsNotShown_isCounted', async () => {
    const { count, hits } = await found('2 单元');
    expect(count).toBe(2 * BUILDINGS.length + 2);
    expect(hits.length).toBeLessThanOrEqual(count);
    expect((await found('没有这个人')).count).toBe(0);
  });

  it.each([
    ['3-2', ['3 栋 2 单元 1201', '3 栋 2 单元 1202']],
    ['３－２', ['3 栋 2 单元 1201', '3 栋 2 单元 1202']],
    ['8888', ['4 栋 2 单元 1201']],
    ['尾号8888', ['4 栋 2 单元 1201']],
    ['后四位 8888', ['4 栋 2 单元 1201']],
    ['+8613912348888', ['4 栋 2 单元 1201']],
    ['+86 139 1234 8888', ['4 栋 2 单元 1201']],
    ['+86 0571 8888 1234', ['5 栋 2 单元 1201']],
    ['lxm', ['3 栋 2 单元 1201']],
    ['LXM', ['3 栋 2 单元 1201']],
    ['ｌｘｍ', ['3 栋 2 单元 1201']],
    ['zlh', ['4 栋 2 单元 1201']],
    ['zenglihua', ['4 栋 2 单元 1201']],
    ['sx', ['4 栋 2 单元 1202']],
    ['oyf', ['7 栋 2 单元 1201']],
    ['lxm 1201', ['3 栋 2 单元 1201']],
    ['lxm 1202', []],
    ['林女士', ['3 栋 2 单元 1201', '5 栋 2 单元 1201']],
    ['3栋林女士', ['3 栋 2 单元 1201']],
    ['1201林先生', ['3 栋 2 单元 1201', '5 栋 2 单元 1201']],
    ['林建军先生', ['5 栋 2 单元 1201']],
    ['欧阳先生', ['7 栋 2 单元 1201']],
    ['玉林', ['6 栋 2 单元 1201']],
    ['王先生', ['3 栋 2 单元 1202', '8 栋 2 单元 1201']],
    ['%女士', []],
    ['女士', []],
  ])('%s', async (query, expected) => {
    expect(await rooms(query)).toEqual(expected);
  });
});
