import { act, renderHook, waitFor } from '@testing-library/react';
import type { MediaView } from '@yingsheng/shared/api/media';
import type { FormPhoto } from './outbox/queue';
import { RequestFailed } from './request-failed';
import { uploadMedia } from './upload';
import { type Placing, useUploads } from './use-uploads';

jest.mock('./upload', () => ({ uploadMedia: jest.fn() }));
const upload = uploadMedia as jest.Mock<Promise<MediaView>, [string, (percent: number) => void]>;

const PHOTO = { path: 'blob:1', size: 1000, kind: 'image' } as const;
const ARRIVED: MediaView = {
  id: 'media-1',
  kind: 'image',
  purpose: 'evidence',
  url: '/full',
  thumbnailUrl: null,
  bytes: 1000,
  hold: null,
  uploadedAt: '2026-11-23T02:00:00.000Z',
};

beforeEach(() => upload.mockReset());

it('photo_showsItsProgressAndLeavesTheListOnArrival', async () => {
  let arrive: (media: MediaView) => void = () => undefined;
  upload.mockImplementation((_path, onProgress) => {
    onProgress(40);
    return new Promise((resolve) => {
      arrive = resolve;
    });
  });
  const onArrived = jest.fn((place: Placing) => place([]));
  const { result } = renderHook(() => useUploads(onArrived));
  act(() => result.current.start([PHOTO]));
  expect(result.current.uploads).toMatchObject([{ percent: 40, error: null }]);
  act(() => arrive(ARRIVED));
  await waitFor(() => expect(result.current.uploads).toEqual([]));
  expect(onArrived).toHaveReturnedWith([ARRIVED]);
});

it('brokenNetwork_keepsThePhotoAndRetrySucceeds', async () => {
  upload.mockRejectedValueOnce(new RequestFailed('NETWORK', '网络不通')).mockResolvedValueOnce(ARRIVED);
  const onArrived = jest.fn((place: Placing) => place([]));
  const { result } = renderHook(() => useUploads(onArrived));
  act(() => result.current.start([PHOTO]));
  await waitFor(() => expect(result.current.uploads).toMatchObject([{ error: '网络不通', canRetry: true }]));
  const [failed] = result.current.uploads;
  if (!failed) throw new Error('failed upload expected');
  act(() => result.current.retry(failed));
  await waitFor(() => expect(onArrived).toHaveReturnedWith([ARRIVED]));
});

it('fileRefusedByTheServer_offersNoRetry', async () => {
  upload.mockRejectedValue(new RequestFailed('MEDIA.UNREADABLE', '这个文件打不开', {}, 400));
  const { result } = renderHook(() => useUploads(jest.fn()));
  act(() => result.current.start([PHOTO]));
  await waitFor(() => expect(result.current.uploads).toMatchObject([{ error: '这个文件打不开', canRetry: false }]));
});

it('fileTooLarge_isNotEvenSent', () => {
  const { result } = renderHook(() => useUploads(jest.fn()));
  act(() => result.current.start([{ ...PHOTO, size: 11 * 1024 * 1024 }]));
  expect(result.current.uploads).toMatchObject([{ canRetry: false, error: expect.stringContaining('10 MB') }]);
  expect(upload).not.toHaveBeenCalled();
});

describe('several at once', () => {
  const file = (name: string) => ({ ...PHOTO, path: name });
  const media = (name: string): MediaView => ({ ...ARRIVED, id: name });
  /** Lets each upload end by its name, and keeps the photos of a form. */
  function startAll(...names: string[]) {
    const ends = new Map<string, { arrive: () => void; fail: (error: Error) => void }>();
    upload.mockImplementation(
      (path) =>
        new Promise((resolve, reject) => {
          ends.set(path, { arrive: () => resolve(media(path)), fail: reject });
        }),
    );
    let photos: readonly FormPhoto[] = [media('drafted')];
    const { result } = renderHook(() =>
      useUploads((place) => {
        photos = place(photos);
      }),
    );
    act(() => result.current.start(names.map(file)));
    const arrive = (name: string) => act(async () => ends.get(name)?.arrive());
    const fail = (name: string) => act(async () => ends.get(name)?.fail(new RequestFailed('NETWORK', '网络不通')));
    return { result, arrive, fail, shown: () => photos.map(({ id }) => id) };
  }

  it('whicheverArrivesFirst_theyStandAsTheyWereChosen', async () => {
    const { arrive, shown } = startAll('first', 'second', 'third');
    await arrive('third');
    await arrive('first');
    expect(shown()).toEqual(['drafted', 'first', 'third']);
    await arrive('second');
    expect(shown()).toEqual(['drafted', 'first', 'second', 'third']);
  });

  it('oneThatFails_holdsUpNoOther_andTakesItsPlaceAfterTheRetry', async () => {
    const { result, arrive, fail, shown } = startAll('first', 'second');
    await fail('first');
    await arrive('second');
    expect(shown()).toEqual(['drafted', 'second']);
    expect(result.current.uploads).toMatchObject([{ error: '网络不通', canRetry: true }]);
    const [failed] = result.current.uploads;
    if (failed === undefined) throw new Error('the failed one stays');
    act(() => result.current.retry(failed));
    await arrive('first');
    expect(shown()).toEqual(['drafted', 'first', 'second']);
  });
});

it('refusedForTheAmount_mayBeTriedAgainLater', async () => {
  upload.mockRejectedValue(new RequestFailed('MEDIA.TOO_MANY_UPLOADS', '太多了', {}, 429));
  const { result } = renderHook(() => useUploads(jest.fn()));
  act(() => result.current.start([PHOTO]));
  await waitFor(() => expect(result.current.uploads).toMatchObject([{ canRetry: true }]));
});
