import { isH5 } from './environment';

const KEY = 'ys:reloaded-at';
const PAUSE_MS = 30_000;

/**
 * After an update of the server the parts of an open page are gone under their old names. The page is
 * loaded anew, at most once in half a minute so that a real outage does not spin. Drafts are on the device.
 */
export function reloadWhenOutdated(): void {
  if (!isH5) return;
  window.addEventListener('unhandledrejection', (event: PromiseRejectionEvent) => {
    if (!isMissingPart(event.reason)) return;
    const last = Number(sessionStorage.getItem(KEY) ?? 0);
    if (Date.now() - last < PAUSE_MS) return;
    sessionStorage.setItem(KEY, String(Date.now()));
    window.location.reload();
  });
}

function isMissingPart(reason: unknown): boolean {
  if (typeof reason !== 'object' || reason === null) return false;
  const { name, code } = reason as { name?: string; code?: string };
  return name === 'ChunkLoadError' || code === 'CSS_CHUNK_LOAD_FAILED';
}
