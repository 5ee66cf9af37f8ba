import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import request from 'supertest';
import { MediaUrlSigner } from '../../src/media/media-url-signer';
import { newId } from '../../src/platform/ids';
import { type ApiWalk, apiWalk, type Call, SIGNS_OUT, type Targets } from '../support/api-walk';
import { type BootedApp, bootApp } from '../support/boot-app';
import { isDictionary } from '../support/dictionary';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey, type SmallEstate } from '../support/small-estate';

/** Open to the world; everything else asks who is there. */
const PUBLIC_PATHS = [
  '/api/auth/demo',
  '/api/auth/demo-personas',
  '/api/auth/forgotten-password',
  '/api/auth/logout',
  '/api/auth/password-check',
  '/api/auth/refresh',
  '/api/auth/sms',
  '/api/auth/sms/code',
  '/api/auth/staff',
  '/api/auth/staff-links/accept',
  '/api/auth/staff-links/look',
  '/api/auth/ways',
  '/api/auth/wechat',
  '/api/estates/{estateId}/public-places',
  '/api/estates/{estateId}/public-promises',
  '/api/guest-complaints',
  '/api/guest-complaints/follow-up',
  '/api/guest-complaints/follow-up/add-evidence',
  '/api/guest-complaints/follow-up/comment',
  '/api/guest-complaints/follow-up/confirm',
  '/api/guest-complaints/follow-up/photos',
  '/api/guest-complaints/follow-up/refuse',
  '/api/guest-complaints/follow-up/reopen',
  '/api/guest-complaints/judge-danger',
  '/api/guest-knowledge/readings',
  '/api/guest-knowledge/suggestions',
  '/api/health/live',
  '/api/health/ready',
  '/api/media/{id}/{variant}',
  '/api/residency/invitations/look',
  '/api/service-phones',
  '/api/set-up',
  '/api/triage/model',
  // WeChat cannot sign in; its signatures are asked for instead.
  '/api/wechat/push',
];

/** Rooms to choose from carry what stands on every door, and nothing of who lives behind it. */
const listsDoors = (name: string): boolean => name.includes('/api/residency/');

/** Nobody of these has any business with 林晓梅's complaint. */
const OUTSIDERS: readonly PersonKey[] = ['neighbour', 'stranger', 'foreignDesk', 'foreignManager'];

const SECRET_TEXT = '厨房水槽漏水漏到楼下';

describe('nobody reads, lists or guesses what belongs to another household', () => {
  let booted: BootedApp;
  let estate: SmallEstate;
  let walk: ApiWalk;
  let calls: readonly Call[];
  let matter: ComplaintDetail;
  let own: Targets;
  let mediaUrl: string;

  beforeAll(async () => {
    booted = await bootApp();
    estate = await buildSmallEstate(booted);
    const journey = new Journey(estate);
    const mediaIds = [await journey.uploadPhoto('lin')];
    const { id, orderId } = await journey.dispatched({ text: SECRET_TEXT, mediaIds });
    matter = await journey.complaint('lin', id);
    mediaUrl = matter.evidence[0]?.url ?? '';
    own = { complaintId: id, workOrderId: orderId, mediaId: mediaIds[0] ?? '' };
    walk = await apiWalk(booted, estate, matter);
    calls = walk.calls;
  });
  afterAll(() => booted.close());

  const call: ApiWalk['call'] = (...aim) => walk.call(...aim);
  const aimsAtOneMatter = ({ path }: Call) => /^\/api\/(complaints|work-orders|media)\/\{id\}/.test(path);

  it('the_walk_covers_the_whole_api', () => {
    expect(calls.length).toBeGreaterThan(45);
    expect(calls.filter(aimsAtOneMatter).length).toBeGreaterThan(25);
    expect(mediaUrl).toContain(own.mediaId);
  });

  it('without_a_sign_in_everything_but_the_public_endpoints_is_refused', async () => {
    for (const one of calls) {
      const { status, text } = await call(one, null, own);
      expect({ call: one.name, isOpen: status !== 401 || isPublic(one) }).toEqual({
        call: one.name,
        isOpen: isPublic(one),
      });
      expectNoSecret(one.name, text);
    }
    const open = calls.filter((one) => one.operation.security?.length === 0).map((one) => one.path);
    expect([...new Set(open)].sort()).toEqual(PUBLIC_PATHS);
  });

  it.each(OUTSIDERS)('%s_gets_nothing_from_any_endpoint', async (person) => {
    for (const one of calls.filter(({ path }) => path !== SIGNS_OUT)) {
      const { status, text } = await call(one, person, own);
      if (aimsAtOneMatter(one)) {
        expect({ call: one.name, isRefused: [403, 404].includes(status), status }).toMatchObject({ isRefused: true });
      }
      expectNoSecret(`${person}: ${one.name}`, text);
    }
  });

  it.each(OUTSIDERS)('%s_cannot_tell_what_exists_from_what_does_not', async (person) => {
    const nothing = { complaintId: newId(), workOrderId: newId(), mediaId: newId() };
    for (const one of calls.filter(aimsAtOneMatter)) {
      const existing = await call(one, person, own);
      const missing = await call(one, person, nothing);
      expect({ call: one.name, ...answerOf(existing) }).toEqual({ call: one.name, ...answerOf(missing) });
    }
  });

  it.each(OUTSIDERS)('%s_finds_nothing_in_any_list', async (person) => {
    const client = estate.as(person);
    const { estateId } = estate;
    for (const scope of ['mine', 'estate', 'owned']) {
      for (const filter of [{}, { estateId }, { estateId, query: '漏水' }, { ownerId: estate.people.desk }]) {
        const { text } = await client.get('/api/complaints').query({ scope, ...filter });
        expectNoSecret(`${person}: ${scope} ${JSON.stringify(filter)}`, text);
      }
    }
    for (const tab of ['offered', 'active', 'suspended', 'grabbable', 'done']) {
      expectNoSecret(`${person}: ${tab}`, (await client.get('/api/work-orders').query({ tab })).text);
    }
  });

  it('a_photo_link_opens_for_its_person_only_and_not_when_altered', async () => {
    await request(booted.http).get(mediaUrl).expect(200);
    for (const person of OUTSIDERS) {
      const stolen = mediaUrl.replace(estate.people.lin, estate.people[person]);
      expect(stolen).not.toBe(mediaUrl);
      const { status } = await request(booted.http).get(stolen);
      expect([403, 404]).toContain(status);
    }
    const longer = mediaUrl.replace(/expires=(\d+)/, (_, expires: string) => `expires=${Number(expires) + 1}`);
    expect([403, 404]).toContain((await request(booted.http).get(longer)).status);
  });

  it('even_a_rightly_signed_link_asks_again_whether_its_person_may_see_the_complaint', async () => {
    const signer = booted.app.get(MediaUrlSigner);
    const linkFor = (person: PersonKey) =>
      signer.urlFor(own.mediaId, 'full', estate.people[person], booted.clock.now());
    await request(booted.http).get(linkFor('desk')).expect(200);
    for (const person of OUTSIDERS) {
      const { status } = await request(booted.http).get(linkFor(person));
      expect([403, 404]).toContain(status);
    }
  });

  it('a_photo_of_another_household_cannot_be_claimed_for_an_own_complaint', async () => {
    const journey = new Journey(estate);
    const unused = await journey.uploadPhoto('lin');
    for (const mediaId of [own.mediaId, unused]) {
      const place = { householdId: estate.rooms.neighbour };
      const body = journey.submission({ place, mediaIds: [mediaId] });
      const { status, body: refusal } = await journey.post('neighbour', '/api/complaints', body);
      expect([status, refusal.code]).toEqual([422, 'MEDIA.NOT_YOURS']);
    }
  });

  it('after_all_this_the_complaint_is_as_it_was', async () => {
    const { body } = await estate.as('lin').get(`/api/complaints/${own.complaintId}`).expect(200);
    expect({ version: body.version, timeline: body.timeline.length, orders: body.workOrders.length }).toEqual({
      version: matter.version,
      timeline: matter.timeline.length,
      orders: matter.workOrders.length,
    });
  });

  /** An answer may repeat what the asker has sent, but nothing they could learn. */
  function expectNoSecret(name: string, text: string): void {
    const ofPeople = [SECRET_TEXT, matter.number, '林晓梅', ...(isDictionary(name) ? [] : ['漏到楼下'])];
    const secrets = listsDoors(name) ? ofPeople : [...ofPeople, '3 栋 2 单元 1201'];
    const told = secrets.filter((secret) => text.includes(secret));
    expect({ call: name, told }).toEqual({ call: name, told: [] });
  }
});

function isPublic({ path }: Call): boolean {
  return PUBLIC_PATHS.includes(path);
}

function answerOf({ status, body }: request.Response): { status: number; body: unknown } {
  return { status, body: { ...body, requestId: '' } };
}
