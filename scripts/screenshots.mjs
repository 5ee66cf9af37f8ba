// `npm run screenshots`: the pictures of the README, from a freshly seeded server.
// `npm run screenshots -- FOLDER`: every screen at phone and desk size into FOLDER, to look through.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { root } from './lib/paths.mjs';

await ensureInstalled(console.log);
const { settle } = await import('./lib/accessible.mjs');
const { DESK, enterAs, launchBrowser, openPage, PHONE } = await import('./lib/browser.mjs');
const { runServer } = await import('./lib/run-server.mjs');

const RESIDENT = { key: 'resident-lin', name: '林晓梅' };
const FRONT_DESK = { key: 'desk-zhou', name: '周敏' };
const HANDLER = { key: 'handler-li', name: '李建国' };
const MANAGER = { key: 'manager-chen', name: '陈志远' };

/** What a persona gets from the API, as the app would ask for it. */
async function apiOf(baseUrl, persona) {
  const login = await fetch(`${baseUrl}/api/auth/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona: persona.key }),
  });
  const { accessToken } = await login.json();
  return async (path) => {
    const answer = await fetch(`${baseUrl}${path}`, { headers: { authorization: `Bearer ${accessToken}` } });
    return answer.json();
  };
}

const idOf = (page, isLiked) => (page.items.find(isLiked) ?? page.items[0])?.id;

/** Ids of seeded matters that show much: one in work, one to confirm, an order at hand. */
async function interestingIds(baseUrl) {
  const resident = await apiOf(baseUrl, RESIDENT);
  const handler = await apiOf(baseUrl, HANDLER);
  const manager = await apiOf(baseUrl, MANAGER);
  const desk = await apiOf(baseUrl, FRONT_DESK);
  const mine = await resident('/api/complaints?scope=mine');
  const active = await handler('/api/work-orders?tab=active');
  const offered = await handler('/api/work-orders?tab=offered');
  const owned = await desk('/api/complaints?scope=owned&state=open');
  const estateId = (await manager('/api/me')).estates[0].id;
  const all = await manager(`/api/complaints?scope=estate&estateId=${estateId}&state=open`);
  return {
    running: idOf(mine, ({ status }) => status === 'in_progress'),
    toConfirm: idOf(mine, ({ status }) => status === 'resolved'),
    order: idOf(active, ({ status }) => status === 'arrived') ?? idOf(offered, () => true),
    owned: idOf(owned, ({ status }) => status === 'submitted'),
    estate: idOf(all, ({ isOverdue }) => isOverdue),
  };
}

const withId = (path, id) => `${path}?id=${id}`;

const screensOf = (ids) => [
  { name: 'login', path: '/pages/login/index' },
  { name: 'resident-home', as: RESIDENT, path: '/pages/home/index' },
  { name: 'resident-submit', as: RESIDENT, path: '/pages/submit/index' },
  { name: 'resident-complaints', as: RESIDENT, path: '/pages/complaints/index' },
  { name: 'resident-detail', as: RESIDENT, path: withId('/resident/detail/index', ids.running) },
  { name: 'resident-confirm', as: RESIDENT, path: withId('/resident/detail/index', ids.toConfirm) },
  { name: 'resident-notices', as: RESIDENT, path: '/resident/notices/index' },
  { name: 'resident-promises', as: RESIDENT, path: '/resident/promises/index' },
  { name: 'resident-mine', as: RESIDENT, path: '/pages/mine/index' },
  { name: 'desk-complaints', as: FRONT_DESK, path: '/staff/inbox/index?view=complaints' },
  { name: 'desk-complaint', as: FRONT_DESK, path: withId('/staff/complaint/index', ids.owned) },
  { name: 'desk-register', as: FRONT_DESK, path: '/staff/desk/index' },
  { name: 'handler-inbox', as: HANDLER, path: '/staff/inbox/index' },
  { name: 'handler-work-order', as: HANDLER, path: withId('/staff/work-order/index', ids.order) },
  { name: 'manager-board', as: MANAGER, path: '/manager/board/index' },
  { name: 'manager-complaints', as: MANAGER, path: '/manager/complaints/index' },
  { name: 'manager-dispatch-board', as: MANAGER, path: '/manager/dispatch-board/index' },
  { name: 'manager-dispatch-rules', as: MANAGER, path: '/manager/rules/index?tab=dispatch' },
  { name: 'manager-detail', as: MANAGER, path: withId('/manager/detail/index', ids.estate) },
];

/** Which screens the README shows, and at what size. */
const IN_README = [
  { name: 'resident-home', viewport: PHONE },
  { name: 'handler-work-order', viewport: PHONE },
  { name: 'manager-board', viewport: DESK },
];

/** The network is never idle: a page listens for changes as long as it stands. */
async function hasEverything(page) {
  await settle(page);
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  await page.evaluate(() => document.fonts.ready);
}

/** Takes `shots` in turn, one browser profile per persona and size. */
async function take(browser, baseUrl, shots) {
  const profiles = new Map();
  for (const { screen, viewport, file } of shots) {
    const key = `${screen.as?.key ?? 'nobody'}-${viewport.width}`;
    if (!profiles.has(key)) {
      const { page } = await openPage(browser, baseUrl, viewport);
      if (screen.as) await enterAs(page, screen.as.name);
      profiles.set(key, page);
    }
    const page = profiles.get(key);
    await page.goto(screen.path);
    await hasEverything(page);
    await page.screenshot({ path: file });
    console.log(file);
  }
}

function shotsFor(screens, folder) {
  if (!folder) {
    return IN_README.map(({ name, viewport }) => ({
      screen: screens.find((screen) => screen.name === name),
      viewport,
      file: join(root, 'docs/images', `${name}.png`),
    }));
  }
  return [PHONE, DESK].flatMap((viewport) =>
    screens.map((screen) => ({ screen, viewport, file: join(folder, `${screen.name}-${viewport.width}.png`) })),
  );
}

const folder = process.argv[2] ? resolve(process.argv[2]) : null;
mkdirSync(folder ?? join(root, 'docs/images'), { recursive: true });
await Promise.all([ensureBuilt('server', console.log), ensureBuilt('h5', console.log)]);
const server = await runServer({ fromPort: 3268 });
const browser = await launchBrowser();
try {
  await take(browser, server.url, shotsFor(screensOf(await interestingIds(server.url)), folder));
} finally {
  await browser.close();
  await server.stop();
}
