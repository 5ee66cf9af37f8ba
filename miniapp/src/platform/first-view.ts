import { isH5 } from './environment';

/** What the web page shows before any script runs (see index.html) goes when a screen stands in its place. */
export function endFirstView(): void {
  if (isH5) document.getElementById('first-view')?.remove();
}
