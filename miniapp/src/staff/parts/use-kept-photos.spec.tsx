import Taro from '@tarojs/taro';
import { act, renderHook } from '@testing-library/react';
import type { MediaView } from '@yingsheng/shared/api/media';
import { parsePhotos, useKeptPhotos } from './use-kept-photos';

const photo: MediaView = {
  id: 'm-1',
  kind: 'image',
  purpose: 'before',
  url: '/api/media/m-1/full',
  thumbnailUrl: null,
  bytes: 1,
  hold: null,
  uploadedAt: '2026-11-23T02:00:00.000Z',
};

beforeEach(() => Taro.clearStorageSync());

it('photosNotYetSent_outliveAReload', () => {
  const first = renderHook(() => useKeptPhotos('before:w-1'));
  act(() => first.result.current[1]([photo]));
  first.unmount();
  expect(renderHook(() => useKeptPhotos('before:w-1')).result.current[0]).toEqual([photo]);
  expect(renderHook(() => useKeptPhotos('before:w-2')).result.current[0]).toEqual([]);
});

it('onceSent_nothingIsKept', () => {
  const { result } = renderHook(() => useKeptPhotos('after:w-1'));
  act(() => result.current[1]([photo]));
  act(() => result.current[1]([]));
  expect(result.current[0]).toEqual([]);
});

it.each(['', '{', '{"id":"m-1"}', '[1,null]'])('whatCannotBeRead_isNothingKept: %s', (text) => {
  expect(parsePhotos(text)).toEqual([]);
});
