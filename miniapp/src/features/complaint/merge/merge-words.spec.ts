import { type Compared, comparedRows, whatFollows } from './merge-words';

const now = new Date('2026-11-23T08:00:00Z');
const person = (name: string) => ({ id: name, name, departmentName: null, phone: null });
const matter = (parts: Partial<Compared> = {}, dueAt: string | null = '2026-11-25T02:00:00Z'): Compared => ({
  number: 'YS-261123-0001',
  category: 'plumbing',
  placeText: '3 栋 2 单元 1201',
  text: '厨房水管漏水',
  evidence: [],
  reporter: { name: '林晓梅', phoneMasked: null },
  status: 'in_progress',
  submittedAt: '2026-11-23T02:00:00Z',
  clocks:
    dueAt === null
      ? []
      : [
          {
            ...{ id: 'clock', kind: 'resolution', startedAt: '2026-11-23T02:00:00Z', warnAt: dueAt, dueAt },
            ...{ endedAt: null, outcome: null, isBeyondCalendar: false },
          },
        ],
  header: { handler: person('李建国'), firstContactOwner: person('周敏') } as Compared['header'],
  ...parts,
});
const other = (parts: Partial<Compared> = {}, dueAt?: string | null) =>
  matter({ number: 'YS-261123-0002', placeText: '3 栋 2 单元 1202', reporter: null, ...parts }, dueAt);

describe('two matters beside each other', () => {
  it('areToldByTheSameThings', () => {
    const rows = Object.fromEntries(comparedRows(matter(), other(), now).map(({ label, values }) => [label, values]));
    expect(rows).toMatchObject({
      哪一件: ['这一件 YS-261123-0001', '并到 YS-261123-0002'],
      地点: ['3 栋 2 单元 1201', '3 栋 2 单元 1202'],
      谁反映的: ['林晓梅', '保密'],
      照片: ['没有', '没有'],
    });
  });
  it('aLateOne_isSaidToBeLate_andThatItStaysSo', () => {
    const late = matter({}, '2026-11-23T07:00:00Z');
    expect(comparedRows(late, other(), now).at(-1)?.values[0]).toContain('已超时');
    expect(whatFollows(late, other(), now)).toContain('并入后那一件也按超时算');
  });
  it('intoOneThatWaitsForItsReporter_saysThatTheWorkGoesOn', () => {
    expect(whatFollows(matter(), other({ status: 'resolved' }, null), now)).toContain('恢复为处理中');
    expect(whatFollows(matter(), other(), now)).not.toContain('恢复为处理中');
  });
});
