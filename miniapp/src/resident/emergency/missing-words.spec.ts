import { emergencyDraft } from '../../features/complaint/submit-draft';
import { missingWords } from './missing-words';

const HOME = { householdId: 'h', estateId: 'lake', estateName: '翠湖花园', placeText: '3 栋 1201' };
const AT_HOME = { estateId: 'lake', householdId: 'h', text: '3 栋 1201' };
const IN_WORDS = { estateId: 'lake', text: '' };
const resident = { homes: [HOME], phoneMasked: null };
const passerBy = { homes: [], phoneMasked: null };

it('residentWithAHome_canSendAtOnce', () => {
  expect(missingWords(resident, emergencyDraft('gas', AT_HOME))).toBeNull();
});

it('photosStillOnTheDevice_holdUpNothing', () => {
  const photo = { keptFile: 'k', id: 'k', kind: 'image', purpose: 'evidence', url: '', thumbnailUrl: null } as const;
  const media = [{ ...photo, bytes: 1, hold: null, uploadedAt: '2026-11-29T00:00:00.000Z' }];
  expect(missingWords(resident, { ...emergencyDraft('gas', AT_HOME), media })).toBeNull();
});

it('whoeverHasNoRoom_saysWhere_andLeavesANumber', () => {
  const help = emergencyDraft('fire', IN_WORDS);
  expect(missingWords(passerBy, emergencyDraft('fire', null))).toBe('请写在哪里');
  expect(missingWords(passerBy, help)).toBe('请写在哪里');
  expect(missingWords(passerBy, { ...help, placeNote: '东门外' })).toBe('请留一个能打通的电话');
  expect(missingWords(passerBy, { ...help, placeNote: '东门外', phone: '13800001234' })).toBeNull();
  expect(missingWords({ ...passerBy, phoneMasked: '138****1234' }, { ...help, placeNote: '东门外' })).toBeNull();
});
