/**
 * Back in a browser: every layer over a page has a history entry of its own, at the page's own address, so that the
 * Back button, a swipe or Android's key takes it away instead of the page. The router never hears of these entries.
 */
interface Marked {
  /** The router's own number of a page in the history. */
  readonly idx?: number;
  /** How many layers lie over the page at this entry. */
  readonly layers?: number;
}

let wanted = 0;
let closeAbove: (count: number) => void = () => undefined;
let page: number | undefined;
/** The address that the page has got while layers lay over it. */
let address: string | null = null;
let isStepping = false;
let isPlanned = false;
let waiting: (() => void)[] = [];

/** To be called before the router listens. A reload leaves entries of layers that are gone. */
export function watchBack(): void {
  window.addEventListener('popstate', onPop, true);
  plan();
}

/** From now on `count` layers lie over the page; Back calls `close` with how many may stay. */
export function matchBack(count: number, close: (count: number) => void): void {
  wanted = count;
  closeAbove = close;
  plan();
}

/** Runs `go` once the history has no entry of a layer that is gone: at once when it has none. */
export function whenBackMatches(go: () => void): void {
  if (!isStepping && wanted === layersIn(window.history.state)) go();
  else waiting.push(go);
}

/** Changes the address of the page that is shown, also below the layers over it. */
export function replaceAddress(to: string): void {
  window.history.replaceState(window.history.state, '', to);
  if (layersIn(window.history.state) > 0) address = to;
}

/** Later, because closing one layer and opening the next need no step at all. */
function plan(): void {
  if (isPlanned) return;
  isPlanned = true;
  setTimeout(() => {
    isPlanned = false;
    match();
  });
}

function match(): void {
  if (isStepping) return;
  page = pageIn(window.history.state);
  const have = layersIn(window.history.state);
  if (wanted < have) {
    isStepping = true;
    window.history.go(wanted - have);
    return;
  }
  for (let layers = have + 1; layers <= wanted; layers++) {
    window.history.pushState({ ...window.history.state, layers }, '');
  }
  const ready = waiting;
  waiting = [];
  for (const go of ready) go();
}

function onPop(event: PopStateEvent): void {
  const layers = layersIn(event.state);
  const isSamePage = pageIn(event.state) === page;
  if (isStepping) {
    isStepping = false;
    keepFromRouter(event);
    match();
  } else if (!isSamePage || layers === wanted) {
    address = null;
    plan();
  } else {
    keepFromRouter(event);
    closeAbove(Math.min(layers, wanted));
    plan();
  }
}

function keepFromRouter(event: PopStateEvent): void {
  event.stopImmediatePropagation();
  if (address !== null) window.history.replaceState(window.history.state, '', address);
  if (layersIn(event.state) === 0) address = null;
}

function layersIn(state: unknown): number {
  return (state as Marked | null)?.layers ?? 0;
}

function pageIn(state: unknown): number | undefined {
  return (state as Marked | null)?.idx;
}
