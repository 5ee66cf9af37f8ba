import type { DispatchRuleTerms } from '@yingsheng/shared/dispatch/rule';
import { conditionText, outcomeText, type RuleNames } from './rule-words';

const NAMES: RuleNames = {
  places: {
    buildings: [
      { id: 'b3', name: '3 栋', units: [] },
      { id: 'b5', name: '5 栋', units: [] },
    ],
    publicAreas: [{ id: 'hall', name: '3 栋电梯', buildingId: 'b3', assets: [{ id: 'east', name: '1 单元电梯' }] }],
  },
  departments: [{ id: 'd1', name: '工程部' }],
};
const ANY: DispatchRuleTerms = {
  categoryScope: null,
  buildingIds: [],
  publicAreaId: null,
  assetId: null,
  urgencies: [],
  fromHour: null,
  toHour: null,
  departmentId: 'd1',
  requiredSkill: null,
  isForGrabs: false,
};

it.each<[Partial<DispatchRuleTerms>, string]>([
  [{}, '所有反映'],
  [{ categoryScope: 'lift' }, '电梯'],
  [{ categoryScope: 'engineering' }, '工程维修（全部）'],
  [{ buildingIds: ['b3', 'b5'], urgencies: ['urgent'] }, '3 栋、5 栋 · 紧急'],
  [{ publicAreaId: 'hall', assetId: 'east' }, '3 栋电梯 · 1 单元电梯'],
  [{ fromHour: 8, toHour: 18 }, '8:00–18:00'],
  [{ categoryScope: 'noise', fromHour: 22, toHour: 6 }, '噪音 · 22:00–次日 6:00'],
  [{ buildingIds: ['torn-down'] }, '已不存在'],
])('%j reads %s', (terms, text) => {
  expect(conditionText({ ...ANY, ...terms }, NAMES)).toBe(text);
});

it('whereItGoes_isSaidWithWhatIsAskedOfTheHandler', () => {
  expect(outcomeText(ANY, NAMES)).toBe('工程部');
  expect(outcomeText({ ...ANY, requiredSkill: 'lift', isForGrabs: true }, NAMES)).toBe(
    '工程部 · 要会电梯 · 放入抢单池',
  );
});
