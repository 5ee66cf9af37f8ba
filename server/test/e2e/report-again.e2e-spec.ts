import { newId } from '../../src/platform/ids';
import { type BootedApp, bootApp } from '../support/boot-app';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey } from '../support/small-estate';

describe('a new problem after an old matter', () => {
  let booted: BootedApp;
  let journey: Journey;

  beforeAll(async () => {
    booted = await bootApp();
  });
  beforeEach(async () => {
    journey = new Journey(await buildSmallEstate(booted));
  });
  afterAll(() => booted.close());

  const linksSeenBy = async (person: PersonKey, id: string) => {
    const { previous, followedBy } = await journey.complaint(person, id);
    return { previous: previous?.id ?? null, followedBy: followedBy.map((matter) => matter.id) };
  };

  it('isLinkedBothWays_forTheReporterAndTheDesk_andThePlaceIsToldAgainToTheReporterAlone', async () => {
    const { id: old } = await journey.resolved();
    await journey.act('lin', old, 'confirm', {});
    expect((await journey.complaint('lin', old)).placeAgain).toEqual({ householdId: journey.estate.rooms.lin });
    expect((await journey.complaint('desk', old)).placeAgain).toBeNull();
    const { id } = await journey.submit({ text: '又开始滴水了', previousComplaintId: old });
    for (const person of ['lin', 'desk', 'manager'] as const) {
      expect(await linksSeenBy(person, id)).toEqual({ previous: old, followedBy: [] });
      expect(await linksSeenBy(person, old)).toEqual({ previous: null, followedBy: [id] });
    }
  });

  it.each<[string, () => Promise<string>]>([
    [
      'anotherPersons',
      async () => (await journey.submit({ place: { householdId: journey.estate.rooms.neighbour } }, 'neighbour')).id,
    ],
    ['thatDoesNotExist', async () => newId()],
  ])('previousMatter_%s_isRefusedAlike', async (_name, previousId) => {
    const body = journey.submission({ previousComplaintId: await previousId() });
    const answer = await journey.post('lin', '/api/complaints', body).expect(404);
    expect(answer.body).toMatchObject({ code: 'COMPLAINT.NOT_FOUND' });
  });

  it('whoeverMaySeeOnlyOneOfThem_isNotToldOfTheOther', async () => {
    const { id: old } = await journey.dispatched();
    const accusing = { text: '师傅骂人', category: 'rudeness' as const, accusedIds: [journey.estate.people.plumber] };
    const { id } = await journey.submit({ ...accusing, previousComplaintId: old });
    expect(await linksSeenBy('plumber', old)).toEqual({ previous: null, followedBy: [] });
    expect(await linksSeenBy('manager', old)).toEqual({ previous: null, followedBy: [id] });
  });

  it('toldInConfidence_isNotGivenAwayByTheOneBefore', async () => {
    const { id: old } = await journey.submit();
    const { id } = await journey.dispatched({ isConfidential: true, previousComplaintId: old });
    expect(await linksSeenBy('plumber', id)).toEqual({ previous: null, followedBy: [] });
    expect(await linksSeenBy('lin', id)).toEqual({ previous: old, followedBy: [] });
  });
});
