import { launchBrowser, openPage } from '../lib/browser.mjs';
import { ensureBuilt } from '../lib/build.mjs';
import { runServer } from '../lib/run-server.mjs';

/** Slow 4G, as Chromium's own tools emulate it. */
const NETWORK = { latencyMs: 150, downloadMbps: 1.6, uploadMbps: 0.75 };
const READABLE_WITHIN_MS = 2_500;
/** Cumulative layout shift that people do not notice, by the measure of the browsers' makers. */
const LAYOUT_SHIFT_BELOW = 0.1;
const RUNS = 3;
const PATIENCE_MS = 60_000;

const bytesPerSecond = (megabits) => (megabits * 1_000_000) / 8;
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** What the page says of itself: when it first painted anything, and when there first were words to read. */
function watchFirstWords() {
  const seen = { paintedAt: null, readableAt: null, words: '', layoutShift: 0 };
  window.firstView = seen;
  new PerformanceObserver((list) => {
    const paint = list.getEntries().find(({ name }) => name === 'first-contentful-paint');
    if (paint) seen.paintedAt = paint.startTime;
  }).observe({ type: 'paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) seen.layoutShift += value;
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    const words = document.body?.innerText.trim() ?? '';
    if (words === '') return requestAnimationFrame(look);
    seen.words = words.slice(0, 60);
    // The frame that shows these words begins with the next callback.
    requestAnimationFrame(() => {
      seen.readableAt = performance.now();
    });
  };
  requestAnimationFrame(look);
}

async function residentSession(url) {
  const answer = await fetch(`${url}/api/auth/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona: 'resident-lin' }),
  });
  return answer.json();
}

/** One visit with an empty cache over the slow network: of somebody unknown, or of a resident who is signed in. */
async function visit(browser, url, session) {
  const { page, problems } = await openPage(browser, url);
  page.setDefaultTimeout(PATIENCE_MS);
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  await network.send('Network.setCacheDisabled', { cacheDisabled: true });
  await network.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: NETWORK.latencyMs,
    downloadThroughput: bytesPerSecond(NETWORK.downloadMbps),
    uploadThroughput: bytesPerSecond(NETWORK.uploadMbps),
  });
  await page.addInitScript(watchFirstWords);
  if (session) {
    await page.addInitScript((kept) => localStorage.setItem('ys:session', kept), JSON.stringify({ data: session }));
  }
  let bytes = 0;
  network.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto('/', { waitUntil: 'commit' });
  const name = session ? /^我要反映/ : /微信登录|进入/;
  await page.getByRole('button', { name }).filter({ visible: true }).first().waitFor();
  const usableAt = await page.evaluate(() => performance.now());
  const { paintedAt, readableAt, words, layoutShift } = await page.evaluate(() => window.firstView);
  await page.context().close();
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const readableMs = Math.round(Math.max(paintedAt, readableAt));
  return { readableMs, usableMs: Math.round(usableAt), kilobytes: Math.round(bytes / 1000), words, layoutShift };
}

async function visits(browser, url, makeSession) {
  const runs = [];
  while (runs.length < RUNS) runs.push(await visit(browser, url, await makeSession()));
  return {
    readableMs: median(runs.map(({ readableMs }) => readableMs)),
    usableMs: median(runs.map(({ usableMs }) => usableMs)),
    kilobytes: median(runs.map(({ kilobytes }) => kilobytes)),
    layoutShift: Number(Math.max(...runs.map(({ layoutShift }) => layoutShift)).toFixed(3)),
    firstWords: runs[0].words.replace(/\s+/g, ' '),
  };
}

/** How long a resident with an empty cache on a slow network looks at nothing, and until the home page can be used. */
export async function benchFirstView() {
  await ensureBuilt('server', (text) => console.error(text));
  await ensureBuilt('h5', (text) => console.error(text));
  const server = await runServer({ fromPort: 3368 });
  const browser = await launchBrowser();
  try {
    const visitor = await visits(browser, server.url, async () => null);
    const resident = await visits(browser, server.url, () => residentSession(server.url));
    return {
      name: 'first-view',
      network: NETWORK,
      visitor,
      resident,
      limit: { readableMs: READABLE_WITHIN_MS, layoutShift: LAYOUT_SHIFT_BELOW },
      isWithinLimit: [visitor, resident].every(
        ({ readableMs, layoutShift }) => readableMs < READABLE_WITHIN_MS && layoutShift < LAYOUT_SHIFT_BELOW,
      ),
    };
  } finally {
    await browser.close();
    await server.stop();
  }
}
