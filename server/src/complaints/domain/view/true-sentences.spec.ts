/**
 * 每句话都有记录为证: each sentence with the state that makes it true and the nearest one in which it would be false. What
 * is not recorded (that somebody has read, is on the way, is looking for a colleague) is never said.
 */
import { CLOSE_REASONS } from '@yingsheng/shared/complaint/status';
import { SUSPENSION_REASON_LABEL_FOR_REPORTER } from '@yingsheng/shared/labels.zh';
import { PRIVACY_GUIDELINE } from '@yingsheng/shared/people/privacy-guideline';
import { RESIDENT_CATEGORY_LABEL, RESIDENT_STATUS_LABEL } from '@yingsheng/shared/resident-labels.zh';
import fc from 'fast-check';
import { aComplaint, type ComplaintFactory, minutesLater } from '../../../../test/factories/a-complaint';
import { asker, NOW } from '../../../../test/factories/complaint-facts';
import { entry, type NewTimelineEntry } from '../decision';
import type { WorkOrderState } from '../facts';
import { headerOf } from './header';
import { rootCauseOf } from './root-cause';
import { suggestedUpdateOf } from './suggested-update';
import { timelineOf, type WrittenEntry } from './timeline';
import { urgeView } from './urge';

const resident = asker('resident', 'resident');
const desk = asker('desk', 'frontDesk');
const UNPROVABLE = /看到|赶来|正在(另|重新|为您|安排|派|核|跟进|准备)|已介入|尽快|马上|督促/u;

const submitted = aComplaint().running('firstResponse', 30);
const offered = aComplaint().accepted().order({});
const taken = aComplaint().inProgress().order({ status: 'accepted', handlerId: 'handler' });
const working = aComplaint().inProgress().workedOnBy('handler');
const toRule: Partial<WorkOrderState> = { status: 'returned', bounceCount: 2, coordinatorId: 'manager' };
const appeal = {
  id: 'appeal',
  reason: '没有人来过',
  filedAt: NOW.toISOString(),
  involvedIds: [],
  verdict: null,
  decidedAt: null,
  answer: null,
};
const later = minutesLater(42);

type State = readonly [factory: ComplaintFactory, now?: Date];
const NEXT_STEPS: readonly (readonly [said: RegExp, isTrue: State, isFalse: State])[] = [
  [/^周敏 11 月 23 日（周一）10:30 前答复您$/, [submitted], [submitted, later]],
  [/^本该 11 月 23 日（周一）10:30 前答复您，已经迟了/, [submitted, later], [submitted]],
  [/^已受理，由周敏安排处理$/, [aComplaint().accepted()], [offered]],
  [/^已派给李建国，等待接单$/, [offered], [aComplaint().accepted().order({ offeredToId: null })]],
  [/^已派到工程部，等待接单$/, [aComplaint().accepted().order({ offeredToId: null })], [offered]],
  [/^李建国已接单，.*10:30 前到场$/, [taken.running('onSite', 30)], [taken.running('onSite', 30), later]],
  [/到场，已经迟了$/, [taken.running('onSite', 30), later], [working.running('onSite', 30), later]],
  [/^李建国已接单，由其处理$/, [taken], [working]],
  [/^李建国已到场，正在处理$/, [working], [taken]],
  [
    /另行安排人员$/,
    [aComplaint().inProgress().order({ status: 'returned' })],
    [aComplaint().inProgress().order(toRule)],
  ],
  [/^等负责人定下由谁处理$/, [aComplaint().inProgress().order(toRule)], [offered]],
  [/^师傅的处理已完成，由周敏核对结果$/, [aComplaint().inProgress().finishedBy('handler')], [working]],
  [/重新安排处理$/, [aComplaint().inProgress().order({ status: 'cancelled' })], [working]],
  [/^等负责人核实由谁来处理/, [submitted.declineProposedTo('manager')], [submitted]],
  [
    /未回复将自动关闭$/,
    [aComplaint().resolved().running('confirmation', 60)],
    [aComplaint().resolved().running('confirmation', 30), later],
  ],
  [/是否修好/, [aComplaint().resolved().finishedBy('handler')], [aComplaint().resolved()]],
  [
    /^您的申诉由陈志远核查/,
    [aComplaint().closed('declined').with({ appeal, arbiterId: 'manager' })],
    [aComplaint().closed('declined').with({ appeal })],
  ],
  [/前由李建国继续处理$/, [working.restingUntil(minutesLater(60))], [working.restingUntil(minutesLater(30)), later]],
];

const stepOf = ([factory, now]: State): string => headerOf(factory.seenBy(resident, now ?? NOW)).nextStep;

describe('next steps', () => {
  it.each(NEXT_STEPS)('%s', (said, isTrue, isFalse) => {
    expect(stepOf(isTrue)).toMatch(said);
    expect(stepOf(isFalse)).not.toMatch(said);
  });
  it('noneSaysWhatNobodyRecorded', () => {
    for (const [, isTrue, isFalse] of NEXT_STEPS) {
      for (const state of [isTrue, isFalse]) expect(stepOf(state)).not.toMatch(UNPROVABLE);
    }
  });
});

const written = (parts: Parameters<typeof entry>[0], more: Partial<WrittenEntry> = {}): WrittenEntry => ({
  ...entry(parts),
  id: 'entry',
  sequence: 1,
  actorId: null,
  occurredAt: NOW,
  ...more,
});
const titleOf = (one: WrittenEntry, asking = resident): string | undefined =>
  timelineOf(aComplaint().seenBy(asking), [one], () => [])[0]?.title;

describe('the timeline', () => {
  it.each<[WrittenEntry, string, WrittenEntry, string]>([
    [
      written({ action: 'joinLead', data: { role: 'estateManager', leadId: 'manager' } }),
      '已请项目经理陈志远一同跟进',
      written({ action: 'comment' }, { actorId: 'manager' }),
      '留言',
    ],
    [
      written({ action: 'workOrder.recuse', data: { handlerId: 'handler' } }),
      '当事人回避，已另派李建国',
      written({ action: 'workOrder.recuse', data: { handlerId: null, coordinatorId: 'manager' } }),
      '当事人回避，改由陈志远定下由谁处理',
    ],
    [
      written({ action: 'workOrder.recuse', data: { handlerId: 'handler', how: 'left' } }),
      '原来负责的同事离岗，已另派李建国',
      written({ action: 'workOrder.recuse', data: { handlerId: 'handler', how: 'recused' } }),
      '当事人回避，已另派李建国',
    ],
    [
      written({ action: 'recordCall', data: { outcome: 'told', title: '有新进展' } }),
      '已电话告知您',
      written({ action: 'recordCall', data: { outcome: 'notReached', title: '有新进展' } }),
      '给您打过电话，没有接通',
    ],
  ])('%o', (isTrue, said, isFalse, other) => {
    expect(titleOf(isTrue)).toBe(said);
    expect(titleOf(isFalse)).toBe(other);
  });
  it('whatTheSystemPassedOn_saysFromWhomToWhomAndWhy_toTheResidentToo', () => {
    const passedOn = written({
      action: 'workOrder.offer',
      reason: '规定时间内无人接单',
      data: { handlerId: 'lead', fromId: 'handler', why: '当班、手上 2/8 单' },
    });
    const [seen] = timelineOf(aComplaint().seenBy(resident), [passedOn], () => []);
    expect(seen).toMatchObject({
      title: '已从李建国改派给赵国平',
      body: '原因：规定时间内无人接单',
      actorName: '系统',
    });
    const fromThePool = { ...passedOn, data: { handlerId: 'lead', fromId: null } };
    expect(titleOf(fromThePool)).toBe('已改派给赵国平');
  });
  it('whoFinishedAndResolvedAtOnce_isReadOfInTwoSteps_andTheWordsOnce', () => {
    const done = written({ action: 'workOrder.done', body: '换了角阀' }, { id: 'done', actorId: 'handler' });
    const resolved = written({ action: 'resolve', body: '换了角阀' }, { id: 'resolved', actorId: 'handler' });
    const seen = timelineOf(aComplaint().seenBy(resident), [done, resolved], () => []);
    expect(seen.map(({ title, body }) => [title, body])).toEqual([
      ['李建国完成了处理', '换了角阀'],
      ['处理完成，请您确认', null],
    ]);
    const later = { ...resolved, body: '核对过，不再滴水' };
    expect(timelineOf(aComplaint().seenBy(resident), [done, later], () => [])[1]?.body).toBe('核对过，不再滴水');
  });
  it('moneyThatWasAllowed_isNotSaidToHaveBeenGiven', () => {
    const data = { spendingId: 'ask', kind: 'goodwill', amountFen: 30_000, approverId: 'lead' };
    expect(titleOf(written({ action: 'approveSpending', data }))).toBe('已同意给您补偿 ¥300');
  });
});

describe('the root cause', () => {
  const found = { rootCause: '李建国装反了止回阀' };
  const done = (factory: ComplaintFactory) =>
    factory.order({ status: 'done', handlerId: 'handler', doneAt: NOW, ...found });
  it('isToldOnceItIsSolved_andNotWhileItIsStillWorkedOn', () => {
    expect(rootCauseOf(done(aComplaint().resolved()).seenBy(resident))).toBe('李建国装反了止回阀');
    expect(rootCauseOf(done(aComplaint().closed('confirmed')).seenBy(resident))).toBe('李建国装反了止回阀');
    expect(rootCauseOf(done(aComplaint().inProgress()).seenBy(resident))).toBeNull();
    expect(rootCauseOf(aComplaint().resolved().finishedBy('handler').seenBy(resident))).toBeNull();
  });
  it('namesNobodyWhoIsAccused', () => {
    const accused = done(
      aComplaint()
        .resolved()
        .with({ accusedIds: ['handler'] }),
    );
    expect(rootCauseOf(accused.seenBy(resident))).toBe('当事人装反了止回阀');
  });
});

/** Words of the trade: staff keep them, a resident never reads one. */
const STAFF_WORDS = /首接|给排水|暖通|办结|非物业|并案|挂起|不予受理|协办|工单|转派|裁定|研判/u;
const SEEN_BY_RESIDENTS: readonly NewTimelineEntry['action'][] = [
  'submit',
  'register',
  'remind',
  'recogniseOwn',
  'knowCalendar',
  'joinLead',
  'acceptHandover',
  'coHandle',
  'suspend',
  'workOrder.offer',
  'workOrder.accept',
  'workOrder.arrive',
  'workOrder.acceptTransfer',
  'workOrder.done',
  'workOrder.recuse',
  'accept',
  'answerOnTheSpot',
  'dispatch',
  'resume',
  'publishUpdate',
  'comment',
  'urge',
  'recordCall',
  'resolve',
  'confirm',
  'refuse',
  'autoClose',
  'reopen',
  'decline',
  'withdraw',
  'merge',
  'rate',
  'fileAppeal',
  'upholdAppeal',
  'rejectAppeal',
  'planFollowUpCall',
  'recordFollowUpCall',
];

describe('words that a resident knows', () => {
  it.each(SEEN_BY_RESIDENTS)('%s, in the timeline', (action) => {
    const data = { role: 'estateManager', leadId: 'lead', fromId: 'desk', toId: 'lead', handlerId: 'handler' };
    const details = { reasonKind: 'parts', outcome: 'satisfied', callerId: 'lead', arbiterId: 'manager' };
    for (const said of [{}, { ...data, ...details }]) {
      const title = titleOf(written({ action, data: said, workOrderId: 'order' }));
      expect(title).not.toMatch(STAFF_WORDS);
    }
  });
  it('everyStateAndLabel', () => {
    for (const [, isTrue, isFalse] of NEXT_STEPS) {
      for (const state of [isTrue, isFalse]) expect(stepOf(state)).not.toMatch(STAFF_WORDS);
    }
    for (const reason of CLOSE_REASONS) {
      const { statusText, nextStep } = headerOf(aComplaint().closed(reason).seenBy(resident));
      expect(`${statusText}${nextStep}`).not.toMatch(STAFF_WORDS);
    }
    const labels = [RESIDENT_CATEGORY_LABEL, RESIDENT_STATUS_LABEL, SUSPENSION_REASON_LABEL_FOR_REPORTER];
    for (const label of labels.flatMap((table) => Object.values(table))) expect(label).not.toMatch(STAFF_WORDS);
    for (const { what, why, without } of PRIVACY_GUIDELINE.purposes) {
      expect(`${what}${why}${without}`).not.toMatch(STAFF_WORDS);
    }
  });
});

describe('the privacy guideline', () => {
  it('promisesThatPlacesAreTakenOut_andNotThatItIsDoneBeforeAnythingLeavesTheDevice', () => {
    const [media] = PRIVACY_GUIDELINE.purposes.filter(({ key }) => key === 'media');
    expect(media?.why).toMatch(/拍摄位置和设备信息会自动去掉/u);
    for (const { why } of PRIVACY_GUIDELINE.purposes) expect(why).not.toMatch(/上传之?前|传出之?前/u);
  });
});

describe('urging', () => {
  const urged = aComplaint().inProgress().with({ urgeCount: 1, lastUrgedAt: NOW });
  const urge = written({ action: 'urge' });
  it('whoWasTold_isTheOwnerOfThatTime_andNotWhoTookOverSince', () => {
    expect(urgeView(urged.seenBy(resident), [urge]).toldName).toBe('周敏');
    const since = written({ action: 'acceptHandover', data: { fromId: 'desk', toId: 'lead' } });
    const handedOver = urged.with({ firstContactOwnerId: 'lead' }).seenBy(resident);
    expect(urgeView(handedOver, [urge, since]).toldName).toBe('周敏');
    expect(urgeView(handedOver, [since, urge]).toldName).toBe('赵国平');
  });
  it('nobodyWasTold_whileNobodyUrged', () => {
    expect(urgeView(aComplaint().seenBy(resident), []).toldName).toBeNull();
  });
});

/** Any order in any state under a complaint in the state that goes with it, at any time of its day. */
const anyOrder = fc.record({
  status: fc.constantFrom('offered', 'accepted', 'arrived', 'returned', 'done', 'cancelled'),
  kind: fc.constantFrom('lead', 'coHandling'),
  offeredToId: fc.constantFrom('handler', 'lead', null),
  coordinatorId: fc.constantFrom('manager', null),
});
const anySight = fc
  .record({
    status: fc.constantFrom('submitted', 'accepted', 'in_progress'),
    orders: fc.array(anyOrder, { maxLength: 3 }),
    minute: fc.integer({ min: 0, max: 3000 }),
    isDeclining: fc.boolean(),
  })
  .map(({ status, orders, minute, isDeclining }) => {
    const start = aComplaint().with({ status }).running('firstResponse', 30).running('onSite', 60);
    const asked = isDeclining ? start.declineProposedTo('manager') : start;
    const all = orders.reduce((factory, order, index) => factory.order(held(order, index)), asked);
    return { factory: all, now: minutesLater(minute) };
  });

function held(order: { status: string; offeredToId: string | null }, index: number): Partial<WorkOrderState> {
  const isHeld = ['accepted', 'arrived', 'done'].includes(order.status);
  return { ...order, id: `order-${index}`, handlerId: isHeld ? 'handler' : null } as Partial<WorkOrderState>;
}

describe('card, detail and next step', () => {
  it('agreeOnWhoAndOnWhatIsSaid_whateverTheState', () => {
    fc.assert(
      fc.property(anySight, ({ factory, now }) => {
        const { inCharge, nextStep, handler } = headerOf(factory.seenBy(resident, now));
        const names = ['李建国', '赵国平'].filter((name) => nextStep.includes(name));
        // Whoever the next step names works on it or is asked to, and is who card and detail show.
        for (const name of names) expect(inCharge.text).toBe(name);
        if (nextStep.startsWith('已派给')) expect(inCharge).toMatchObject({ label: '已派给' });
        if (inCharge.label === '处理人' && inCharge.person !== null) expect(inCharge.person).toEqual(handler);
        expect(`${inCharge.text}${nextStep}`).not.toMatch(UNPROVABLE);
      }),
      { numRuns: 500 },
    );
  });
  it('readTheSameOnAnyOtherDayOfTheYear', () => {
    fc.assert(
      fc.property(anySight, ({ factory, now }) => {
        const { nextStep } = headerOf(factory.seenBy(resident, now));
        expect(nextStep).not.toMatch(/[今明后昨前]天|(?<!日（周.）)\d{2}:\d{2}/u);
      }),
    );
  });
  it('whatIsProposedToTellTheResident_namesTheDayToo', () => {
    const asked = working.with({ expectedAt: minutesLater(-30), ballHolderId: 'handler' });
    const suggested = suggestedUpdateOf(asked.seenBy(desk), []);
    expect(suggested?.difficulty).toBe('原定 11 月 23 日（周一）09:30 没能完成，很抱歉');
    expect(suggested?.progress).not.toMatch(/[今明后昨前]天/u);
  });
});
