import { headOf, type SameMatter, standOf } from './same-matter-words';

const now = new Date('2026-11-23T08:00:00Z');
const matter = (parts: Partial<SameMatter> = {}): SameMatter => ({
  kind: 'complaint',
  id: 'c-1',
  category: 'lift',
  placeText: '3 栋电梯厅 · 东侧电梯',
  submittedAt: '2026-11-23T07:40:00Z',
  status: 'in_progress',
  householdCount: 3,
  handlerName: '李建国',
  expectedAt: '2026-11-23T10:30:00Z',
  reasons: [],
  ...parts,
});

describe('a matter that may be the same', () => {
  it('isSaidByHouseholds_whoWorksOnIt_andUntilWhen_byDayAndHour', () => {
    expect(standOf(matter(), now)).toBe('已有 3 户反映 · 李建国在处理 · 预计 11 月 23 日（周一）18:30 前');
  });
  it('whatIsNotSo_isNotSaid', () => {
    expect(standOf(matter({ handlerName: null, expectedAt: null, status: 'submitted' }), now)).toMatch(
      /^已有 3 户反映 · [^·]+$/,
    );
  });
  it('itsNumber_isForStaffOnly', () => {
    expect(headOf(matter())).toBe('电梯 · 3 栋电梯厅 · 东侧电梯');
    expect(headOf(matter({ number: 'YS-261123-0042' }))).toMatch(/^YS-261123-0042 · /);
  });
});
