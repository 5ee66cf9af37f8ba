import { keepsKnowledge } from './knowledge-keepers';

describe('who keeps the common questions', () => {
  it.each([
    [['estateManager'], 'engineering', true],
    [['companyQuality'], null, true],
    [['admin'], null, true],
    [['teamLead'], 'customerService', true],
    [['departmentHead'], 'customerService', true],
    [['departmentHead'], 'engineering', false],
    [['teamLead'], null, false],
    [['frontDesk'], 'customerService', false],
    [['handler'], 'customerService', false],
    [['resident'], null, false],
    [[], 'customerService', false],
  ] as const)('%j_of_%s_%s', (roles, department, keeps) => {
    expect(keepsKnowledge(roles, department)).toBe(keeps);
  });
});
