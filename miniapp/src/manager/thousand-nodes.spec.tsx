import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { AtRiskRow, Board, CompanyBoardRow, DecisionRow } from '@yingsheng/shared/api/board';
import type { TimelineEntryView } from '@yingsheng/shared/api/complaint';
import type { CandidateView, DispatchBoard } from '@yingsheng/shared/api/dispatch';
import type { RosterImportPreview, RosterWeek } from '@yingsheng/shared/api/roster';
import type { CalendarView } from '@yingsheng/shared/api/sla';
import type { OwedWork } from '@yingsheng/shared/api/staff';
import { BOARD_FIGURES } from '@yingsheng/shared/board/figure';
import { CATEGORY_GROUPS } from '@yingsheng/shared/complaint/category';
import type { ReactElement } from 'react';
import { PlaceSheet } from '../features/directory/place-sheet';
import { CandidatePicker } from '../features/dispatch/candidate-picker';
import { daysOfWeek } from '../features/people/duty-words';
import { OwedList } from '../features/people/owed-list';
import { Timeline } from '../ui/timeline';
import { BoardBody } from './board/board-body';
import { CompanyBoardTable, MOST_IN_WECHAT } from './board/company-board';
import { DispatchColumns } from './dispatch-board/dispatch-columns';
import { ImportProblems } from './people/import-problems';
import { PendingLeaves } from './people/pending-leaves';
import { RosterGrid } from './people/roster-grid';
import { YearPanel } from './rules/year-panel';

/** WeChat's advice is 1,000 for a whole page; the frame of a page has far fewer than a tenth of it. */
const MOST_NODES = 900;
/** What stands beside something else that is long. */
const HALF = MOST_NODES / 2;

const many = <T,>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const nothing = () => undefined;
const now = new Date('2026-11-23T02:00:00Z');
const later = '2026-11-24T02:00:00Z';
const person = { id: 'li', name: '李建国', departmentName: '工程部', phone: null };
const clock = { id: 'k', kind: 'accept', startedAt: later, warnAt: later, dueAt: later, endedAt: null, outcome: null };

/** The elements below `element`, and how many rows of `rowClass` there are among them. */
function nodesOf(element: ReactElement, rowClass: string): { nodes: number; rows: number } {
  const { container } = render(<QueryClientProvider client={new QueryClient()}>{element}</QueryClientProvider>);
  const count = (selector: string) => container.querySelectorAll(selector).length;
  return { nodes: count('*'), rows: count(rowClass) };
}

function expectWithin(element: ReactElement, rowClass: string, most = MOST_NODES): void {
  const { nodes, rows } = nodesOf(element, rowClass);
  expect(rows).toBeGreaterThan(4);
  expect(nodes).toBeLessThan(most);
}

/** Everything that an order of the board can show. */
const boardOrder = (id: string, status: string, holderId: string | null) => ({
  id,
  complaintId: id,
  complaintNumber: `YS-${id}`,
  urgency: 'urgent',
  placeText: '3 栋 2 单元 1201',
  title: '厨房漏水',
  nextClock: clock,
  departmentId: 'd0',
  departmentName: '工程部',
  status,
  holder: holderId === null ? null : { ...person, id: holderId },
  alsoOpenTo: ['王一', '王二'],
  whyChosen: '当班、会水电、负责这一栋',
  allowedActions: ['offer', 'rule'],
});
const worker = (index: number) => ({
  personId: `p${index}`,
  name: `王${index}`,
  departmentId: `d${index % 4}`,
  isOnDuty: true,
  absentUntil: null,
  openWorkOrderCount: 9,
  loadCap: 8,
  mayEditLoadCap: true,
});

const dispatchBoard = {
  undispatched: many(100, (i) => ({ ...boardOrder(`u${i}`, '', null), departmentName: undefined, mayDispatch: true })),
  undispatchedCount: 120,
  orders: [
    ...many(100, (i) => boardOrder(`o${i}`, 'offered', 'p1')),
    ...many(100, (i) => boardOrder(`q${i}`, 'offered', null)),
    ...many(100, (i) => boardOrder(`w${i}`, 'accepted', `p${i % 10}`)),
  ],
  orderCounts: many(4, (d) => ({ departmentId: `d${d}`, carried: 50, offered: 100, pool: 100, returned: 9 })),
  departments: many(4, (d) => ({
    id: `d${d}`,
    name: '工程部',
    people: many(80, worker).filter(({ departmentId }) => departmentId === `d${d}`),
  })),
} as unknown as DispatchBoard;

const WEEK = '2026-11-23';
/** Somebody with two shifts on each day and an absence of the whole week. */
const rostered = (index: number) => ({
  ...worker(index),
  roles: ['handler', 'dutyLead'],
  hasLeft: false,
  isEditable: true,
  shifts: many(14, (i) => ({
    id: `s${index}-${i}`,
    startsAt: new Date(Date.parse('2026-11-22T16:00:00Z') + i * 12 * 3_600_000).toISOString(),
    endsAt: new Date(Date.parse('2026-11-22T20:00:00Z') + i * 12 * 3_600_000).toISOString(),
    isEditable: true,
  })),
  absences: [
    {
      id: `a${index}`,
      kind: 'personal',
      status: 'requested',
      startsAt: '2026-11-22T16:00:00Z',
      endsAt: '2026-11-29T16:00:00Z',
      note: '回老家',
      allowedActions: ['grant', 'refuse'],
    },
  ],
});
const roster = {
  estateId: 'e',
  weekStart: WEEK,
  now: now.toISOString(),
  departments: many(4, (d) => ({ id: `d${d}`, name: '工程部' })),
  people: many(120, rostered),
} as unknown as RosterWeek;

const rate = { value: 0.9, changePoints: 1, keptCount: 27, sampleSize: 30, previousSampleSize: 30 };
const board = {
  estateId: 'e',
  openCount: 300,
  overdueCount: 20,
  pressingCount: 300,
  atRisk: many(20, (i) => ({
    complaintId: `c${i}`,
    workOrderId: `w${i}`,
    number: `YS-${i}`,
    title: '厨房漏水',
    urgency: 'urgent',
    placeText: '3 栋',
    ballHolder: person,
    clock,
    nextRung: { at: later, role: 'estateManager' },
  })) as unknown as AtRiskRow[],
  decidedByOthers: [],
  decisions: many(60, (i) => ({
    kind: 'ruling',
    complaintId: `c${i}`,
    workOrderId: `w${i}`,
    number: `YS-${i}`,
    text: '换手两次',
    waitingSince: later,
  })) as unknown as DecisionRow[],
  heat: {
    columns: CATEGORY_GROUPS.map((group) => ({ group, name: '工程' })),
    rows: many(60, (i) => ({ buildingId: `b${i}`, name: `${i} 栋`, counts: CATEGORY_GROUPS.map(() => i + 1) })),
  },
  loads: many(8, (i) => ({ departmentId: `d${i}`, name: '工程部', openCount: 9, capacity: 8, onDutyCount: 1 })),
  trend: many(12, (i) => ({ weekStart: `2026-11-${i + 10}`, received: 9, solved: 3, timedOut: 3, closedOtherwise: 3 })),
  satisfaction: rate,
  firstContactResolution: rate,
  onTimeResponse: rate,
  onTimeResolution: rate,
} as unknown as Board;

const entry = (photos: number) => (index: number) =>
  ({
    id: `t${index}`,
    sequence: index,
    title: '进展',
    body: '已经关水，等配件',
    actorName: '李建国',
    occurredAt: later,
    claimedAt: later,
    claimDoubt: null,
    isVisibleToResident: false,
    media: many(photos, (i) => ({ id: `m${i}`, kind: 'image', url: '/m', thumbnailUrl: '/t', mime: 'image/jpeg' })),
  }) as unknown as TimelineEntryView;

describe('a page with more on it than an estate has, within WeChat’s thousand nodes', () => {
  it('工单调度', () => {
    expectWithin(<DispatchColumns board={dispatchBoard} estateId="e" />, '.mg-card');
  });

  it('值班表，上面是等答复的请假', () => {
    const week = (
      <>
        <PendingLeaves estateId="e" people={roster.people} />
        <RosterGrid
          roster={roster}
          days={daysOfWeek(WEEK)}
          today={0}
          shownDay={0}
          onArrange={nothing}
          onAbsence={nothing}
        />
      </>
    );
    expectWithin(week, '.roster-row');
  });

  it('今日看板', () => {
    expectWithin(<BoardBody board={board} now={now} />, '.board-risk-row');
  });

  it('全部小区的看板', () => {
    const counts = Object.fromEntries(BOARD_FIGURES.map((figure) => [figure, 3])) as CompanyBoardRow['counts'];
    const rows = many(40, (i) => ({
      estateId: `e${i}`,
      estateName: `${i} 号花园`,
      isRetired: true,
      counts,
      satisfaction: 0.9,
    }));
    const all = { now: later, rows, totals: { counts, satisfaction: 0.9 } };
    expectWithin(<CompanyBoardTable board={all} onEstate={nothing} most={MOST_IN_WECHAT} />, '.cb-row');
  });

  it('年历', () => {
    const days = many(60, (i) => ({
      day: new Date(Date.UTC(2026, 0, 1 + i * 6)).toISOString().slice(0, 10),
      isWorkday: false,
      name: '春节',
      source: 'own',
    }));
    const calendar = {
      estateId: 'e',
      mayEdit: true,
      year: 2026,
      isCovered: false,
      coveredYears: [2025],
      hours: [],
      days,
    };
    expectWithin(<YearPanel calendar={calendar as CalendarView} onYear={nothing} />, '.mg-day');
  });

  it.each([0, 1, 9])('处理进度，每条 %i 张照片', (photos) => {
    expectWithin(<Timeline entries={many(300, entry(photos))} marksInternal />, '.ys-timeline__entry', HALF);
  });

  it('选择地点', () => {
    const options = many(500, (i) => ({
      value: `v${i}`,
      group: '公共区域',
      label: `${i} 栋电梯`,
      place: { estateId: 'e', text: `${i} 栋电梯` },
    }));
    const sheet = (
      <PlaceSheet open options={options} value={null} onChoose={nothing} onWords={nothing} onClose={nothing} />
    );
    expectWithin(sheet, '.ys-option', HALF);
  });

  it('派给谁', () => {
    const candidates = many(100, (i) => ({
      ...worker(i),
      obstacle: null,
      warnings: ['手上已满'],
      reasons: ['当班'],
    })) as unknown as CandidateView[];
    const query = { data: { candidates }, error: null, refetch: nothing };
    expectWithin(<CandidatePicker query={query} value={null} onChange={nothing} />, '.disp-option', HALF);
  });

  it('手上还没了结的事', () => {
    const items = many(200, (i) => ({
      kind: 'workOrder',
      complaintId: `c${i}`,
      workOrderId: `w${i}`,
      number: `YS-${i}`,
      title: '厨房漏水',
      placeText: '3 栋',
    }));
    const owed = { items, elsewhereCount: 3 } as unknown as OwedWork;
    expectWithin(<OwedList owed={owed} onOpen={nothing} />, '.people-owed', HALF);
  });

  it('导入值班表，每一行都有错', () => {
    const problems = many(1000, (row) => ({ row, column: '周三', text: '看不懂的时间' }));
    const preview = { problems } as unknown as RosterImportPreview;
    expectWithin(<ImportProblems preview={preview} />, '.roster-problem', HALF);
  });
});
