import type { DispatchRuleTerms } from '@yingsheng/shared/dispatch/rule';
import type { DepartmentOption } from './choose-department';
import { chooseRoute, type RoutedMatter, type RoutingRule } from './choose-route';

const DEPARTMENTS: DepartmentOption[] = [
  { id: 'engineering-id', code: 'engineering', name: '工程部' },
  { id: 'order-id', code: 'order', name: '秩序部' },
  { id: 'desk-id', code: 'customerService', name: '客服部' },
];
const MATTER: RoutedMatter = {
  category: 'lift',
  urgency: 'normal',
  buildingId: 'b3',
  publicAreaId: 'hall',
  assetId: 'east-lift',
};
/** 10:00 in Shanghai. */
const MORNING = new Date('2026-11-23T02:00:00.000Z');
const at = (hour: number, minute = 0) => new Date(Date.UTC(2026, 10, 23, hour - 8, minute));

function rule(terms: Partial<DispatchRuleTerms> = {}, position = 1): RoutingRule {
  return {
    position,
    categoryScope: null,
    buildingIds: [],
    publicAreaId: null,
    assetId: null,
    urgencies: [],
    fromHour: null,
    toHour: null,
    departmentId: 'order-id',
    requiredSkill: null,
    isForGrabs: false,
    ...terms,
  };
}
const route = (rules: RoutingRule[], matter: Partial<RoutedMatter> = {}, now = MORNING) =>
  chooseRoute(rules, { ...MATTER, ...matter }, DEPARTMENTS, now);

describe('chooseRoute', () => {
  it('withoutRules_theCategoryDecides', () => {
    expect(route([])).toEqual({
      position: null,
      department: DEPARTMENTS[0],
      requiredSkill: null,
      isForGrabs: false,
      words: '按类别归口',
    });
  });

  it('firstMatchWins_byPosition_howeverTheRowsAreSent', () => {
    const rules = [rule({ departmentId: 'desk-id' }, 2), rule({ requiredSkill: 'lift' }, 1)];
    expect(route(rules)).toMatchObject({
      position: 1,
      department: { id: 'order-id' },
      requiredSkill: 'lift',
      words: '按派单规则第 1 条',
    });
  });

  it.each<[string, Partial<DispatchRuleTerms>, Partial<RoutedMatter>, boolean]>([
    ['its category', { categoryScope: 'lift' }, {}, true],
    ['its category group', { categoryScope: 'engineering' }, {}, true],
    ['another category', { categoryScope: 'plumbing' }, {}, false],
    ['another group', { categoryScope: 'environment' }, {}, false],
    ['one of the buildings', { buildingIds: ['b1', 'b3'] }, {}, true],
    ['another building', { buildingIds: ['b1'] }, {}, false],
    ['a building, but the matter is nowhere in particular', { buildingIds: ['b3'] }, { buildingId: null }, false],
    ['the public area', { publicAreaId: 'hall' }, {}, true],
    ['another public area', { publicAreaId: 'garage' }, {}, false],
    ['a public area, but the matter is in a home', { publicAreaId: 'hall' }, { publicAreaId: null }, false],
    ['the asset', { publicAreaId: 'hall', assetId: 'east-lift' }, {}, true],
    ['another asset', { publicAreaId: 'hall', assetId: 'west-lift' }, {}, false],
    ['one of the urgencies', { urgencies: ['urgent', 'normal'] }, {}, true],
    ['another urgency', { urgencies: ['urgent'] }, {}, false],
    ['all but one condition', { categoryScope: 'lift', buildingIds: ['b3'], urgencies: ['urgent'] }, {}, false],
  ])('ruleNaming_%s', (_name, terms, matter, isMatch) => {
    expect(route([rule(terms)], matter).position).toBe(isMatch ? 1 : null);
  });

  it.each<[number, number, Date, boolean]>([
    [8, 18, at(7, 59), false],
    [8, 18, at(8), true],
    [8, 18, at(17, 59), true],
    [8, 18, at(18), false],
    [0, 24, at(0), true],
    [0, 24, at(23, 59), true],
    [22, 6, at(21, 59), false],
    [22, 6, at(22), true],
    [22, 6, at(3), true],
    [22, 6, at(6), false],
    [22, 24, at(23), true],
    [22, 24, at(0), false],
  ])('hoursFrom%iTo%i_areLocal_theLastNotIncluded', (fromHour, toHour, now, isMatch) => {
    expect(route([rule({ fromHour, toHour })], {}, now).position).toBe(isMatch ? 1 : null);
  });

  it('ruleOfADepartmentThatIsGone_leavesItToTheCategory', () => {
    expect(route([rule({ departmentId: 'gone' })])).toMatchObject({
      position: null,
      department: { code: 'engineering' },
    });
  });

  it('poolRule_sendsIntoThePool_butNeverWhatEndangersPeople', () => {
    expect(route([rule({ isForGrabs: true })]).isForGrabs).toBe(true);
    expect(route([rule({ isForGrabs: true })], { urgency: 'lifeSafety' })).toMatchObject({
      position: 1,
      isForGrabs: false,
    });
  });
});
