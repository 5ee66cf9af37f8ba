import type { RuleChangeEvent } from '../../rule-changes/domain/rule-change-events';
import { type NotifiedRuleChange, ruleChangeNotices } from './rule-change-notices';

const change: NotifiedRuleChange = {
  estateName: '翠湖花园',
  ruleName: '服务承诺',
  lines: [
    { label: '收费 · 首次响应', from: '4 小时', to: '8 小时', isWeaker: true },
    { label: '紧急 · 到场', from: '30 分钟', to: '20 分钟', isWeaker: false },
  ],
  reason: '人手不够',
  proposedById: 'manager',
  proposedByName: '陈志远',
  decidedByName: '郑浩',
  answer: '先补人手',
  effectiveFrom: new Date('2026-11-23T16:00:00Z'),
  actorId: 'manager',
  occurredAt: new Date('2026-11-23T02:00:00Z'),
  deciderIds: ['quality', 'otherQuality'],
  adminIds: ['admin', 'quality'],
  managerIds: ['manager'],
};
const told = (event: RuleChangeEvent, actorId: string) =>
  ruleChangeNotices(event, { ...change, actorId }).map(({ personId }) => personId);

it.each<[RuleChangeEvent, string, string[]]>([
  ['RuleChangeProposed', 'manager', ['quality', 'otherQuality', 'admin']],
  ['RuleChangeApproved', 'quality', ['otherQuality', 'admin', 'manager']],
  ['RuleChangeRefused', 'quality', ['otherQuality', 'admin', 'manager']],
  ['RuleChangeWithdrawn', 'manager', ['quality', 'otherQuality', 'admin']],
])('%s by %s is told to %j, each once', (event, actorId, expected) => {
  expect(told(event, actorId)).toEqual(expected);
});

it('whatIsToBecomeWeaker_isSaid_andFromWhichDay', () => {
  const bodyOf = (event: RuleChangeEvent) => ruleChangeNotices(event, change)[0]?.body;
  expect(bodyOf('RuleChangeProposed')).toBe(
    '翠湖花园：收费 · 首次响应由4 小时改为8 小时。陈志远提出，原因：人手不够。请在“规则与承诺 · 规则变更”里批准或退回。',
  );
  expect(bodyOf('RuleChangeApproved')).toContain('11 月 24 日（周二）00:00 起生效');
  expect(bodyOf('RuleChangeRefused')).toContain('先补人手');
});
