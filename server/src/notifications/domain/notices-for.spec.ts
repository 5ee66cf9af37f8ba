import { ALL_RULES } from './all-rules';
import { guestCallFor, noticesFor } from './notices-for';
import type { NotifiedMatter } from './notified-matter';

const matter: NotifiedMatter = {
  complaintId: 'c1',
  number: 'YS-261123-0042',
  title: '厨房顶上一直滴水',
  placeText: '3 栋 2 单元 1201',
  reporterId: 'lin',
  representedId: null,
  filedByName: '',
  deskIds: ['zhou', 'qian'],
  isGuestWithPhone: false,
  guestPhone: null,
  firstContactOwnerId: 'zhou',
  handlerIds: ['li'],
  leadHandlerIds: ['li'],
  leadIds: ['zhao'],
  estateManagerIds: ['chen'],
  dutyManagerIds: ['chen'],
  estateId: 'estate',
  staffIds: [],
  contactPreference: 'either',
  isLifeSafety: false,
  arrivalDueAt: null,
  isEmergency: false,
  submittedAt: new Date('2026-11-23T01:00:00Z'),
  accusedIds: [],
  noteAuthorIds: ['zhao'],
  joiners: [],
  names: new Map([
    ['zhou', '周敏'],
    ['li', '李建国'],
  ]),
};
const occurredAt = new Date('2026-11-23T02:00:00Z');
const told = (type: string, payload: Record<string, unknown> = {}, of = matter) =>
  noticesFor(of, { type, payload, occurredAt });
const people = (type: string, payload: Record<string, unknown> = {}, of = matter) =>
  told(type, payload, of).map((notice) => notice.personId);

describe('filed for another', () => {
  const filed = { ...matter, reporterId: 'child', representedId: 'mother', filedByName: '王小明' };

  it('whoeverItIsFor_isToldThatSomebodyFiledIt_andNotThatTheyDid', () => {
    const notices = told('ComplaintSubmitted', { actorId: 'child' }, filed);
    expect(notices.map(({ personId }) => personId)).toEqual(['mother', 'zhou']);
    expect(notices[0]).toMatchObject({ title: '有人替您反映了一件事' });
    expect(notices[0]?.body).toMatch(/^王小明替您反映了“.+”（3 栋 2 单元 1201），编号 /);
  });
  it('bothHearHowItGoesOn', () => {
    expect(people('ComplaintResolved', { actorId: 'li', outcome: '已修好' }, filed)).toEqual(['child', 'mother']);
  });
  it('whoeverIsAccused_isNotToldEvenThen', () => {
    expect(people('ComplaintSubmitted', { actorId: 'child' }, { ...filed, accusedIds: ['mother'] })).toEqual(['zhou']);
  });
  it('takenOver_ownerAndFilerHear_objectedTo_theDeskAsWell', () => {
    const mothers = { ...filed, reporterId: 'mother', representedId: null };
    const payload = { actorId: 'mother', filerId: 'child' };
    expect(people('FilingTakenOver', payload, mothers)).toEqual(['zhou', 'child']);
    expect(people('FilingObjected', payload, mothers)).toEqual(['zhou', 'qian', 'child']);
    const toFiler = told('FilingObjected', { ...payload, reason: '我没让他报' }, mothers).at(-1);
    expect(toFiler?.body).not.toContain('我没让他报');
  });
  it('whatColleaguesSayAmongThemselves_isForNeither', () => {
    expect(people('NoteAdded', { actorId: 'li', text: '入口已封' }, { ...filed, noteAuthorIds: ['mother'] })).toEqual([
      'zhou',
    ]);
  });
});

describe('noticesFor', () => {
  it('whomTheDeskRegistered_readsWhenSomebodyComes_whileThatIsAwaited', () => {
    const [toReporter] = told('ComplaintSubmitted', { actorId: 'zhou' });
    expect(toReporter?.body).not.toContain('到场');
    const awaited = { ...matter, isLifeSafety: true, arrivalDueAt: new Date('2026-11-23T02:15:00Z') };
    const [inDanger] = told('ComplaintSubmitted', { actorId: 'zhou' }, awaited);
    expect(inDanger?.body).toContain('全程负责，11 月 23 日（周一）10:15 前有人到场。');
  });

  it('ofADanger_theManagerOnDutyHearsAtOnce_unlessItIsAboutThem', () => {
    const danger = { ...matter, isLifeSafety: true };
    expect(people('ComplaintSubmitted', { actorId: 'lin' }, danger)).toEqual(['zhou', 'chen']);
    expect(people('ComplaintSubmitted', { actorId: 'lin' }, { ...danger, accusedIds: ['chen'] })).toEqual(['zhou']);
  });
  it.each([
    ['ComplaintSubmitted', { actorId: 'lin' }, ['zhou']],
    ['ComplaintSubmitted', { actorId: 'zhou' }, ['lin']],
    ['WorkOrderOffered', { offereeId: 'li' }, ['li']],
    ['WorkOrderOffered', { offereeId: null }, []],
    ['WorkOrderReturned', { byId: 'li', actorId: 'li' }, ['zhou', 'zhao']],
    ['RulingNeeded', {}, ['chen']],
    ['CommentAdded', { actorId: 'lin', text: '有人吗' }, ['zhou', 'li']],
    ['CommentAdded', { actorId: 'li', text: '马上到' }, ['lin', 'zhou']],
    ['NoteAdded', { actorId: 'li', text: '入口已封' }, ['zhou', 'zhao']],
    ['CoHandlingAsked', { actorId: 'zhou', offereeId: 'wang', task: '引导车辆' }, ['wang', 'li']],
    ['SpendingRequested', { actorId: 'li', requestedById: 'li', deciderId: 'zhao', what: '补偿 ¥300' }, ['zhao']],
    ['SpendingRejected', { actorId: 'zhao', requestedById: 'li', what: '补偿 ¥300' }, ['li']],
    ['ReliefGranted', { actorId: 'zhao', what: '补偿 ¥300' }, ['lin']],
    ['ComplaintUrged', { actorId: 'lin' }, ['zhou', 'li', 'zhao']],
    ['ComplaintRefused', { actorId: 'lin', reason: '还滴水' }, ['zhou', 'li', 'zhao']],
    ['TransferProposed', { actorId: 'li', offereeId: 'wang' }, ['wang']],
    ['TransferAccepted', { actorId: 'wang', workerId: 'li' }, ['li', 'lin', 'zhou', 'zhao']],
    ['TransferDeclined', { actorId: 'wang', workerId: 'li' }, ['li']],
    ['TransferLapsed', { workerId: 'li' }, ['li', 'zhao']],
    ['SuspensionRequested', { actorId: 'li', deciderId: 'zhao' }, ['zhao']],
    ['ComplaintSuspended', { actorId: 'zhao' }, ['lin', 'zhou']],
    ['WorkResumed', { actorId: 'li', workerId: 'li' }, []],
    ['WorkResumed', { workerId: 'li' }, ['li']],
    ['ComplaintResumed', {}, ['lin']],
    ['SomethingElse', {}, []],
  ])('%s_%j_isToldTo_%j', (type, payload, expected) => {
    expect(people(type, payload)).toEqual(expected);
  });

  it('guestComplaint_hasNoReporterToTell', () => {
    expect(people('ComplaintResolved', { outcome: '好了' }, { ...matter, reporterId: null })).toEqual([]);
  });

  it('theReporter_isNeverToldOfANote_evenWhereTheyWorkHere', () => {
    const atHome = { ...matter, reporterId: 'li', noteAuthorIds: ['li', 'zhao'] };
    expect(people('NoteAdded', { actorId: 'zhou', text: '先别说' }, atHome)).toEqual(['zhao']);
  });

  it('ownerWhoAlsoLeads_isToldOnce', () => {
    expect(people('ComplaintUrged', {}, { ...matter, leadIds: ['zhou'] })).toEqual(['zhou', 'li']);
  });

  it('theAccused_areToldNothing_inWhateverRole', () => {
    const about = { ...matter, accusedIds: ['zhou', 'zhao', 'wang'] };
    expect(people('ComplaintUrged', { actorId: 'lin' }, about)).toEqual(['li']);
    const joined = { ...about, joiners: [{ personId: 'wang', complaintId: 'c2' }] };
    expect(people('ProgressPublished', {}, joined)).toEqual(['lin']);
  });

  it('progress_saysDifficultyAndPromisedTime', () => {
    const [notice] = told('ProgressPublished', {
      actorId: 'li',
      progress: '已联系楼上。',
      difficulty: '楼上住户不在家',
      expectedAt: '2026-11-24T02:00:00Z',
    });
    expect(notice?.body).toBe('已联系楼上。遇到困难：楼上住户不在家。预计 11 月 24 日（周二）10:00 前。');
  });

  it('reporterOfAMergedComplaint_hearsProgress_withoutOthersWords', () => {
    const joined = { ...matter, joiners: [{ personId: 'wang', complaintId: 'c2' }] };
    const progress = { progress: '1301 业主明早开门。', expectedAt: '2026-11-24T02:00:00Z' };
    const notices = told('ProgressPublished', progress, joined);
    expect(notices.map((notice) => [notice.personId, notice.complaintId])).toEqual([
      ['lin', 'c1'],
      ['wang', 'c2'],
    ]);
    expect(notices[1]?.body).toBe('预计 11 月 24 日（周二）10:00 前有结果。点开可以看进度。');
  });

  it('aMovedTime_saysWhatItWasAndWhy', () => {
    const [notice] = told('ProgressPublished', {
      actorId: 'li',
      progress: '配件未到',
      expectedAt: '2026-11-24T02:00:00Z',
      movedFrom: '2026-11-23T10:30:00Z',
      etaReason: '等配件',
    });
    expect(notice?.body).toBe(
      '配件未到。原定 11 月 23 日（周一）18:30 前，现改为 11 月 24 日（周二）10:00 前，原因：等配件。',
    );
  });

  it('aCallerWithoutAnAccount_isCalledAboutWhatAResidentWouldRead', () => {
    const guest = { ...matter, reporterId: null, isGuestWithPhone: true };
    const call = (type: string, about = guest) =>
      guestCallFor(about, { type, payload: { outcome: '已更换。' }, occurredAt: new Date('2026-11-23T02:00:00Z') });
    expect(call('ComplaintResolved')).toMatchObject({ title: '处理完成，请您确认' });
    expect(call('WorkOrderAccepted')).toBeNull();
    expect(call('ComplaintResolved', { ...guest, isGuestWithPhone: false })).toBeNull();
  });

  it('reminder_saysTheHourUntilWhichSilenceStillHas_soThatItIsTrueWheneverItIsRead', () => {
    const closesAt = '2026-11-25T02:00:00.000Z';
    expect(told('ConfirmationReminded', { hours: 24, closesAt })[0]?.body).toContain(
      '到 11 月 25 日（周三）10:00 还没有回复将自动关闭',
    );
  });

  it('onlyWorkers_areLedToTheWorkOrder', () => {
    const notices = told('ComplaintUrged', { workOrderId: 'w1' });
    expect(notices.map((notice) => [notice.personId, notice.workOrderId])).toEqual([
      ['zhou', null],
      ['li', 'w1'],
      ['zhao', null],
    ]);
  });

  it('everyRule_producesWords_evenWithAnEmptyPayload', () => {
    for (const rule of ALL_RULES) {
      expect(rule.body({ matter, event: { type: rule.event, payload: { hours: 24 }, occurredAt } })).not.toMatch(
        /undefined|NaN|Invalid/,
      );
    }
  });
});
