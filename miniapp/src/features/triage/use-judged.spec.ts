import { onlineManager } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import { judgeByPocket } from './pocket-model';
import { type Judged, useJudged } from './use-judged';

jest.mock('./pocket-model', () => ({ judgeByPocket: jest.fn() }));

const DANGER: Judged = {
  urgency: 'lifeSafety',
  isUnsure: false,
  likelyHazard: 'trapped',
  decidingWords: [],
  safetyAdvice: null,
};
const CLEAR: Judged = { ...DANGER, urgency: 'normal', likelyHazard: null };
const ASKED = { text: '电梯关人了', isEnough: true, isAsked: true, made: null, isAnswered: false, hasFailed: false };
const ANSWERED = { ...ASKED, made: CLEAR, isAnswered: true };

const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));

beforeEach(() => {
  jest.useFakeTimers();
  onlineManager.setOnline(true);
  jest.mocked(judgeByPocket).mockReset().mockResolvedValue(DANGER);
});
afterEach(() => jest.useRealTimers());

it('theServerIsWaitedFor_twoSeconds_thenTheDeviceJudges_untilTheAnswerComes', async () => {
  const { result, rerender } = renderHook(useJudged, { initialProps: ASKED as Parameters<typeof useJudged>[0] });
  await pass(1_900);
  expect(result.current).toEqual({ judged: null, isByPocket: false });
  await pass(200);
  expect(result.current).toEqual({ judged: DANGER, isByPocket: true });
  rerender(ANSWERED);
  expect(result.current).toEqual({ judged: CLEAR, isByPocket: false });
});

it('anAnswerInTime_keepsTheDeviceOutOfIt', async () => {
  const { rerender } = renderHook(useJudged, { initialProps: ASKED as Parameters<typeof useJudged>[0] });
  await pass(1_000);
  rerender(ANSWERED);
  await pass(5_000);
  expect(judgeByPocket).not.toHaveBeenCalled();
});

it.each([
  ['withoutANetwork', { isOnline: false, hasFailed: false, isAsked: true }],
  ['whereTheRequestFailed', { isOnline: true, hasFailed: true, isAsked: true }],
  ['whereTheServerCannotBeAskedYet', { isOnline: true, hasFailed: false, isAsked: false }],
])('%s_nobodyWaits', async (_, { isOnline, ...asked }) => {
  onlineManager.setOnline(isOnline);
  const { result } = renderHook(() => useJudged({ ...ASKED, ...asked }));
  await pass(1);
  expect(result.current).toEqual({ judged: DANGER, isByPocket: true });
});

it('withoutAModel_theFormGoesOn', async () => {
  jest.mocked(judgeByPocket).mockResolvedValue(null);
  const { result } = renderHook(() => useJudged({ ...ASKED, hasFailed: true }));
  await pass(1);
  expect(result.current).toEqual({ judged: null, isByPocket: false });
});

it('tooFewWords_sayNothing', async () => {
  const { result } = renderHook(() => useJudged({ ...ANSWERED, isEnough: false }));
  await pass(5_000);
  expect(result.current).toEqual({ judged: null, isByPocket: false });
});
