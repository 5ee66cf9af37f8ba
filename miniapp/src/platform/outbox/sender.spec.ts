import Taro from '@tarojs/taro';
import type { MediaView } from '@yingsheng/shared/api/media';
import { RequestFailed } from '../request-failed';
import { dropTokens, keepTokens } from '../tokens';
import { uploadMedia } from '../upload';
import { dropFile, openFile } from './kept-files';
import { openOutbox, record, takeBack, useOutbox } from './outbox';
import { NOBODY, type QueuedAction } from './queue';
import { readQueue } from './queue-storage';
import { type Courier, setCouriers, wakeSender } from './sender';

jest.mock('../upload', () => ({ uploadMedia: jest.fn() }));
jest.mock('./kept-files', () => ({ openFile: jest.fn(), dropFile: jest.fn() }));

const upload = uploadMedia as jest.Mock;
const open = openFile as jest.Mock;
const courier = jest.fn<ReturnType<Courier>, Parameters<Courier>>();
const sentKeys = () => courier.mock.calls.map(([action]) => action.key);
const keptKeys = () => readQueue('li').map(({ key }) => key);

const action = (key: string, changes: Partial<QueuedAction> = {}): QueuedAction => ({
  key,
  personId: 'li',
  kind: 'test',
  subjectId: 'order-1',
  title: '接单',
  place: '3 栋 2 单元 1201',
  content: null,
  photos: {},
  takenAt: 1,
  isTried: false,
  carry: null,
  delay: null,
  refusal: null,
  ...changes,
});
const queue = (...actions: QueuedAction[]) => {
  for (const one of actions) record('li', { type: 'queued', action: one });
};
const signIn = (personId: string) => {
  keepTokens({
    personId,
    accessToken: `token of ${personId}`,
    accessTokenExpiresAt: '',
    refreshToken: '',
    stepKey: 'k',
  });
  openOutbox(personId);
};
const refused = (code: string, status: number) => new RequestFailed(code, `text of ${code}`, {}, status);

beforeEach(() => {
  jest.useFakeTimers();
  jest.resetAllMocks();
  Taro.clearStorageSync();
  courier.mockResolvedValue(null);
  setCouriers({ test: courier });
  signIn('li');
});
afterEach(() => {
  jest.clearAllTimers();
  jest.useRealTimers();
});

it('everythingGoesOutInOrder_once_andTheDeviceIsEmpty', async () => {
  queue(action('accept'), action('arrive'), action('done'));
  await Promise.all([wakeSender(), wakeSender()]);
  expect(sentKeys()).toEqual(['accept', 'arrive', 'done']);
  expect(keptKeys()).toEqual([]);
  expect(useOutbox.getState().queue).toEqual([]);
});

it('eachActionGoesOnFromTheAnswerBeforeIt', async () => {
  courier.mockResolvedValueOnce({ version: 4 }).mockResolvedValueOnce({ version: 5 });
  queue(action('accept'), action('arrive'), action('done'));
  await wakeSender();
  expect(courier.mock.calls.map(([sent]) => sent.carry)).toEqual([null, { version: 4 }, { version: 5 }]);
});

it('withoutANetwork_everythingStays_andIsTriedAgainByItself', async () => {
  courier.mockRejectedValueOnce(new RequestFailed('NETWORK', '网络不通'));
  queue(action('accept'), action('other', { subjectId: 'order-2' }));
  await wakeSender();
  expect(sentKeys()).toEqual(['accept']);
  expect(readQueue('li').map(({ key, isTried }) => [key, isTried])).toEqual([
    ['accept', true],
    ['other', false],
  ]);
  await jest.advanceTimersByTimeAsync(5_000);
  expect(sentKeys()).toEqual(['accept', 'accept', 'other']);
  expect(keptKeys()).toEqual([]);
});

it('aBusyServer_orAFaultOfOurs_holdsUpNothingElse', async () => {
  courier
    .mockRejectedValueOnce(refused('SERVER.UNEXPECTED', 500))
    .mockRejectedValueOnce(new TypeError('a fault'))
    .mockResolvedValueOnce(null);
  const others = ['order-2', 'order-3'].map((subjectId) => action(subjectId, { subjectId }));
  queue(action('accept'), action('arrive'), ...others);
  await wakeSender();
  expect(sentKeys()).toEqual(['accept', 'order-2', 'order-3']);
  expect(keptKeys()).toEqual(['accept', 'arrive', 'order-2']);
  expect(readQueue('li')[0]?.delay).toBe('text of SERVER.UNEXPECTED');
});

it('refused_isKeptWithItsReason_holdsUpItsChain_andIsNotTriedAgainByItself', async () => {
  courier.mockRejectedValueOnce(refused('WORK_ORDER.ALREADY_TAKEN', 409));
  queue(action('accept'), action('arrive'), action('other', { subjectId: 'order-2' }));
  await wakeSender();
  await jest.advanceTimersByTimeAsync(600_000);
  expect(sentKeys()).toEqual(['accept', 'other']);
  expect(readQueue('li').map(({ key, refusal }) => [key, refusal?.text])).toEqual([
    ['accept', 'text of WORK_ORDER.ALREADY_TAKEN'],
    ['arrive', undefined],
  ]);
});

it('givenUp_letsTheRestGoOn', async () => {
  courier.mockRejectedValueOnce(refused('WORK_ORDER.ACTION_NOT_IN_STATE', 409));
  queue(action('arrive'), action('done'));
  await wakeSender();
  expect(await takeBack(action('arrive'))).toBe(true);
  await wakeSender();
  expect(sentKeys()).toEqual(['arrive', 'done']);
});

it('whatIsOnItsWay_cannotBeTakenBack', async () => {
  let answer: (carry: unknown) => void = () => undefined;
  courier.mockReturnValueOnce(
    new Promise((resolve) => {
      answer = resolve;
    }),
  );
  queue(action('accept'));
  const sending = wakeSender();
  await jest.advanceTimersByTimeAsync(0);
  expect(await takeBack(action('accept'))).toBe(false);
  answer(null);
  await sending;
  expect(keptKeys()).toEqual([]);
});

describe('one phone, several people', () => {
  it('whatOnePersonDid_isNotSentWhileAnotherIsSignedIn', async () => {
    queue(action('accept'));
    signIn('wu');
    await wakeSender();
    expect(courier).not.toHaveBeenCalled();
    expect(useOutbox.getState().queue).toEqual([]);
    signIn('li');
    await wakeSender();
    expect(sentKeys()).toEqual(['accept']);
  });

  it('signedOut_orSignInExpired_keepsEverything', async () => {
    courier.mockRejectedValueOnce(refused('AUTH.EXPIRED', 401));
    queue(action('accept'));
    await wakeSender();
    dropTokens();
    await jest.advanceTimersByTimeAsync(600_000);
    expect(sentKeys()).toEqual(['accept']);
    expect(readQueue('li')).toMatchObject([{ key: 'accept', refusal: null }]);
  });
});

describe('photos', () => {
  const kept: MediaView & { keptFile: string } = {
    id: 'file-1',
    keptFile: 'file-1',
    kind: 'image',
    purpose: 'before',
    url: '',
    thumbnailUrl: null,
    bytes: 1,
    hold: null,
    uploadedAt: '',
  };
  const { keptFile, ...there } = { ...kept, id: 'm-0' };
  const arrive = action('arrive', { photos: { beforeMediaIds: [there, kept] } });

  it('goFirst_andOnlyThoseThatAreStillHere', async () => {
    open.mockResolvedValue('blob:file-1');
    upload.mockResolvedValue({ ...there, id: 'm-1' });
    queue(arrive);
    await wakeSender();
    expect(upload).toHaveBeenCalledWith('blob:file-1', expect.any(Function), { asPersonId: 'li' });
    expect(courier.mock.calls[0]?.[1]).toEqual({ beforeMediaIds: ['m-0', 'm-1'] });
    expect(dropFile).toHaveBeenCalledWith(keptFile);
  });

  it('thatArrivedBeforeTheNetworkWent_areNotSentAgain', async () => {
    open.mockResolvedValue('blob:file-1');
    upload.mockResolvedValue({ ...there, id: 'm-1' });
    courier.mockRejectedValueOnce(new RequestFailed('NETWORK', '网络不通'));
    queue(arrive);
    await wakeSender();
    await wakeSender();
    expect(upload).toHaveBeenCalledTimes(1);
    expect(courier.mock.calls[1]?.[1]).toEqual({ beforeMediaIds: ['m-0', 'm-1'] });
    expect(keptKeys()).toEqual([]);
  });

  it('thatTheDeviceHasLost_areSaid_andTheActionIsNotSentWithout', async () => {
    open.mockResolvedValue(null);
    queue(arrive);
    await wakeSender();
    expect(courier).not.toHaveBeenCalled();
    expect(readQueue('li')[0]?.refusal?.text).toContain('重新拍');
  });
});

it('twoTabs_onlyOneSends', async () => {
  const locks = { request: jest.fn((_name: string, _options: object, work: (lock: null) => unknown) => work(null)) };
  Object.assign(navigator, { locks });
  queue(action('accept'));
  await wakeSender();
  expect(courier).not.toHaveBeenCalled();
  Object.assign(navigator, { locks: undefined });
  await jest.advanceTimersByTimeAsync(5_000);
  expect(sentKeys()).toEqual(['accept']);
});

it('kindThatNoCourierKnows_isSaid_andNotLost', async () => {
  queue(action('old', { kind: 'older' }));
  await wakeSender();
  expect(readQueue('li')[0]?.refusal?.text).toContain('重新填写');
});

describe('what was done without signing in', () => {
  const guests = (...actions: QueuedAction[]) => {
    for (const one of actions) record(NOBODY, { type: 'queued', action: { ...one, personId: NOBODY } });
  };

  it('goesOut_beforeAnythingElse_whoeverIsSignedIn', async () => {
    queue(action('accept'));
    guests(action('help'));
    await wakeSender();
    expect(sentKeys()).toEqual(['help', 'accept']);
    expect(useOutbox.getState().guestQueue).toEqual([]);
  });

  it('goesOut_whileNobodyIsSignedIn', async () => {
    dropTokens();
    openOutbox(null);
    queue(action('accept'));
    guests(action('help'));
    await wakeSender();
    expect(sentKeys()).toEqual(['help']);
    expect(keptKeys()).toEqual(['accept']);
  });

  it('isSeen_beforeItHasGone_alsoAfterANewStart', () => {
    guests(action('help'));
    useOutbox.setState({ guestQueue: [] });
    openOutbox(null);
    expect(useOutbox.getState().guestQueue.map(({ key }) => key)).toEqual(['help']);
  });
});
