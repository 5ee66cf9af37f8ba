import type { DispatchRuleInput } from '@yingsheng/shared/api/dispatch';
import { type EstateGround, ruleErrors } from './check-rules';

const GROUND: EstateGround = {
  departmentIds: ['engineering'],
  buildingIds: ['b1', 'b3'],
  assetIdsOfArea: new Map([
    ['hall', ['east-lift']],
    ['garden', []],
  ]),
};

function rule(terms: Partial<DispatchRuleInput> = {}): DispatchRuleInput {
  return {
    position: 1,
    categoryScope: null,
    buildingIds: [],
    publicAreaId: null,
    assetId: null,
    urgencies: [],
    fromHour: null,
    toHour: null,
    departmentId: 'engineering',
    requiredSkill: null,
    isForGrabs: false,
    ...terms,
  };
}

describe('ruleErrors', () => {
  it('rulesOfTheEstate_areWell', () => {
    const full = rule({
      position: 2,
      buildingIds: ['b1', 'b3'],
      publicAreaId: 'hall',
      assetId: 'east-lift',
      fromHour: 22,
      toHour: 6,
    });
    expect(ruleErrors([rule(), full], GROUND)).toEqual({});
  });

  it.each<[string, Partial<DispatchRuleInput>, string]>([
    ['unknownDepartment', { departmentId: 'order' }, 'departmentId'],
    ['buildingOfAnotherEstate', { buildingIds: ['b1', 'elsewhere'] }, 'buildingIds'],
    ['unknownArea', { publicAreaId: 'pool' }, 'publicAreaId'],
    ['assetOfAnotherArea', { publicAreaId: 'garden', assetId: 'east-lift' }, 'assetId'],
    ['assetWithoutItsArea', { assetId: 'east-lift' }, 'assetId'],
    ['halfAnHourRange', { fromHour: 8 }, 'toHour'],
    ['theOtherHalf', { toHour: 8 }, 'toHour'],
    ['emptyHourRange', { fromHour: 8, toHour: 8 }, 'toHour'],
  ])('%s_isNamedAtItsField', (_name, terms, field) => {
    expect(Object.keys(ruleErrors([rule(terms)], GROUND))).toEqual([`rules.0.${field}`]);
  });

  it('repeatedPosition_isNamedAtTheSecond', () => {
    expect(ruleErrors([rule(), rule()], GROUND)).toEqual({ 'rules.1.position': '第 1 条已经有了，顺序不能重复' });
  });

  it('everythingWrong_isToldAtOnce', () => {
    const wrong = [rule({ departmentId: '?' }), rule({ position: 2, buildingIds: ['?'], fromHour: 1 })];
    expect(Object.keys(ruleErrors(wrong, GROUND))).toEqual([
      'rules.0.departmentId',
      'rules.1.buildingIds',
      'rules.1.toHour',
    ]);
  });
});
