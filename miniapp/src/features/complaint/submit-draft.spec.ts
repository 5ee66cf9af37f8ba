import Taro from '@tarojs/taro';
import { attemptFor, bodyOf, dropDraft, emptyDraft, keepDraft, readDraft, type SubmitDraft } from './submit-draft';

const HOME = { estateId: 'lake', householdId: 'room-1201', text: '3 栋 2 单元 1201' };
const draft = (changes: Partial<SubmitDraft>): SubmitDraft => ({ ...emptyDraft(HOME), ...changes });

beforeEach(() => Taro.clearStorageSync());

it('draft_survivesTheAppAndBelongsToOnePerson', () => {
  keepDraft('lin', draft({ text: '厨房漏水', desiredOutcomes: ['comeNow'] }));
  expect(readDraft('lin')).toEqual(draft({ text: '厨房漏水', desiredOutcomes: ['comeNow'] }));
  expect(readDraft('wang')).toBeNull();
  dropDraft('lin');
  expect(readDraft('lin')).toBeNull();
});

it('draftOfAnOlderVersion_isFilledIn', () => {
  Taro.setStorageSync('ys:draft:submit:lin', { text: '旧草稿' });
  expect(readDraft('lin')).toEqual({ ...emptyDraft(null), text: '旧草稿' });
});

it('unreadableDraft_isNoDraft', () => {
  Taro.setStorageSync('ys:draft:submit:lin', 'garbage');
  expect(readDraft('lin')).toBeNull();
});

it('body_leavesOutWhatWasNotSaid', () => {
  expect(bodyOf(draft({ text: '  漏水  ', desiredOutcomeNote: '没选其他' }))).toEqual({
    estateId: 'lake',
    text: '漏水',
    place: { householdId: 'room-1201' },
    desiredOutcomes: [],
    contactPreference: 'either',
    isConfidential: false,
    mediaIds: [],
  });
  expect(bodyOf(draft({ place: null }))).toBeNull();
});

it('changedAfterItMayHaveArrived_keepsItsKey_soThatItCannotBecomeTwo', () => {
  const attempt = { key: 'key-of-the-first', body: '', mayHaveArrived: true };
  const changed = draft({ text: '厨房和卫生间漏水', attempt });
  const body = bodyOf(changed);
  if (!body) throw new Error('place expected');
  expect(attemptFor(changed, body)).toEqual({ ...attempt, body: JSON.stringify(body) });
});

it('sameContentTriedAgain_keepsItsKey_changedContentGetsANewOne', () => {
  const first = draft({ text: '厨房漏水' });
  const body = bodyOf(first);
  if (!body) throw new Error('place expected');
  const attempt = attemptFor(first, body);
  keepDraft('lin', { ...first, attempt });
  const restored = readDraft('lin');
  if (!restored) throw new Error('draft expected');
  expect(attemptFor(restored, body).key).toBe(attempt.key);
  expect(attemptFor(restored, { ...body, text: '厨房和卫生间漏水' }).key).not.toBe(attempt.key);
  expect(attempt.key).toMatch(/^[A-Za-z0-9_-]{8,64}$/);
});
