import type { EstatePlaces } from '@yingsheng/shared/api/directory';
import { type BootedApp, bootApp } from '../support/boot-app';
import { buildSmallEstate, type SmallEstate } from '../support/small-estate';

describe('directory', () => {
  let booted: BootedApp;
  let estate: SmallEstate;
  beforeAll(async () => {
    booted = await bootApp();
    estate = await buildSmallEstate(booted);
  });
  afterAll(() => booted.close());

  const at = (path: string) => `/api/estates/${estate.estateId}/${path}`;
  const roomsOf = (places: EstatePlaces) =>
    places.buildings.flatMap((building) =>
      building.units.flatMap((unit) => unit.households.map((household) => household.name)),
    );

  it('a_resident_sees_the_public_areas_and_only_the_own_room', async () => {
    const { body } = await estate.as('lin').get(at('places')).expect(200);
    expect(roomsOf(body)).toEqual(['1201']);
    expect(body.publicAreas).toEqual([
      expect.objectContaining({ name: '3 栋电梯厅', assets: [{ id: estate.assetId, name: '东侧电梯' }] }),
    ]);
  });

  it('staff_see_all_rooms', async () => {
    const { body } = await estate.as('desk').get(at('places')).expect(200);
    expect(roomsOf(body)).toEqual(['1201', '1202']);
  });

  it.each([
    '1201',
    '3-2-1201',
    '03-2-1201',
    '三栋二单元1201',
    '3＃2－1201室',
    '３－２－１２０１',
    '林晓',
    '3 栋 林',
    '林 1201',
    '1234 林',
    '林 +86 138-0000-1234',
  ])('the_desk_finds_a_household_by_%j', async (query) => {
    const { body } = await estate.as('desk').get(at('households')).query({ query }).expect(200);
    expect(body).toEqual({
      count: 1,
      hits: [
        {
          householdId: estate.rooms.lin,
          buildingName: '3 栋',
          placeText: '3 栋 2 单元 1201',
          residents: [{ personId: estate.people.lin, name: '林晓梅', phoneMasked: '138****1234' }],
        },
      ],
    });
  });

  it('wildcards_find_nothing_and_neither_do_rooms_of_other_estates', async () => {
    for (const query of ['%', '_', '许静', '2-2-1201', '03-1-1201', '林晓梅 1202', '13800']) {
      const { body } = await estate.as('desk').get(at('households')).query({ query }).expect(200);
      expect(body).toEqual({ count: 0, hits: [] });
    }
  });

  it('a_search_without_words_is_refused', async () => {
    const { body } = await estate.as('desk').get(at('households')).expect(400);
    expect(body.facts.fields).toHaveProperty('query');
  });

  it('staff_are_listed_with_duty_and_load_and_without_private_phones', async () => {
    const { body } = await estate.as('manager').get(at('staff')).expect(200);
    expect(body).toContainEqual({
      personId: estate.people.plumber,
      name: '李建国',
      phone: '0571-88880001',
      department: { id: estate.departmentIds.engineering, code: 'engineering', name: 'engineering部' },
      skills: ['plumbing', 'seepage', 'in-home'],
      isOnDuty: true,
      absentUntil: null,
      openWorkOrderCount: 0,
      loadCap: 8,
    });
    expect(body.map((person: { name: string }) => person.name)).not.toContain('钱芳');
  });

  it('nobody_is_on_duty_outside_of_the_shifts', async () => {
    const now = booted.clock.now();
    booted.clock.set(new Date('2028-06-01T00:00:00Z'));
    const { body } = await estate.as('manager').get(at('staff')).expect(200);
    booted.clock.set(now);
    expect(body.some((person: { isOnDuty: boolean }) => person.isOnDuty)).toBe(false);
  });

  it('departments_are_listed', async () => {
    const { body } = await estate.as('desk').get(at('departments')).expect(200);
    expect(body).toHaveLength(5);
  });

  it.each([
    ['lin', 'staff', 403],
    ['lin', 'households?query=1201', 403],
    ['stranger', 'places', 404],
    ['foreignDesk', 'places', 404],
    ['foreignDesk', 'staff', 404],
    ['foreignManager', 'households?query=1201', 404],
  ] as const)('%s_may_not_read_%s', async (person, path, status) => {
    await estate.as(person).get(at(path)).expect(status);
  });

  it('an_estate_that_does_not_exist_looks_like_a_foreign_one', async () => {
    const missing = await estate.as('desk').get('/api/estates/none/places').expect(404);
    const foreign = await estate.as('desk').get(`/api/estates/${estate.foreignEstateId}/places`).expect(404);
    expect({ ...missing.body, requestId: '' }).toEqual({ ...foreign.body, requestId: '' });
  });
});
