import type { DepartmentCode, Role } from '@yingsheng/shared/people/role';
import { type DescribingMatter, mayBeTheOneDescribed } from './described-people';

const person = (departmentCode: DepartmentCode, ...roles: Role[]) => ({ departmentCode, roles });
const PEOPLE = {
  desk: person('customerService', 'frontDesk'),
  deskHead: person('customerService', 'departmentHead'),
  manager: person('customerService', 'estateManager'),
  plumber: person('engineering', 'handler'),
  engineeringHead: person('engineering', 'departmentHead'),
  guard: person('order', 'handler'),
  quality: person('quality', 'companyQuality'),
};
const matter = (overrides: Partial<DescribingMatter>): DescribingMatter => ({
  category: 'rudeness',
  accusedIds: [],
  accusedText: null,
  text: '态度很差',
  ...overrides,
});
const described = (overrides: Partial<DescribingMatter>) =>
  Object.entries(PEOPLE).flatMap(([name, one]) => (mayBeTheOneDescribed(one, matter(overrides)) ? [name] : []));

describe('mayBeTheOneDescribed', () => {
  it.each<[string, string[]]>([
    ['门口的短发女客服', ['desk', 'deskHead']],
    ['高个子戴眼镜的维修师傅', ['plumber', 'engineeringHead']],
    ['东门夜班保安', ['guard']],
    ['戴眼镜的小伙子', ['desk', 'plumber', 'guard']],
    ['客服经理', ['desk', 'deskHead', 'manager']],
    ['你们项目经理', ['deskHead', 'manager', 'engineeringHead']],
  ])('%s_mayBe_%j', (accusedText, group) => {
    expect(described({ accusedText })).toEqual(group);
  });
  it('departmentsNamedInTheText_areMeant_whenNobodyIsDescribed', () => {
    expect(described({ text: '前台说话很难听' })).toEqual(['desk', 'deskHead']);
    expect(described({ text: '说话很难听' })).toEqual([]);
  });
  it('whatIsDescribed_goesBeforeWhatElseTheTextSays', () => {
    expect(described({ accusedText: '修水管的师傅', text: '打给客服也没用' })).toEqual(['plumber', 'engineeringHead']);
  });
  it('onceSomebodyIsNamed_nobodyElseIsMeant', () => {
    expect(described({ accusedText: '短发女客服', accusedIds: ['a'] })).toEqual([]);
  });
  it('aLeakThatMentionsTheDesk_isAboutNobody', () => {
    expect(described({ category: 'plumbing', text: '前台说会来修' })).toEqual([]);
  });
});
