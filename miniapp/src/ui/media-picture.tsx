import { Image } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { absoluteUrl } from '../platform/environment';
import { openFile } from '../platform/outbox/kept-files';
import type { FormPhoto } from '../platform/outbox/queue';

/** Held back and not one's own: there is nothing to show but why. */
export function isHidden({ hold, url, keptFile }: FormPhoto): boolean {
  return Boolean(hold) && url === '' && keptFile === undefined;
}

/** A small picture of a photo, whether the server has it or this device still keeps it. */
export function MediaPicture({ media }: { media: FormPhoto }) {
  const kept = useKeptFile(media.keptFile);
  const source = media.keptFile === undefined ? absoluteUrl(media.thumbnailUrl ?? media.url) : kept;
  return source === null ? null : (
    // What presses it says what it shows.
    <Image className="ys-media__picture" mode="aspectFill" src={source} nativeProps={{ alt: '' }} />
  );
}

function useKeptFile(keptFile: string | undefined): string | null {
  const [path, setPath] = useState<string | null>(null);
  useEffect(() => {
    let isShown = true;
    if (keptFile !== undefined) void openFile(keptFile).then((found) => isShown && setPath(found));
    return () => {
      isShown = false;
    };
  }, [keptFile]);
  return path;
}
