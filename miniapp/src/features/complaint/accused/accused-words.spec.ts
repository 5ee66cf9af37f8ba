import { accusedParts, accusedWords, isNamingReasonNeeded, matching } from './accused-words';

const li = { personId: 'li', name: '李建国', departmentName: '工程部' };
const zhou = { personId: 'zhou', name: '周敏', departmentName: '客服部' };

it('whoIsNamed_isSentForAttitudeOnly', () => {
  const naming = { accused: [li], accusedText: ' 高个子 ' };
  expect(accusedParts({ ...naming, category: 'rudeness' })).toEqual({ accusedIds: ['li'], accusedText: '高个子' });
  expect(accusedParts({ ...naming, category: 'plumbing' })).toEqual({});
  expect(accusedParts({ ...naming, category: null })).toEqual({});
  expect(accusedParts({ accused: [], accusedText: '', category: 'rudeness' })).toEqual({});
});

it('whoeverIsNamed_takesNoPart_andTheReporterIsToldNoNameTheyDidNotKnow', () => {
  const facts = { accused: [], accusedText: null, isAccusedUnconfirmed: false, isMine: false };
  expect(accusedWords(facts)).toBe('');
  expect(accusedWords({ ...facts, accused: [li] })).toBe('李建国（工程部），不参与处理');
  const described = { ...facts, accusedText: '没戴工牌' };
  expect(accusedWords({ ...described, isAccusedUnconfirmed: true })).toBe('“没戴工牌”，等负责人核实');
  expect(accusedWords(described)).toBe('“没戴工牌”，已核实不涉及工作人员');
  expect(accusedWords({ ...described, isMine: true })).toBe('“没戴工牌”，负责人已核实');
});

it('aReasonIsAskedFor_whereSomebodyIsTakenOff_orNobodyIsLeft', () => {
  expect(isNamingReasonNeeded([], [li])).toBe(false);
  expect(isNamingReasonNeeded([], [])).toBe(true);
  expect(isNamingReasonNeeded([li], [li, zhou])).toBe(false);
  expect(isNamingReasonNeeded([li], [zhou])).toBe(true);
});

it('peopleAreFound_byNameOrPost', () => {
  expect(matching([li, zhou], '')).toEqual([li, zhou]);
  expect(matching([li, zhou], '建国')).toEqual([li]);
  expect(matching([li, zhou], '客服')).toEqual([zhou]);
});
