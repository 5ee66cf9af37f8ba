import { explainOvertaken } from './explain-refusal';

const me = { id: 'li', name: '李建国', departmentName: '工程部', phone: null };
const wu = { id: 'wu', name: '吴大勇', departmentName: '工程部', phone: null };

it.each([
  ['notVisibleAnyMore', null, /转给别人/],
  ['cancelled', { status: 'cancelled', handler: null, offeree: null }, /已经取消/],
  ['takenByAColleague_isNamed', { status: 'accepted', handler: wu, offeree: null }, /工程部吴大勇负责/],
  ['doneByAColleague_isNamed', { status: 'done', handler: wu, offeree: null }, /工程部吴大勇负责/],
  ['offeredToAColleague_isNamed', { status: 'offered', handler: null, offeree: wu }, /改派给工程部吴大勇/],
  ['awaitingARuling', { status: 'returned', handler: null, offeree: null }, /^这张工单正在等裁定由谁处理。$/],
  ['suspendedMeanwhile', { status: 'suspended', handler: me, offeree: null }, /挂起/],
  ['takenTheSameStepElsewhere', { status: 'arrived', handler: me, offeree: null }, /已到场.*不用再做/],
] as const)('%s', (_, order, words) => {
  expect(explainOvertaken(order, 'li')).toMatch(words);
});
