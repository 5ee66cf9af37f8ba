import { fireEvent, render, screen, within } from '@testing-library/react';
import type { FormPhoto } from '../platform/outbox/queue';
import { MediaGrid } from './media-grid';

const VIDEO: FormPhoto = {
  id: 'video-1',
  kind: 'video',
  purpose: 'evidence',
  url: '/api/media/video-1/full',
  thumbnailUrl: null,
  bytes: 1000,
  hold: null,
  uploadedAt: '2026-11-23T02:00:00.000Z',
};

it('video_opensOverTheWholeScreen_withItsTitle_andCloses', async () => {
  render(<MediaGrid media={[VIDEO]} />);
  fireEvent.click(screen.getByLabelText('查看视频 1'));
  const viewer = await screen.findByRole('dialog', { name: '视频 1' });
  expect(within(viewer).getByText('视频 1')).toBeTruthy();
  fireEvent.click(screen.getByLabelText('关闭'));
  expect(screen.queryByRole('dialog')).toBeNull();
});
