import { lostWords } from './lost-words';

const zhao = { id: 'zhao', name: '赵国平', departmentName: '工程部', phone: null };
const wu = { id: 'wu', name: '吴大勇', departmentName: '工程部', phone: null };

it.each([
  [{ how: 'expired', by: null, to: wu, reason: '规定时间内无人接单' }, '规定时间内没有接，系统已改派给工程部吴大勇。'],
  [{ how: 'reassigned', by: zhao, to: wu, reason: '就近' }, '工程部赵国平已改派给工程部吴大勇，原因：就近。'],
  [{ how: 'reassigned', by: zhao, to: null, reason: null }, '工程部赵国平已改派给抢单池。'],
  [{ how: 'ruled', by: zhao, to: wu, reason: '归安保' }, '工程部赵国平裁定由工程部吴大勇处理，原因：归安保。'],
  [{ how: 'cancelled', by: null, to: null, reason: '业主撤回' }, '系统取消了这张工单，不用再去，原因：业主撤回。'],
  [{ how: 'takenBack', by: wu, to: wu, reason: null }, '工程部吴大勇没有信号时已按时接单，不用您再去。'],
  [{ how: 'givenBack', by: zhao, to: wu, reason: null }, '工程部赵国平派回给了在现场的工程部吴大勇。'],
] as const)('saysWhoAndWhy: %j', (lost, words) => {
  expect(lostWords(lost)).toBe(words);
});
