import type { ApiError } from '@yingsheng/shared/api/common';
import { type BootedApp, bootApp, createDatabase, type TestDatabase } from '../support/boot-app';
import { type EventListener, followEvents } from '../support/event-listener';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey } from '../support/small-estate';

describe('an open page is told that something has changed', () => {
  let database: TestDatabase;
  let booted: BootedApp;
  let secondServer: BootedApp;
  let journey: Journey;
  let listeners: EventListener[];

  beforeAll(async () => {
    database = await createDatabase();
    booted = await bootApp({ databaseUrl: database.url });
    secondServer = await bootApp({ databaseUrl: database.url });
    await booted.app.listen(0, '127.0.0.1');
    await secondServer.app.listen(0, '127.0.0.1');
  });
  beforeEach(async () => {
    journey = new Journey(await buildSmallEstate(booted));
    listeners = [];
  });
  afterEach(() => {
    for (const listener of listeners) listener.close();
  });
  afterAll(async () => {
    await secondServer.close();
    await booted.close();
    await database.drop();
  });

  const listens = async (person: PersonKey, server = booted): Promise<EventListener> => {
    const listener = await followEvents(server, journey.estate.people[person]);
    listeners.push(listener);
    return listener;
  };

  it('everybodyWhoMaySeeIt_isToldItsIdAndVersion_andNothingElse', async () => {
    const { id, orderId } = await journey.dispatched();
    const [resident, handler] = [await listens('lin'), await listens('plumber')];
    const { complaintVersion } = await journey.work('plumber', orderId, 'accept', {});
    const told = { type: 'changed', data: { complaintId: id, version: complaintVersion } };
    expect(await resident.next()).toEqual(told);
    expect(await handler.next()).toEqual(told);
  });

  it('writtenByAnotherProcess_isToldAllTheSame', async () => {
    const { id } = await journey.submit();
    const resident = await listens('lin', secondServer);
    await journey.act('desk', id, 'accept', { message: '已收到，马上安排' });
    expect(await resident.next()).toMatchObject({ data: { complaintId: id } });
  });

  it('whoHasNoBusinessWithIt_hearsOnlyOfTheirOwn', async () => {
    const { id } = await journey.submit();
    const [neighbour, foreignDesk] = [await listens('neighbour'), await listens('foreignDesk')];
    await journey.act('desk', id, 'accept', { message: '已收到，马上安排' });
    const place = { householdId: journey.estate.rooms.neighbour };
    const own = await journey.submit({ place }, 'neighbour');
    expect(await neighbour.next()).toMatchObject({ data: { complaintId: own.id } });
    const there = { estateId: journey.estate.foreignEstateId, place: { householdId: journey.estate.rooms.stranger } };
    const theirs = await journey.submit(there, 'stranger');
    expect(await foreignDesk.next()).toMatchObject({ data: { complaintId: theirs.id } });
  });

  it('signedOutEverywhere_isToldNothingMore_andTheStreamEnds', async () => {
    const { id } = await journey.submit();
    const [resident, elsewhere] = [await listens('lin'), await listens('lin', secondServer)];
    await journey.estate.as('lin').post('/api/me/sign-ins/end-all', {}).expect(204);
    await journey.act('desk', id, 'accept', { message: '已收到，马上安排' });
    for (const stream of [resident, elsewhere]) await expect(stream.next()).rejects.toThrow('the stream has ended');
  });

  it('notAStream_isRefusedInWords', async () => {
    const { body } = await journey.estate.as('lin').get('/api/events').expect(406);
    expect((body as ApiError).code).toBe('REQUEST.NOT_ACCEPTABLE');
  });

  it('moreStreamsThanAnybodyLooksAt_areRefused_andClosedOnesDoNotCount', async () => {
    for (let index = 0; index < 10; index += 1) await listens('lin');
    await expect(listens('lin')).rejects.toThrow('429');
    for (const listener of listeners) listener.close();
    const again = async (): Promise<EventListener> => listens('lin').catch(again);
    await again();
  });

  it('serverThatStops_endsItsStreams_andDoesNotWaitForThem', async () => {
    const third = await bootApp({ databaseUrl: database.url });
    await third.app.listen(0, '127.0.0.1');
    const resident = await listens('lin', third);
    await Promise.all([third.close(), resident.ended()]);
  });
});

describe('a page that asks again and would get the same', () => {
  let booted: BootedApp;
  let journey: Journey;

  beforeAll(async () => {
    booted = await bootApp();
    journey = new Journey(await buildSmallEstate(booted));
  });
  afterAll(() => booted.close());

  const read = (person: PersonKey, path: string, tag: string) =>
    journey.estate.as(person).get(path).set('if-none-match', tag);

  it('isToldSoWithoutABody_untilSomethingHasChanged', async () => {
    const { id, orderId } = await journey.dispatched();
    for (const path of [`/api/work-orders/${orderId}`, '/api/work-orders?tab=offered', `/api/complaints/${id}`]) {
      const { headers } = await read('plumber', path, '').expect(200);
      const again = await read('plumber', path, headers.etag ?? '').expect(304);
      expect(again.text).toBe('');
    }
    const path = `/api/work-orders/${orderId}`;
    const before = await read('plumber', path, '');
    await journey.work('plumber', orderId, 'accept', {});
    const after = await read('plumber', path, before.headers.etag ?? '').expect(200);
    expect(after.body.status).toBe('accepted');
  });

  it('anotherPersonsTag_isNoTagOfTheirs', async () => {
    const { id } = await journey.submit();
    const { headers } = await read('desk', `/api/complaints/${id}`, '').expect(200);
    await read('lin', `/api/complaints/${id}`, headers.etag ?? '').expect(200);
    await read('stranger', `/api/complaints/${id}`, headers.etag ?? '').expect(404);
  });
});
