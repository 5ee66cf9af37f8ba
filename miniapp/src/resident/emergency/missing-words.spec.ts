import { bodyOf, emergencyDraft } from '../../features/complaint/submit-draft';
import { missingWords } from './missing-words';

const AT_HOME = { estateId: 'lake', householdId: 'h', text: '3 栋 1201' };
const IN_WORDS = { estateId: 'lake', text: '' };

it('fromHome_itCanBeSentAtOnce', () => {
  expect(missingWords(emergencyDraft('gas', AT_HOME))).toBeNull();
});

it('photosStillOnTheDevice_holdUpNothing', () => {
  const photo = { keptFile: 'k', id: 'k', kind: 'image', purpose: 'evidence', url: '', thumbnailUrl: null } as const;
  const media = [{ ...photo, bytes: 1, hold: null, uploadedAt: '2026-11-29T00:00:00.000Z' }];
  expect(missingWords({ ...emergencyDraft('gas', AT_HOME), media })).toBeNull();
});

it('whoeverHasNoRoom_saysWhere_andNothingElseIsWaitedFor', () => {
  const help = emergencyDraft('fire', IN_WORDS);
  expect(missingWords(emergencyDraft('fire', null))).toBe('请写在哪里');
  expect(missingWords(help)).toBe('请写在哪里');
  expect(missingWords({ ...help, placeNote: '东门外' })).toBeNull();
  expect(missingWords({ ...help, placeNote: '东门外', phone: '13' })).toBe('电话没写全，补全或清掉');
});

it('theDangerThatWasNamed_standsForWords', () => {
  const body = bodyOf({ ...emergencyDraft('fire', AT_HOME), text: ' ' });
  expect(body?.text).toBe('火情，请马上来人。');
});
