import { settleUrgency, urgencyNote } from './settle-urgency';

describe('settleUrgency', () => {
  it.each([
    ['normal', undefined, 'normal'],
    ['normal', 'urgent', 'urgent'],
    ['enquiry', 'lifeSafety', 'lifeSafety'],
    ['urgent', 'normal', 'normal'],
    ['lifeSafety', 'lifeSafety', 'lifeSafety'],
    ['lifeSafety', 'urgent', 'lifeSafety'],
    ['lifeSafety', 'enquiry', 'lifeSafety'],
  ] as const)('detected_%s_chosen_%s_becomes_%s', (detected, chosen, settled) => {
    expect(settleUrgency(detected, chosen)).toBe(settled);
  });
});

describe('urgencyNote', () => {
  it('keptLifeSafety_isTold', () => {
    expect(urgencyNote('lifeSafety', 'normal')).toContain('危及安全');
  });
  it('choiceTaken_needsNoNote', () => {
    expect(urgencyNote('urgent', 'urgent')).toBeNull();
    expect(urgencyNote('lifeSafety', undefined)).toBeNull();
  });
});
