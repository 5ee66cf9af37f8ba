import { acceptMessage } from './accept-words';

const now = new Date('2026-11-23T02:00:00.000Z');
const person = { id: 'p-1', name: '周敏', departmentName: '客服部', phone: null };
const header = {
  statusText: '待受理',
  firstContactOwner: person,
  handler: null,
  inCharge: { label: '处理人', text: '还没派人', person: null },
  joinedLead: null,
  ballHolder: person,
  nextStep: '',
  expectedAt: null,
  expectedKind: null,
  arrivalDueAt: null,
  etaMovedCount: 0,
  etaMovedReason: null,
  etaMovedFrom: null,
  nextUpdateDueAt: null,
  escalatedTo: null,
};
const clock = (kind: 'onSite' | 'resolution', dueAt: string) => ({
  id: kind,
  kind,
  startedAt: '2026-11-23T01:00:00.000Z',
  warnAt: dueAt,
  dueAt,
  endedAt: null,
  outcome: null,
  isBeyondCalendar: false,
});
const complaint = {
  title: '厨房顶上滴水',
  reporter: { name: '林晓梅', phoneMasked: null },
  header,
  clocks: [clock('onSite', '2026-11-23T02:30:00.000Z'), clock('resolution', '2026-11-24T02:00:00.000Z')],
};

describe('the answer proposed on acceptance', () => {
  it('it_namesWho_whatNext_andWhen', () => {
    expect(acceptMessage(complaint, 'seepage', now)).toBe(
      '林晓梅您好，您反映的“厨房顶上滴水”我已收到，给您添麻烦了。我是周敏，这件事由我负责到底。接下来由工程部处理，11 月 23 日（周一）10:30 前到现场。',
    );
  });
  it('aPromiseAlreadyBroken_isNotMadeAgain', () => {
    const late = { ...complaint, clocks: [clock('onSite', '2026-11-23T01:30:00.000Z')] };
    expect(acceptMessage(late, 'seepage', now)).toContain('有进展我会马上告诉您');
  });
  it('aConfidentialReporter_isGreetedWithoutAName', () => {
    expect(acceptMessage({ ...complaint, reporter: null }, 'seepage', now)).toMatch(/^您好，/);
  });
});
