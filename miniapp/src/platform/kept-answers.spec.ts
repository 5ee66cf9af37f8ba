import Taro from '@tarojs/taro';
import { forgetAnswers, keepAnswer, keptAnswer, offlineReadable, startingFromKept } from './kept-answers';
import { RequestFailed } from './request-failed';
import { keepTokens } from './tokens';

const signIn = (personId: string) =>
  keepTokens({ personId, accessToken: '', accessTokenExpiresAt: '', refreshToken: '', stepKey: 'k' });

beforeEach(() => {
  jest.useFakeTimers({ now: 1_000 });
  Taro.clearStorageSync();
  signIn('li');
});
afterEach(() => jest.useRealTimers());

it('whatWasReadOnce_isThereWithItsAge', async () => {
  await offlineReadable('work-order:1', async () => ({ id: '1' })).queryFn();
  const again = offlineReadable('work-order:1', () => Promise.reject(new Error('no network')));
  expect([again.initialData(), again.initialDataUpdatedAt()]).toEqual([{ id: '1' }, 1_000]);
});

it('whatWasKept_isAskedForAgain_howeverYoung', () => {
  keepAnswer('inbox:offered', [1]);
  const start = startingFromKept('inbox:offered', (numbers: number[]) => ({ pages: [numbers] }));
  expect([start.initialData(), start.refetchOnMount]).toEqual([{ pages: [[1]] }, 'always']);
  expect(startingFromKept('inbox:active', (numbers: number[]) => numbers).initialData()).toBeUndefined();
});

it('whatAnotherReleaseKept_whoseAnswersLookedOtherwise_isNotRead', () => {
  keepAnswer('inbox:offered', [1]);
  const [key] = Taro.getStorageInfoSync().keys.filter((each) => each.endsWith('inbox:offered'));
  Taro.setStorageSync(key ?? '', { ...Taro.getStorageSync(key ?? ''), form: 'before' });
  expect(startingFromKept('inbox:offered', (page) => ({ pages: [page] })).initialData()).toBeUndefined();
});

it('nobodyElseOnThisPhone_readsIt', () => {
  keepAnswer('work-order:1', { id: '1' });
  signIn('wu');
  expect(keptAnswer('work-order:1')).toBeNull();
});

it('networkGone_keepsIt_butWhatIsNotTheirsAnyMore_isForgotten', async () => {
  keepAnswer('work-order:1', { id: '1' });
  const failing = (error: Error) => offlineReadable('work-order:1', () => Promise.reject(error)).queryFn();
  await expect(failing(new RequestFailed('NETWORK', ''))).rejects.toThrow();
  expect(keptAnswer('work-order:1')).not.toBeNull();
  await expect(failing(new RequestFailed('WORK_ORDER.NOT_FOUND', '', {}, 404))).rejects.toThrow();
  expect(keptAnswer('work-order:1')).toBeNull();
});

it('onlyTheNewestAreKept', () => {
  for (let index = 0; index < 95; index += 1) {
    keepAnswer(`work-order:${index}`, index);
    jest.advanceTimersByTime(1);
  }
  expect(keptAnswer('work-order:4')).toBeNull();
  expect(keptAnswer('work-order:5')?.data).toBe(5);
});

it('signedOut_nothingIsLeft', () => {
  keepAnswer('work-order:1', { id: '1' });
  forgetAnswers();
  expect(keptAnswer('work-order:1')).toBeNull();
});
