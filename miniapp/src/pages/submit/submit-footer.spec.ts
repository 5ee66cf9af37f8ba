import { buttonWords } from './submit-footer';

const promise = { firstResponseMinutes: 30, onSiteMinutes: null, resolutionMinutes: 2880, isRoundTheClock: false };

it('button_saysWhatWillHappen', () => {
  expect(buttonWords({ urgency: 'lifeSafety', promise: null })).toBe('提交 · 立即派人');
  expect(buttonWords({ urgency: 'urgent', promise })).toBe('提交 · 立即派人');
  expect(buttonWords({ urgency: 'normal', promise })).toBe('提交 · 工作时间 30 分钟内答复');
  expect(buttonWords({ urgency: 'normal', promise: { ...promise, isRoundTheClock: true } })).toBe(
    '提交 · 30 分钟内答复',
  );
  expect(buttonWords({ urgency: null, promise: null })).toBe('提交');
});
