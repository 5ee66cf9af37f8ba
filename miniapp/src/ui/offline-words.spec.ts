import { waitingWords } from './offline-words';

const nothing = { isOnline: true, isResident: false, count: 0, arePhotosOnly: false, refusedCount: 0 };

it.each([
  ['allIsWell_saysNothing', {}, null],
  ['noNetwork_nothingWaits', { isOnline: false }, '现在没有网络，写好的内容会留在手机里。'],
  ['noNetwork_twoSteps', { isOnline: false, count: 2 }, '没有信号：2 项操作已存本机，联网后自动上传'],
  [
    'noNetwork_oneComplaint',
    { isOnline: false, count: 1, isResident: true },
    '没有信号：1 件反映已存本机，联网后自动上传',
  ],
  ['onlyPhotosOfWhatArrived', { isOnline: false, arePhotosOnly: true }, '反映已经收到，照片等有信号时补传'],
  ['onlyPhotos_refused', { arePhotosOnly: true, refusedCount: 1 }, '有照片没有补上，反映本身物业已经收到'],
  ['networkIsBack', { count: 2 }, '2 项操作已存本机，正在上传'],
  ['aRefusal_goesFirst', { isOnline: false, count: 3, refusedCount: 1 }, '1 项操作没传上去，内容都还在'],
])('%s', (_, changes, words) => {
  expect(waitingWords({ ...nothing, ...changes })).toBe(words);
});
