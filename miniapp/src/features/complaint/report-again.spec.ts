import Taro from '@tarojs/taro';
import { draftAfter, reportAgain } from './report-again';
import { bodyOf, keepDraft, readDraft } from './submit-draft';

const old = {
  id: 'c1',
  number: 'YS-1128-0002',
  estateId: 'lake',
  placeText: '3 栋电梯厅 · 东侧电梯',
  placeAgain: { publicAreaId: 'hall', assetId: 'lift' },
};

beforeEach(() => Taro.clearStorageSync());

it('bringsThePlaceAndTheLink_andNoWordsOfTheOldMatter', () => {
  const draft = draftAfter(old);
  expect(draft.text).toBe('');
  expect(bodyOf({ ...draft, text: '又坏了' })).toMatchObject({
    estateId: 'lake',
    place: { publicAreaId: 'hall', assetId: 'lift' },
    previousComplaintId: 'c1',
  });
});

it('placeInWords_isWordsAgain', () => {
  const draft = draftAfter({ ...old, placeText: '东门外', placeAgain: {} });
  expect(bodyOf({ ...draft, text: '又坏了' })?.place).toEqual({ note: '东门外' });
});

it('begunBefore_isTakenUp_andOtherDraftsStay', () => {
  keepDraft('lin', 'after-c1', { ...draftAfter(old), text: '写到一半' });
  reportAgain('lin', old);
  expect(readDraft('lin', 'after-c1')?.text).toBe('写到一半');
});
