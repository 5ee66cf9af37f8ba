/**
 * Back in WeChat: a `page-container` on the page takes the swipe, Android's key and `navigateBack` as long as it is
 * shown (see `ui/back-catcher.weapp.tsx`).
 */

/** WeChat tells when its container is gone; a client that does not tell must not keep anybody on the page. */
const PATIENCE_MS = 500;

let isCaught = false;
let waiting: (() => void)[] = [];

export function backIsCaught(): void {
  isCaught = true;
}

export function backIsFree(): void {
  isCaught = false;
  const ready = waiting;
  waiting = [];
  for (const go of ready) go();
}

/** Runs `go` once Back is about pages again: at once when it is. */
export function whenBackMatches(go: () => void): void {
  if (!isCaught) {
    go();
    return;
  }
  waiting.push(go);
  setTimeout(backIsFree, PATIENCE_MS);
}

/** The container follows the layers by itself. */
export function matchBack(): void {}

export function watchBack(): void {}

export function replaceAddress(): void {}
