import type { MediaView } from '@yingsheng/shared/api/media';
import { useKeptText } from './use-kept-text';

/**
 * Photos that are uploaded but not yet sent with an action. They outlive a reload as a text does, for
 * nobody climbs down into the shaft twice for a picture.
 *
 * @param key what they belong to, e.g. `before:<order id>`
 * @returns the photos, and how to change them; an empty list forgets them
 */
export function useKeptPhotos(key: string): [photos: MediaView[], change: (photos: MediaView[]) => void] {
  const [text, setText, forget] = useKeptText(key);
  const change = (photos: MediaView[]) => (photos.length === 0 ? forget() : setText(JSON.stringify(photos)));
  return [parsePhotos(text), change];
}

/** What cannot be read is treated as nothing kept. */
export function parsePhotos(text: string): MediaView[] {
  if (text === '') return [];
  try {
    const kept: unknown = JSON.parse(text);
    return Array.isArray(kept) ? kept.filter(isPhoto) : [];
  } catch {
    return [];
  }
}

function isPhoto(row: unknown): row is MediaView {
  return typeof row === 'object' && row !== null && 'id' in row && 'url' in row;
}
