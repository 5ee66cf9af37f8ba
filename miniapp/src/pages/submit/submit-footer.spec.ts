import { RequestFailed } from '../../platform/request-failed';
import { buttonWords, problemWords } from './submit-footer';

const promise = {
  firstResponseMinutes: 30,
  onSiteMinutes: null,
  resolutionMinutes: 2880,
  isRoundTheClock: false,
  isLengthened: false,
};

it('button_saysWhatWillHappen', () => {
  expect(buttonWords({ urgency: 'lifeSafety', promise: null })).toBe('提交 · 立即派人');
  expect(buttonWords({ urgency: 'urgent', promise })).toBe('提交 · 立即派人');
  expect(buttonWords({ urgency: 'normal', promise })).toBe('提交 · 工作时间 30 分钟内答复');
  expect(buttonWords({ urgency: 'normal', promise: { ...promise, isRoundTheClock: true } })).toBe(
    '提交 · 30 分钟内答复',
  );
  expect(buttonWords({ urgency: null, promise: null })).toBe('提交');
});

it('problem_saysWhatToDoNext', () => {
  expect(problemWords(new RequestFailed('NETWORK', '网络不通'))).toBe(
    '没有连上,您写的都还在。网络好了再点一次就行,不会重复提交。',
  );
  const fields = { contactHours: '方便的时间太长' };
  expect(problemWords(new RequestFailed('REQUEST.INVALID', '请改一下。', { fields }, 400))).toBe(
    '请改一下。方便的时间太长',
  );
});
