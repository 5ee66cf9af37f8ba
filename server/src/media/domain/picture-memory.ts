/**
 * 照片按内存限，不按像素限: phones take 50 and 200 million pixels. A plain JPEG is shrunk while it is read and needs next to
 * nothing; what has to stand in memory whole is refused where it would not fit.
 */
import { DomainError } from '../../platform/domain-error';

/** The largest phone camera has 200 million; beyond it stands a decompression bomb. */
export const PICTURE_MAX_PIXELS = 210_000_000;
const DECODED_MAX_BYTES = 400 * 1024 * 1024;

export interface PictureHead {
  readonly width: number;
  readonly height: number;
  /** As the decoder names it: `jpeg`, `png`, `webp`, `heif`. */
  readonly format: string;
  /** Progressive JPEG, interlaced PNG. */
  readonly isInPasses: boolean;
}

/** @throws DomainError MEDIA.TOO_MANY_PIXELS */
export function pictureMustFitIntoMemory(head: PictureHead): void {
  const { width, height } = head;
  const pixels = width * height;
  if (pixels > PICTURE_MAX_PIXELS || pixels * bytesPerPixel(head) > DECODED_MAX_BYTES) {
    throw new DomainError('MEDIA.TOO_MANY_PIXELS', { width, height });
  }
}

/** What of each pixel has to be kept until the last one is read. */
function bytesPerPixel({ format, isInPasses }: PictureHead): number {
  switch (format) {
    case 'jpeg':
      return isInPasses ? 6 : 0;
    case 'png':
      return isInPasses ? 8 : 0;
    case 'webp':
      return 4;
    default:
      // HEIC: the planes, the colours, and a copy of them.
      return 8;
  }
}
