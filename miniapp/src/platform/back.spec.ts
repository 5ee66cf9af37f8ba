import { replaceAddress, watchBack, whenBackMatches } from './back';
import { afterLayers, openLayer, useLayers } from './layers';

const routerHeard = jest.fn();
let onArrival = (): void => undefined;
window.addEventListener('popstate', () => onArrival(), true);
watchBack();
window.addEventListener('popstate', routerHeard);

const layersOpen = (): number => useLayers.getState().layers.length;
const entries = (): number => window.history.length;
const layersInHistory = (): number => window.history.state.layers ?? 0;
/** Until the history has caught up with what is open. */
const settled = (): Promise<void> => new Promise((resolve) => whenBackMatches(resolve));

/** Moves in the history as the person does and waits until everything has followed. */
async function press(move: 'back' | 'forward'): Promise<void> {
  // Registered before `watchBack`, so that it hears what is kept from the router.
  const arrived = new Promise<void>((resolve) => {
    onArrival = resolve;
  });
  window.history[move]();
  await arrived;
  await new Promise((resolve) => setTimeout(resolve));
  await settled();
}

/** A sheet as a page has it: closing takes it away. */
function openSheet(): () => void {
  const release = openLayer(() => release());
  return release;
}

let pageNumber = 0;
beforeEach(async () => {
  afterLayers(() => undefined);
  await settled();
  pageNumber += 1;
  window.history.pushState({ idx: pageNumber }, '', `/page-${pageNumber}`);
  routerHeard.mockClear();
});

describe('Back in a browser', () => {
  it('openSheet_isClosed_andThePageStays', async () => {
    openSheet();
    await settled();
    await press('back');
    expect(layersOpen()).toBe(0);
    expect(window.location.pathname).toBe(`/page-${pageNumber}`);
    expect(routerHeard).not.toHaveBeenCalled();
  });

  it('ofTwoSheets_theUppermostGoesFirst', async () => {
    openSheet();
    openSheet();
    await settled();
    await press('back');
    expect(layersOpen()).toBe(1);
    await press('back');
    expect(layersOpen()).toBe(0);
    expect(routerHeard).not.toHaveBeenCalled();
  });

  it('afterASheetWasClosedByItsButton_leavesThePage', async () => {
    openSheet()();
    const close = openSheet();
    await settled();
    close();
    await settled();
    expect(layersInHistory()).toBe(0);
    await press('back');
    expect(routerHeard).toHaveBeenCalledTimes(1);
    expect(window.location.pathname).not.toBe(`/page-${pageNumber}`);
  });

  it('sheetThatStays_isStillThereForTheNextBack', async () => {
    const release = openLayer(() => undefined);
    await settled();
    await press('back');
    expect([layersOpen(), layersInHistory()]).toEqual([1, 1]);
    release();
  });

  it('forwardIntoASheetThatIsGone_comesBackByItself', async () => {
    openSheet();
    await settled();
    await press('back');
    await press('forward');
    expect(layersInHistory()).toBe(0);
    expect(routerHeard).not.toHaveBeenCalled();
  });

  it('goingOnFromASheet_leavesNoEntryOfItBehind', async () => {
    openSheet();
    await settled();
    const before = entries();
    await new Promise<void>((resolve) => afterLayers(resolve));
    window.history.pushState({ idx: 100 }, '', '/next');
    expect(entries()).toBe(before);
    await press('back');
    expect(window.location.pathname).toBe(`/page-${pageNumber}`);
    expect(routerHeard).toHaveBeenCalledTimes(1);
  });

  it('addressChangedInASheet_isThePagesAddressAfterwards', async () => {
    openSheet();
    await settled();
    replaceAddress(`/page-${pageNumber}?state=open`);
    await press('back');
    expect(window.location.search).toBe('?state=open');
  });

  it('withNothingOpen_goingOnDoesNotWait', () => {
    const go = jest.fn();
    afterLayers(go);
    expect(go).toHaveBeenCalledTimes(1);
  });
});
