import { problemWords } from '../../features/complaint/problem-words';
import { RequestFailed } from '../../platform/request-failed';
import { buttonWords } from './submit-footer';

const promise = {
  firstResponseMinutes: 30,
  firstResponseDueAt: '2026-11-24T00:40:00.000Z',
  onSiteDueAt: null,
  resolutionDueAt: '2026-12-01T08:10:00.000Z',
  onSiteMinutes: null,
  resolutionMinutes: 2880,
  isRoundTheClock: false,
  isLengthened: false,
};

const now = new Date('2026-11-23T10:30:00.000Z');

it('button_saysWhatWillHappen', () => {
  expect(buttonWords({ urgency: 'lifeSafety', promise: null }, now)).toBe('提交 · 立即派人');
  expect(buttonWords({ urgency: 'urgent', promise }, now)).toBe('提交 · 立即派人');
  expect(buttonWords({ urgency: 'normal', promise }, now)).toBe('提交 · 明天 08:40 前答复');
  expect(buttonWords({ urgency: 'normal', promise: { ...promise, isRoundTheClock: true } }, now)).toBe(
    '提交 · 30 分钟内答复',
  );
  expect(buttonWords({ urgency: null, promise: null }, now)).toBe('提交');
});

it('problem_saysWhatToDoNext', () => {
  expect(problemWords(new RequestFailed('NETWORK', '网络不通'))).toBe(
    '没有连上，您写的都还在。网络好了再点一次就行，不会重复提交。',
  );
  const fields = { contactHours: '方便的时间太长' };
  expect(problemWords(new RequestFailed('REQUEST.INVALID', '请改一下。', { fields }, 400))).toBe(
    '请改一下。方便的时间太长',
  );
});
