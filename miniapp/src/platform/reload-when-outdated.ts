import { isH5 } from './environment';
import { toast } from './feedback';

const KEY = 'ys:reloaded-at';
const PAUSE_MS = 30_000;

/**
 * After an update of the server the parts of an open page are gone under their old names. The page is
 * loaded anew, at most once in half a minute so that a real outage does not spin. Without a connection
 * it stays as it is: a reload would only leave the browser's own error page.
 */
export function reloadWhenOutdated(): void {
  if (!isH5) return;
  window.addEventListener('unhandledrejection', (event: PromiseRejectionEvent) => {
    if (!isMissingPart(event.reason)) return;
    isServerThere().then((isThere) => {
      if (isThere && mayReload()) window.location.reload();
      else toast('网络不通，这一页没有打开。请检查网络后再点一次。');
    });
  });
}

function isMissingPart(reason: unknown): boolean {
  if (typeof reason !== 'object' || reason === null) return false;
  const { name, code } = reason as { name?: string; code?: string };
  return name === 'ChunkLoadError' || code === 'CSS_CHUNK_LOAD_FAILED';
}

function isServerThere(): Promise<boolean> {
  if (!navigator.onLine) return Promise.resolve(false);
  return window.fetch('/', { method: 'HEAD', cache: 'no-store' }).then(
    (response) => response.ok,
    () => false,
  );
}

function mayReload(): boolean {
  const last = Number(window.sessionStorage.getItem(KEY) ?? 0);
  if (Date.now() - last < PAUSE_MS) return false;
  window.sessionStorage.setItem(KEY, String(Date.now()));
  return true;
}
