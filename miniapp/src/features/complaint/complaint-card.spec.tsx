import { render, screen } from '@testing-library/react';
import type { ComplaintHeader, ComplaintSummary } from '@yingsheng/shared/api/complaint';
import { ComplaintCard } from './complaint-card';

const at = (minutes: number): string => new Date(Date.UTC(2026, 10, 23, 2, minutes)).toISOString();

beforeEach(() => jest.useFakeTimers({ now: new Date(at(0)) }));
afterEach(() => jest.useRealTimers());

/** What a screen reader calls the card that opens the matter. */
function spokenName(expectedInMinutes: number, part: Partial<ComplaintSummary> = {}): string {
  const person = { id: 'li', name: '李建国', departmentName: '工程部' };
  const header = {
    statusText: '处理中',
    firstContactOwner: person,
    inCharge: { label: '处理人', text: '李建国', person },
    nextStep: '李建国正在处理',
    expectedAt: at(expectedInMinutes),
    expectedKind: 'onSite',
    nextUpdateDueAt: at(expectedInMinutes + 60),
  } as ComplaintHeader;
  const complaint = {
    number: 'YS-261123-0051',
    title: '厨房水管漏水',
    status: 'in_progress',
    unreadCount: 2,
    nextClock: null,
    allowedActions: [],
    submittedAt: at(-60),
    header,
    ...part,
  } as unknown as ComplaintSummary;
  const { unmount } = render(<ComplaintCard complaint={complaint} onOpen={() => undefined} />);
  let spoken = '';
  screen.getByRole('button', {
    name: (name) => {
      spoken = name;
      return true;
    },
  });
  unmount();
  return spoken;
}

describe('what a matter is called for the ear', () => {
  it('inTime_saysWhatIsPromisedAndUntilWhen_andNothingOfBeingLate', () => {
    expect(spokenName(22)).toMatch(/厨房水管漏水 .*最迟到场 10:22 前/);
    expect(spokenName(22)).not.toContain('迟 ');
  });

  it('late_saysWithWhatAndByHowMuch_beforeTheTitle_andUntilWhenItWasPromised', () => {
    expect(spokenName(-12)).toMatch(/到场已迟 12 分钟 厨房水管漏水 .*最迟到场 09:48 前/);
  });

  it('resolved_waitsForTheResident_andIsNotCalledLate', () => {
    expect(spokenName(-12, { status: 'resolved' })).not.toContain('迟');
  });

  it('saysAlsoTheNumberTheStateWhoHasItAndWhatIsUnread', () => {
    for (const words of ['YS-261123-0051', '处理中', '处理人 李建国 · 工程部', '2']) {
      expect(spokenName(22)).toContain(words);
    }
  });
});
