import { PRIVACY_GUIDELINE, type PrivacyDecision } from '@yingsheng/shared/people/privacy-guideline';
import { isNewChoice, privacyDecision } from './privacy-choice';

const { version } = PRIVACY_GUIDELINE;
const last = (decision: PrivacyDecision, guidelineVersion = version) => ({ decision, guidelineVersion });

describe('a choice about the privacy guideline', () => {
  it.each([
    [null, true, 'agreed'],
    [null, false, 'refused'],
    [last('agreed'), false, 'withdrawn'],
    [last('agreed'), true, 'agreed'],
    [last('refused'), true, 'agreed'],
    [last('refused'), false, 'refused'],
    [last('withdrawn'), false, 'withdrawn'],
    [last('withdrawn'), true, 'agreed'],
    [last('agreed', '2020-01'), true, 'agreed'],
    [last('agreed', '2020-01'), false, 'withdrawn'],
  ])('after %j, agreeing %s: %s', (before, isAgreed, decision) => {
    expect(privacyDecision(before, version, isAgreed)).toBe(decision);
  });
  it('theSameChoiceAboutTheSameVersion_isNothingNew', () => {
    expect(isNewChoice(last('agreed'), version, 'agreed')).toBe(false);
    expect(isNewChoice(last('agreed'), version, 'withdrawn')).toBe(true);
    expect(isNewChoice(last('agreed', '2020-01'), version, 'agreed')).toBe(true);
  });
  it('theVersionIsTheDayOfItsText_whichHasCome', () => {
    expect(new Date(version).toISOString().slice(0, 10)).toBe(version);
    expect(new Date(version).getTime()).toBeLessThanOrEqual(Date.now());
  });
  it('aGuidelineThatHasChangedMeanwhile_isReadAgainFirst', () => {
    expect(() => privacyDecision(null, '2020-01', true)).toThrow('PRIVACY.GUIDELINE_CHANGED');
  });
});
