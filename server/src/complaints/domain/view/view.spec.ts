import { aComplaint, type ComplaintFactory, minutesLater } from '../../../../test/factories/a-complaint';
import { asker, NOW } from '../../../../test/factories/complaint-facts';
import { entry } from '../decision';
import { GUEST, GUEST_ID } from '../guest';
import { headerOf } from './header';
import { summaryOf } from './summary';
import { timelineOf } from './timeline';

const resident = asker('resident', 'resident');
const desk = asker('desk', 'frontDesk');
const handler = asker('handler', 'handler');

const ALONE = { unreadCount: 0, householdCount: 1 };

describe('headerOf', () => {
  const rows: [string, ComplaintFactory, string, string][] = [
    ['submitted', aComplaint().running('firstResponse', 30), '待受理', '周敏 11 月 23 日（周一）10:30 前答复您'],
    ['accepted', aComplaint().accepted(), '已受理', '已受理，由周敏安排处理'],
    ['offered', aComplaint().accepted().order({}), '已受理', '已派给李建国，等待接单'],
    ['in the pool', aComplaint().accepted().order({ offeredToId: null }), '已受理', '已派到工程部，等待接单'],
    [
      'on the way',
      aComplaint().inProgress().order({ status: 'accepted', handlerId: 'handler' }).running('onSite', 30),
      '处理中',
      '李建国已接单，11 月 23 日（周一）10:30 前到场',
    ],
    ['arrived', aComplaint().inProgress().workedOnBy('handler'), '处理中', '李建国已到场，正在处理'],
    [
      'resting',
      aComplaint().inProgress().workedOnBy('handler').restingUntil(minutesLater(1440)),
      '暂停处理',
      '正在等配件，11 月 24 日（周二）10:00 前由李建国继续处理',
    ],
    [
      'resting for their sake',
      aComplaint().inProgress().workedOnBy('handler').restingUntil(minutesLater(60), 'ownerAbsent'),
      '暂停处理',
      '正在等您方便的时间，11 月 23 日（周一）11:00 前由李建国继续处理',
    ],
    [
      'asked to rest',
      aComplaint().inProgress().workedOnBy('handler').restRequestedFrom('lead'),
      '处理中',
      '李建国已到场，正在处理',
    ],
    [
      'asked to be taken over',
      aComplaint().inProgress().workedOnBy('handler').transferProposedTo('lead'),
      '处理中',
      '李建国已到场，正在处理',
    ],
    ['returned', aComplaint().inProgress().order({ status: 'returned' }), '处理中', '由周敏另行安排人员'],
    ['all done', aComplaint().inProgress().finishedBy('handler'), '处理中', '师傅的处理已完成，由周敏核对结果'],
    ['called off', aComplaint().inProgress().order({ status: 'cancelled' }), '处理中', '由周敏重新安排处理'],
    ['in their words', aComplaint().inProgress().with({ nextStep: '阀门已下单。' }), '处理中', '阀门已下单'],
    [
      'resolved',
      aComplaint().resolved().finishedBy('handler').running('confirmation', 4320),
      '等您确认',
      '请您看看是否修好；11 月 26 日（周四）10:00 前未回复将自动关闭',
    ],
    ['rated or not', aComplaint().closed('confirmed'), '您已确认', '已处理完成，请为这次服务打个分'],
    ['declined', aComplaint().closed('declined'), '不归物业管', '这件事不归物业管，已说明依据和可以找谁'],
    ['withdrawn', aComplaint().closed('withdrawn'), '您已撤回', '如有需要，可以再提交一次反映'],
    ['merged', aComplaint().closed('merged'), '已合并处理', '已与另一件反映合并处理'],
  ];
  it.each(rows)('%s, to the resident', (_state, factory, statusText, nextStep) => {
    expect(headerOf(factory.seenBy(resident))).toMatchObject({ statusText, nextStep });
  });
  it('aGuest_whoCannotRate_isNotAskedTo_butToldUntilWhenItMayBeReopened', () => {
    const sight = aComplaint().closed('confirmed').with({ reporterId: GUEST_ID }).seenBy(GUEST);
    expect(summaryOf(sight, ALONE).allowedActions).not.toContain('rate');
    expect(headerOf(sight).nextStep).toMatch(/^感谢您的确认；如有问题 .+可以重新打开$/u);
  });
  it('whatStaffHaveNotSettled_isSaidToStaffOnly', () => {
    const working = aComplaint().inProgress().workedOnBy('handler').with({ nextStep: '正在换阀门' });
    expect(headerOf(working.restRequestedFrom('lead').seenBy(desk)).nextStep).toBe('等赵国平决定是否挂起');
    expect(headerOf(working.transferProposedTo('lead').seenBy(desk)).nextStep).toBe('李建国想转给赵国平，等答复');
    expect(headerOf(working.transferProposedTo('lead').seenBy(resident)).nextStep).toBe('正在换阀门');
  });
  it('whileResting_theTimeToldIsWhenWorkGoesOn', () => {
    const factory = aComplaint().inProgress().workedOnBy('handler').running('resolution', 60);
    expect(headerOf(factory.restingUntil(minutesLater(1440)).seenBy(resident))).toMatchObject({
      expectedKind: 'resume',
      expectedAt: minutesLater(1440).toISOString(),
    });
  });
  it('overdueFirstAnswer_isSaidAsItIs', () => {
    const sight = aComplaint().running('firstResponse', 30).seenBy(resident, minutesLater(42));
    expect(headerOf(sight).nextStep).toBe('本该 11 月 23 日（周一）10:30 前答复您，已经迟了，由周敏答复');
  });
  it('resolved_readsDifferentlyForStaff', () => {
    const header = headerOf(aComplaint().resolved().running('confirmation', 60).seenBy(desk));
    expect(header).toMatchObject({
      statusText: '待业主确认',
      nextStep: '等业主确认，11 月 23 日（周一）11:00 前未回复将自动关闭',
    });
  });
  it('whatTheResidentWasTold_replacesTheLimit', () => {
    const factory = aComplaint().inProgress().running('resolution', 60);
    expect(headerOf(factory.seenBy(resident))).toMatchObject({ expectedKind: 'resolution' });
    const told = factory.with({ expectedAt: minutesLater(90) });
    expect(headerOf(told.seenBy(resident))).toMatchObject({
      expectedKind: 'eta',
      expectedAt: minutesLater(90).toISOString(),
    });
  });
  it('pendingDecline_isNotShownToTheResident', () => {
    const pending = aComplaint().declineProposedTo('manager');
    expect(headerOf(pending.seenBy(resident)).nextStep).toBe('等负责人核实由谁来处理，之后由周敏答复您');
    expect(headerOf(pending.seenBy(desk)).nextStep).toBe('等陈志远决定是否受理');
  });
  it('confidentialReporter_isNamelessToTheHandler', () => {
    const secret = aComplaint().confidential().resolved().with({ ballHolderId: 'resident' }).finishedBy('handler');
    expect(headerOf(secret.seenBy(handler)).ballHolder).toEqual({
      id: 'reporter',
      name: '业主',
      departmentName: null,
      phone: null,
    });
    expect(headerOf(secret.seenBy(desk)).ballHolder).toMatchObject({ id: 'resident' });
  });
});

describe('summaryOf', () => {
  it('allowedActions_followTheRules_notOnlyTheTable', () => {
    const open = aComplaint().inProgress().workedOnBy('handler');
    expect(summaryOf(open.seenBy(handler), ALONE).allowedActions).not.toContain('resolve');
    const done = aComplaint().inProgress().finishedBy('handler');
    expect(summaryOf(done.seenBy(handler), ALONE).allowedActions).toContain('resolve');
  });
  it('closedByOthers_canNeitherBeRatedNorReopened', () => {
    expect(summaryOf(aComplaint().closed('withdrawn').seenBy(resident), ALONE).allowedActions).toEqual([]);
    expect(summaryOf(aComplaint().closed('timeout').seenBy(resident), ALONE).allowedActions).toEqual([
      'reopen',
      'rate',
      'fileAppeal',
    ]);
  });
  it('suspendedWork_isNotOverdue', () => {
    const sight = aComplaint().with({ status: 'suspended' }).running('resolution', 60).seenBy(desk, minutesLater(61));
    expect(summaryOf(sight, ALONE)).toMatchObject({
      isOverdue: false,
      nextClock: null,
    });
  });
});

describe('timelineOf', () => {
  const written = (parts: Parameters<typeof entry>[0]) => ({
    ...entry(parts),
    id: 'entry',
    sequence: 1,
    actorId: 'desk',
    occurredAt: NOW,
  });
  it('staffOnlyEntries_neverReachTheResident', () => {
    const entries = [written({ action: 'proposeDecline', isVisibleToResident: false })];
    expect(timelineOf(aComplaint().seenBy(resident), entries, () => [])).toEqual([]);
    expect(timelineOf(aComplaint().seenBy(desk), entries, () => [])).toHaveLength(1);
  });
  it('whyAPersonWasChosen_isForColleagues', () => {
    const offered = written({ action: 'dispatch', body: '已派给工程部 李建国', data: { why: '当班、手上 2/8 单' } });
    const bodyFor = (asking: typeof desk) => timelineOf(aComplaint().seenBy(asking), [offered], () => [])[0]?.body;
    expect(bodyFor(desk)).toBe('已派给工程部 李建国\n选人理由：当班、手上 2/8 单');
    expect(bodyFor(resident)).toBe('已派给工程部 李建国');
  });
  it('coHandling_isToldToTheResidentAsHelp_withoutWhatColleaguesAskOfEachOther', () => {
    const joined = aComplaint().order({
      id: 'co',
      kind: 'coHandling',
      departmentId: 'order-id',
      task: '引导车辆绕行',
      handlerId: 'handler',
    });
    const entries = (['coHandle', 'workOrder.accept', 'workOrder.arrive', 'workOrder.done'] as const).map((action) =>
      written({ action, workOrderId: 'co' }),
    );
    const seenBy = (asking: typeof desk) =>
      timelineOf(joined.seenBy(asking), entries, () => []).map(({ title, body }) => [title, body]);
    expect(seenBy(resident)).toEqual([
      ['已请另一个部门一起处理', null],
      ['周敏来协助处理', null],
      ['一起处理的周敏已到场', null],
      ['另一个部门那部分已完成', null],
    ]);
    expect(seenBy(desk)[0]).toEqual(['已请另一个部门一起处理', '引导车辆绕行']);
  });
  it('money_isToldToTheResidentAsWhatTheyGet_andToColleaguesWithWhatFor', () => {
    const granted = aComplaint().spent({ id: 'ask', status: 'approved', note: '橱柜背板泡坏' });
    const data = { spendingId: 'ask', kind: 'goodwill', amountFen: 30_000, approverId: 'lead' };
    const asked = written({ action: 'recordSpending', isVisibleToResident: false, data });
    const approved = written({ action: 'approveSpending', data });
    const seenBy = (asking: typeof desk) =>
      timelineOf(granted.seenBy(asking), [asked, approved], () => []).map(({ title, body }) => [title, body]);
    expect(seenBy(resident)).toEqual([['已同意给您补偿 ¥300', null]]);
    expect(seenBy(desk)).toEqual([
      ['补偿 ¥300，等赵国平批', '橱柜背板泡坏'],
      ['同意补偿 ¥300', null],
    ]);
  });
  it('promiseOfYesterday_stillNamesItsDay', () => {
    const data = { difficulty: null, expectedAt: minutesLater(-1350).toISOString() };
    const update = { ...written({ action: 'publishUpdate', body: '已关阀', data }), occurredAt: minutesLater(-1440) };
    const [seen] = timelineOf(aComplaint().seenBy(resident), [update], () => []);
    expect(seen?.body).toBe('已关阀\n预计 11 月 22 日（周日）11:30 前完成');
  });
  it('difficulty_isTheTitle_andTheExpectedTimeIsSaid', () => {
    const data = { difficulty: '楼上住户不在家', expectedAt: minutesLater(90).toISOString() };
    const update = written({ action: 'publishUpdate', body: '已关阀', reason: '等楼上开门', data });
    expect(timelineOf(aComplaint().seenBy(resident), [update], () => [])).toMatchObject([
      {
        title: '遇到困难：楼上住户不在家',
        body: '已关阀\n原因：等楼上开门\n预计 11 月 23 日（周一）11:30 前完成',
        actorName: '周敏',
      },
    ]);
  });
});
