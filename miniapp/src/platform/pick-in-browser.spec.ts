import { useFeedback } from './feedback';
import { pickInBrowser } from './pick-in-browser';

const OPTIONS = { count: 2, isVideoAllowed: true, isCameraOnly: false };
const chooser = (): HTMLInputElement => document.querySelector('input[type=file]') as HTMLInputElement;

function choose(...files: File[]): void {
  Object.defineProperty(chooser(), 'files', { value: files });
  chooser().dispatchEvent(new Event('change'));
}

beforeEach(() => {
  let next = 0;
  URL.createObjectURL = () => `blob:${++next}`;
});

it('everyChosenFileIsHandedOn_alsoOneTheBrowserCannotDraw', async () => {
  const picking = pickInBrowser(OPTIONS);
  choose(new File(['<html>'], 'bad.jpg', { type: 'image/jpeg' }), new File(['abc'], 'a.mp4', { type: 'video/mp4' }));
  expect(await picking).toEqual([
    { path: 'blob:1', size: 6, kind: 'image' },
    { path: 'blob:2', size: 3, kind: 'video' },
  ]);
});

it('whatThereIsNoRoomFor_isSaid', async () => {
  const picking = pickInBrowser({ ...OPTIONS, count: 1 });
  choose(...['a', 'b', 'c'].map((name) => new File([name], `${name}.jpg`, { type: 'image/jpeg' })));
  await picking;
  expect(useFeedback.getState().toast?.text).toBe('最多再添加 1 个，还有 2 个没有添加');
});

it('noMoreThanThereIsRoomFor', async () => {
  const picking = pickInBrowser({ ...OPTIONS, count: 1 });
  choose(new File(['a'], 'a.jpg', { type: 'image/jpeg' }), new File(['b'], 'b.jpg', { type: 'image/jpeg' }));
  expect(await picking).toHaveLength(1);
});

it('cancelled_givesNothingAndLeavesNothingInThePage', async () => {
  const picking = pickInBrowser(OPTIONS);
  chooser().dispatchEvent(new Event('cancel'));
  expect(await picking).toEqual([]);
  expect(document.querySelector('input[type=file]')).toBeNull();
});

it('proofPhotos_askForTheCamera', () => {
  void pickInBrowser({ ...OPTIONS, isCameraOnly: true, isVideoAllowed: false });
  expect(chooser().getAttribute('capture')).toBe('environment');
  expect(chooser().accept).toBe('image/*');
});
