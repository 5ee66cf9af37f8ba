import { pickInBrowser } from './pick-in-browser';

/** What a browser draws with, which the tests' page lacks: it keeps what it was asked for. */
const drawn: { width: number; height: number; type: string; orientation: unknown; size: number }[] = [];
const SMALL = new Blob(['small'], { type: 'image/jpeg' });
let photo = { width: 0, height: 0 };

beforeEach(() => {
  drawn.length = 0;
  URL.createObjectURL = (blob) => `blob:${(blob as Blob).size}`;
  let orientation: unknown;
  Object.assign(globalThis, {
    createImageBitmap: async (_file: Blob, options: { imageOrientation?: string }) => {
      if (photo.width === 0) throw new Error('the browser cannot draw this');
      orientation = options.imageOrientation;
      return { ...photo, close: () => undefined };
    },
  });
  HTMLCanvasElement.prototype.getContext = (() => ({
    fillRect: () => undefined,
    drawImage: () => undefined,
  })) as unknown as HTMLCanvasElement['getContext'];
  HTMLCanvasElement.prototype.toBlob = function (done, type) {
    drawn.push({ width: this.width, height: this.height, type: type ?? '', orientation, size: SMALL.size });
    done(SMALL);
  };
});

async function picked(type: string) {
  const picking = pickInBrowser({ count: 1, isVideoAllowed: true, isCameraOnly: false });
  const chooser = document.querySelector('input[type=file]') as HTMLInputElement;
  Object.defineProperty(chooser, 'files', { value: [new File(['x'.repeat(9_000)], 'a', { type })] });
  chooser.dispatchEvent(new Event('change'));
  return (await picking)[0];
}

describe('a photo that is chosen in the browser', () => {
  it.each([
    [8192, 6144, 2560, 1920],
    [3000, 4000, 1920, 2560],
    [12_000, 100, 2560, 21],
    [2560, 2560, 2560, 2560],
    [640, 480, 640, 480],
  ])('of %i × %i pixels is sent with %i × %i, upright, as a JPEG of its own', async (width, height, wide, high) => {
    photo = { width, height };
    expect(await picked('image/png')).toEqual({ path: `blob:${SMALL.size}`, size: SMALL.size, kind: 'image' });
    expect(drawn).toEqual([
      { width: wide, height: high, type: 'image/jpeg', orientation: 'from-image', size: SMALL.size },
    ]);
  });

  it('thatTheBrowserCannotDraw_isSentAsItIs_andAVideoToo', async () => {
    photo = { width: 0, height: 0 };
    expect((await picked('image/heic'))?.size).toBe(9_000);
    photo = { width: 10, height: 10 };
    expect(await picked('video/mp4')).toMatchObject({ size: 9_000, kind: 'video' });
    expect(drawn).toEqual([]);
  });
});
