import { emptyDraft } from '../../features/complaint/submit-draft';
import { ELDER_STEPS, missingAt } from './elder-steps';

const HOME = { estateId: 'lake', householdId: 'room', text: '3 栋 1201' };

it('elderForm_isThreeSteps', () => {
  expect(ELDER_STEPS).toHaveLength(3);
});

it('eachStep_asksForItsOwnPartOnly', () => {
  const empty = emptyDraft(HOME);
  expect(missingAt(0, empty)).toBe('请先写发生了什么');
  expect(missingAt(0, { ...empty, text: '漏水' })).toBeNull();
  expect(missingAt(1, { ...emptyDraft(null), text: '漏水' })).toBe('请选择地点');
  expect(missingAt(1, { ...empty, text: '漏水' })).toBeNull();
});
