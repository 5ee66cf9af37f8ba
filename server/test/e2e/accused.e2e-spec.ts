import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import type { ServiceStaffMember } from '@yingsheng/shared/api/directory';
import type { NoticeView } from '@yingsheng/shared/api/notice';
import request from 'supertest';
import { WorkOrder } from '../../src/complaints/entities/work-order';
import { DutyShift } from '../../src/directory/entities/duty-shift';
import { RoleGrant } from '../../src/directory/entities/role-grant';
import { MediaUrlSigner } from '../../src/media/media-url-signer';
import { insertRows } from '../../src/platform/database/insert-rows';
import { OutboxWorker } from '../../src/platform/outbox/outbox-worker';
import { apiWalk, SIGNS_OUT, type Targets } from '../support/api-walk';
import { type BootedApp, bootApp } from '../support/boot-app';
import { isDictionary } from '../support/dictionary';
import { Journey } from '../support/journey';
import { buildSmallEstate, type PersonKey, type SmallEstate } from '../support/small-estate';

const SECRET_TEXT = '上门态度蛮横还摔门骂人';
const RUDENESS = { text: SECRET_TEXT, category: 'rudeness' as const };
/** The directory knows every resident; finding one there tells nothing about a complaint. */
const DIRECTORY = '/api/estates/{estateId}/households';

let booted: BootedApp;
let estate: SmallEstate;
let journey: Journey;

beforeEach(async () => {
  booted ??= await bootApp();
  estate = await buildSmallEstate(booted);
  journey = new Journey(estate);
});
afterAll(() => booted.close());

const nameAccused = (by: PersonKey, id: string, ...accused: PersonKey[]) =>
  journey.act(by, id, 'nameAccused', { accusedIds: accused.map((key) => estate.people[key]) });

/** A complaint about rudeness with everything that could betray it, worked on by the plumber, and told to everybody. */
async function matterInFullSwing(): Promise<{ matter: ComplaintDetail; targets: Targets }> {
  const mediaIds = [await journey.uploadPhoto('lin')];
  const { id } = await journey.submit({ ...RUDENESS, mediaIds });
  await journey.act('desk', id, 'accept', { message: '已收到，马上核实' });
  const handler = { departmentId: estate.departmentIds.engineering, handlerId: estate.people.plumber };
  const { workOrders } = await journey.act('desk', id, 'dispatch', handler);
  const orderId = workOrders[0]?.id ?? '';
  await journey.work('plumber', orderId, 'accept', {});
  await journey.act('lin', id, 'comment', { text: `${SECRET_TEXT}，请尽快`, mediaIds: [] });
  await journey.act('lin', id, 'urge', {});
  await booted.app.get(OutboxWorker).drain();
  const matter = await journey.complaint('lin', id);
  return { matter, targets: { complaintId: id, workOrderId: orderId, mediaId: mediaIds[0] ?? '' } };
}

/** Another about the same person: not answered yet, and waiting for a lead's decision, as boards show it. */
async function matterAtRisk(): Promise<ComplaintDetail> {
  const { id } = await journey.submit(RUDENESS);
  await journey.act('desk', id, 'proposeDecline', {
    reason: '说的是外卖员',
    ruleText: '物业服务合同第三条',
    whereToGo: '外卖平台客服',
  });
  await booted.app.get(OutboxWorker).drain();
  return journey.complaint('lin', id);
}

/** A third, finished by the plumber and waiting for the resident's word. */
async function matterFinished(): Promise<ComplaintDetail> {
  const { id } = await journey.submit(RUDENESS);
  await journey.act('desk', id, 'accept', { message: '已收到，马上核实' });
  const handler = { departmentId: estate.departmentIds.engineering, handlerId: estate.people.plumber };
  const { workOrders } = await journey.act('desk', id, 'dispatch', handler);
  await journey.finish(workOrders[0]?.id ?? '');
  await booted.app.get(OutboxWorker).drain();
  return journey.complaint('lin', id);
}

/** A fourth, waiting in the pool of the plumber's department. */
async function matterForGrabs(): Promise<ComplaintDetail> {
  const { id } = await journey.submit(RUDENESS);
  await journey.act('desk', id, 'accept', { message: '已收到，马上核实' });
  const pool = { departmentId: estate.departmentIds.engineering, isForGrabs: true };
  await journey.act('desk', id, 'dispatch', pool);
  return journey.complaint('lin', id);
}

describe('whoever is accused finds nothing, anywhere', () => {
  it.each<[PersonKey, PersonKey]>([
    ['plumber', 'manager'],
    ['desk', 'manager'],
    ['lead', 'manager'],
    ['manager', 'lead'],
  ])('%s, named by %s', async (accused, by) => {
    const { matter, targets } = await matterInFullSwing();
    const matters = [matter, await matterAtRisk(), await matterFinished(), await matterForGrabs()];
    const walk = await apiWalk(booted, estate, matter);
    for (const { id } of matters) await nameAccused(by, id, accused);
    const expectNoSecret = secretsOf(matters, targets);
    for (const one of walk.calls.filter(({ path }) => path !== SIGNS_OUT)) {
      const { status, text, body } = await walk.call(one, accused, targets);
      if (/^\/api\/(complaints|work-orders|media)\/\{id\}/.test(one.path)) {
        expect({ call: one.name, status, isRefused: [403, 404].includes(status) }).toMatchObject({ isRefused: true });
      }
      // A file to print has no text: its bytes are looked through.
      expectNoSecret(one.name, text ?? String(body), one.path === DIRECTORY ? [] : ['林晓梅']);
    }
    await expectEmptyLists(accused, matter, expectNoSecret);
    const { unreadNoticeCount } = (await estate.as(accused).get('/api/me').expect(200)).body;
    const notices = (await estate.as(accused).get('/api/notices').expect(200)).body.items as NoticeView[];
    expect(unreadNoticeCount).toBe(notices.filter((notice) => notice.readAt === null).length);
    const link = booted.app
      .get(MediaUrlSigner)
      .urlFor(targets.mediaId, 'full', estate.people[accused], booted.clock.now());
    expect((await request(booted.http).get(link)).status).toBe(404);
    const merging = (await journey.submit({ text: '楼道灯不亮' })).id;
    const { version } = await journey.complaint('lin', merging);
    const answer = await estate
      .as(accused)
      .post(`/api/complaints/${merging}/merge`, { version, targetNumber: matter.number, reason: '说的是同一处' });
    expect([403, 404, 422]).toContain(answer.status);
    expect(answer.body.code).not.toBe('COMPLAINT.MERGE_LOSES_ACCUSED');
  });

  async function expectEmptyLists(accused: PersonKey, matter: ComplaintDetail, expectNoSecret: Check): Promise<void> {
    const client = estate.as(accused);
    for (const scope of ['mine', 'estate', 'owned']) {
      for (const filter of [{}, { query: '摔门' }, { query: matter.number }, { state: 'open', ownerId: matter.id }]) {
        const { text } = await client.get('/api/complaints').query({ scope, ...filter });
        expectNoSecret(`${scope} ${JSON.stringify(filter)}`, text);
      }
    }
    for (const tab of ['offered', 'active', 'suspended', 'grabbable', 'done']) {
      const { text } = await client.get('/api/work-orders').query({ tab });
      expectNoSecret(tab, text);
    }
  }

  type Check = (call: string, text: string, also?: readonly string[]) => void;

  function secretsOf(matters: readonly ComplaintDetail[], targets: Targets): Check {
    const known = matters.flatMap(({ id, number, workOrders }) => [id, number, ...workOrders.map((order) => order.id)]);
    return (call, text, also = ['林晓梅']) => {
      const word = isDictionary(call) ? [] : ['摔门'];
      const secrets = [SECRET_TEXT, ...word, ...known, targets.mediaId, ...also];
      expect({ call, told: secrets.filter((secret) => text.includes(secret)) }).toEqual({ call, told: [] });
    };
  }
});

describe('what the accused had in hand goes on without them', () => {
  it('theOwner_isReplacedByTheLeadWhoNamedThem_andTheResidentIsTold', async () => {
    const { id } = await journey.submit(RUDENESS);
    await nameAccused('manager', id, 'desk');
    const seen = await journey.complaint('lin', id);
    expect(seen.header.firstContactOwner.name).toBe('陈志远');
    expect(seen.timeline.map((entry) => entry.title)).toEqual([
      '提交反映',
      '已请项目经理陈志远一同跟进',
      '已核实被投诉人，当事人不参与处理',
      '负责这件事的人由周敏换成陈志远',
    ]);
    await booted.app.get(OutboxWorker).drain();
    const told = async (person: PersonKey): Promise<string[]> =>
      (await estate.as(person).get('/api/notices').expect(200)).body.items.map((notice: NoticeView) => notice.title);
    expect(await told('lin')).toContain('负责您这件事的人换了');
    expect(await told('desk')).toEqual([]);
  });

  it('aHeldOrder_isOfferedOn_withoutABounce', async () => {
    const { matter, targets } = await matterInFullSwing();
    await nameAccused('manager', matter.id, 'plumber');
    const order = await journey.workOrder('manager', targets.workOrderId);
    expect(order).toMatchObject({ status: 'offered', handler: null, offeree: { name: '赵国平' }, bounceCount: 0 });
    await journey.work('lead', targets.workOrderId, 'accept', {});
    const refused = await estate
      .as('manager')
      .post(`/api/work-orders/${targets.workOrderId}/rule`, {
        version: (await journey.workOrder('manager', targets.workOrderId)).version,
        departmentId: estate.departmentIds.engineering,
        handlerId: estate.people.plumber,
        reason: '还是让他做',
      })
      .expect(422);
    expect(refused.body.code).toBe('WORK_ORDER.CANDIDATE_INVALID');
  });

  it('thePastOfThePlace_isToldWithoutWhatIsAboutTheReader', async () => {
    const about = await matterFinished();
    const { orderId } = await journey.dispatched({ text: '厨房水管漏水' });
    const numbers = async () => (await journey.workOrder('plumber', orderId)).placeHistory.map(({ number }) => number);
    expect(await numbers()).toContain(about.number);
    await nameAccused('manager', about.id, 'plumber');
    expect(await numbers()).not.toContain(about.number);
  });

  it('takingTheNameBackWithAReason_opensItAgain', async () => {
    const { matter } = await matterInFullSwing();
    await nameAccused('manager', matter.id, 'lead');
    await estate.as('lead').get(`/api/complaints/${matter.id}`).expect(404);
    const { version } = await journey.complaint('manager', matter.id);
    const body = { version, accusedIds: [] };
    const path = `/api/complaints/${matter.id}/name-accused`;
    const refused = await estate.as('manager').post(path, body).expect(422);
    expect(refused.body.code).toBe('COMPLAINT.ACCUSED_REMOVAL_NEEDS_REASON');
    await estate
      .as('manager')
      .post(path, { ...body, reason: '核对排班，当天不在岗' })
      .expect(200);
    await estate.as('lead').get(`/api/complaints/${matter.id}`).expect(200);
  });
});

describe('a ruling on what accuses the only estate manager', () => {
  it('isAnothers_whoMayGiveIt_andTheOrderGoesBackWithoutRefusal', async () => {
    const accusedIds = [estate.people.manager];
    await insertRows(booted.dataSource.manager, RoleGrant, [
      { personId: estate.people.lead, role: 'companyQuality', estateId: estate.estateId },
    ]);
    const { id } = await journey.submit({ text: '项目经理态度蛮横', category: 'rudeness', accusedIds });
    const { engineering: departmentId } = estate.departmentIds;
    await journey.act('desk', id, 'accept', { message: '已收到，马上核实' });
    await journey.act('desk', id, 'dispatch', { departmentId, handlerId: estate.people.plumber });
    const orderOf = () => booted.dataSource.manager.findOneByOrFail(WorkOrder, { complaintId: id });
    const { id: orderId } = await orderOf();
    await booted.dataSource.manager.update(WorkOrder, { id: orderId }, { bounceCount: 1 });
    await journey.work('plumber', orderId, 'return', { reason: '不属于维修' });
    expect(await orderOf()).toMatchObject({ status: 'returned', coordinatorId: estate.people.lead });
    const ruling = { departmentId, handlerId: estate.people.secondPlumber, reason: '仍由工程部' };
    await journey.work('lead', orderId, 'rule', ruling);
    expect(await orderOf()).toMatchObject({ status: 'offered', offeredToId: estate.people.secondPlumber });
  });
});

describe('naming at intake', () => {
  it('residents_chooseFromNamesAndDepartments_withoutPhones', async () => {
    const { body } = await estate.as('lin').get(`/api/estates/${estate.estateId}/service-staff`).expect(200);
    const staff: ServiceStaffMember[] = body;
    expect(staff.map(({ name }) => name).sort()).toEqual(
      ['周敏', '李建国', '吴大勇', '何玉兰', '赵国平', '陈志远'].sort(),
    );
    expect(Object.keys(staff[0] ?? {}).sort()).toEqual(['departmentName', 'name', 'personId']);
    await estate.as('stranger').get(`/api/estates/${estate.estateId}/service-staff`).expect(404);
  });

  it('theOwner_isChosenAmongTheOthers_andTheAccusedIsNeverTold', async () => {
    const { id, firstContactOwner } = await journey.submit({ ...RUDENESS, accusedIds: [estate.people.desk] });
    expect(firstContactOwner.name).toBe('陈志远');
    await estate.as('desk').get(`/api/complaints/${id}`).expect(404);
    const seen = await journey.complaint('lin', id);
    expect(seen.accused).toEqual([{ personId: estate.people.desk, name: '周敏', departmentName: 'customerService部' }]);
    await booted.app.get(OutboxWorker).drain();
    expect((await estate.as('desk').get('/api/notices').expect(200)).body.items).toEqual([]);
  });

  it('whoTakesDownAComplaintAboutThemselves_doesNotAnswerForIt', async () => {
    const body = journey.registration({ ...RUDENESS, accusedIds: [estate.people.desk] });
    const answer = await journey.post('desk', '/api/desk/complaints', body).expect(201);
    expect(answer.body.firstContactOwner.name).toBe('陈志远');
    await estate.as('desk').get(`/api/complaints/${answer.body.id}`).expect(404);
  });

  it('aDescription_waitsForALeadToConfirm', async () => {
    const { id } = await journey.submit({ ...RUDENESS, accusedText: '高个子戴眼镜的维修师傅' });
    const seen = await journey.complaint('manager', id);
    expect(seen).toMatchObject({ accused: [], accusedText: '高个子戴眼镜的维修师傅', isAccusedUnconfirmed: true });
    expect(seen.allowedActions).toContain('nameAccused');
    const confirmed = await nameAccused('manager', id, 'plumber');
    expect(confirmed).toMatchObject({ accused: [{ name: '李建国' }], isAccusedUnconfirmed: false });
    const seenByReporter = await journey.complaint('lin', id);
    expect(seenByReporter).toMatchObject({ accused: [], isAccusedUnconfirmed: false });
    expect(JSON.stringify(seenByReporter)).not.toContain('李建国');
  });

  it.each<[string, PersonKey, 'rudeness' | 'plumbing', string]>([
    ['somebody of another estate', 'foreignDesk', 'rudeness', 'COMPLAINT.ACCUSED_INVALID'],
    ['a neighbour', 'neighbour', 'rudeness', 'COMPLAINT.ACCUSED_INVALID'],
    ['anybody for a leak', 'desk', 'plumbing', 'COMPLAINT.ACCUSED_NOT_ATTITUDE'],
  ])('naming %s is refused', async (_whom, person, category, code) => {
    const body = journey.submission({ ...RUDENESS, category, accusedIds: [estate.people[person]] });
    const { body: refusal } = await journey.post('lin', '/api/complaints', body).expect(422);
    expect(refusal.code).toBe(code);
  });
});

describe('the lead who joins', () => {
  it('aDispute_hasALeadInTheHeader_whoIsTold', async () => {
    const { id } = await journey.submit({ text: '楼上半夜装修太吵', category: 'noise' });
    const seen = await journey.complaint('lin', id);
    expect(seen.header.joinedLead?.name).toBe('陈志远');
    expect(seen.timeline.map((entry) => entry.title)).toContain('已请项目经理陈志远一同跟进');
    await booted.app.get(OutboxWorker).drain();
    const { body } = await estate.as('manager').get('/api/notices').expect(200);
    expect(body.items.map((notice: NoticeView) => notice.title)).toContain('请您介入');
  });

  it('aComplaintCorrectedToADispute_getsItsLeadThen', async () => {
    const { id } = await journey.submit();
    expect((await journey.complaint('lin', id)).header.joinedLead).toBeNull();
    const corrected = await journey.act('desk', id, 'correctTriage', {
      category: 'noise',
      urgency: 'normal',
      reason: '电话核实是邻里噪音',
    });
    expect(corrected.header.joinedLead?.name).toBe('陈志远');
  });
});

describe('there is always somebody who answers', () => {
  const describedBy = (accusedText: string) => journey.submit({ ...RUDENESS, accusedText });
  const atNight = () =>
    booted.dataSource.manager.update(
      DutyShift,
      { estateId: estate.estateId },
      { endsAt: new Date('2026-11-22T00:00:00Z') },
    );

  it('theDeskThatIsDescribed_doesNotAnswer_norIsItGivenTheWork_untilALeadHasNamedSomebody', async () => {
    const { id, firstContactOwner } = await journey.submit({
      ...RUDENESS,
      urgency: 'urgent',
      accusedText: '门口的短发女客服',
    });
    expect(firstContactOwner.name).toBe('陈志远');
    const order = await booted.dataSource.manager.findOneByOrFail(WorkOrder, { complaintId: id });
    expect(order.offeredToId).not.toBe(estate.people.desk);
  });
  it('whoTakesDownWhatMayBeAboutThemselves_doesNotAnswerForIt', async () => {
    const body = journey.registration({ ...RUDENESS, accusedText: '前台接电话的' });
    const answer = await journey.post('desk', '/api/desk/complaints', body).expect(201);
    expect(answer.body.firstContactOwner.name).toBe('陈志远');
  });
  it('aDescribedPlumber_leavesTheDeskToAnswer', async () => {
    expect((await describedBy('修水管的师傅')).firstContactOwner.name).toBe('周敏');
  });
  it.each<[PersonKey[], string]>([
    [['desk', 'manager'], '赵国平'],
    [['desk', 'manager', 'lead'], '郑浩'],
  ])('atNight_%j_named_anotherAnswers (%s)', async (accused, name) => {
    await atNight();
    const accusedIds = accused.map((key) => estate.people[key]);
    const { id, firstContactOwner } = await journey.submit({ ...RUDENESS, urgency: 'urgent', accusedIds });
    expect(firstContactOwner.name).toBe(name);
    const owner = accused.includes('lead') ? 'foreignManager' : 'lead';
    expect((await journey.complaint(owner, id)).allowedActions).toContain('accept');
    const { body } = await estate.as(owner).get('/api/complaints').query({ scope: 'owned' }).expect(200);
    expect(body.items.map((row: { id: string }) => row.id)).toContain(id);
  });
});
