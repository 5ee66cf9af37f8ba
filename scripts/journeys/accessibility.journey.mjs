// Every page, of every persona, on a phone and at a desk, as people meet it after opening its address, and what opens over
// it: to be used without sight or mouse, and no heavier than WeChat's phones bear.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { bringAxe, faultsOf, nodesOf, settle } from '../lib/accessible.mjs';
import { DESK, launchBrowser, openPage, PHONE, typeAddress } from '../lib/browser.mjs';
import { runServer } from '../lib/run-server.mjs';
import { ownDemoData } from './demo-data.mjs';
import { madeImports } from './made-imports.mjs';
import { addressesOf, mayOpen, PERSONAS, pagesOfApp, SHEETS } from './sweep-plan.mjs';

let demo;
let server;
let browser;
let imports;
before(async () => {
  demo = await ownDemoData();
  // Nobody turns pages as fast as this does; what is refused for it would have no sheets to open.
  server = await runServer({ ...demo.options, env: { RATE_LIMIT_PER_MINUTE: '100000' } });
  imports = await madeImports(server);
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await server?.stop();
  await demo?.drop();
});

const fromServer = async (path, { token, body } = {}) => {
  const headers = {
    ...(token ? { authorization: `Bearer ${token}` } : {}),
    ...(body ? { 'content-type': 'application/json' } : {}),
  };
  const method = body ? 'POST' : 'GET';
  const answer = await fetch(`${server.url}${path}`, { method, headers, body: body && JSON.stringify(body) });
  assert.ok(answer.ok, path);
  return answer.json();
};

/** A page of a browser in which this persona is signed in. */
async function open({ name, home, isElder = false }) {
  const session = home === null ? null : await fromServer('/api/auth/demo', { body: { persona: name } });
  // What is kept for the time without a network, and not looked at here, would be fetched ten times over.
  const { page } = await openPage(browser, server.url, PHONE, { keepsShell: false });
  page.setDefaultTimeout(30_000);
  await bringAxe(page);
  const kept = {
    ...(session === null ? {} : { 'ys:session': session }),
    ...(isElder ? { 'ys:elder-mode': true } : {}),
  };
  await page.addInitScript((entries) => {
    for (const [key, data] of entries) {
      if (localStorage.getItem(key) === null) localStorage.setItem(key, JSON.stringify({ data }));
    }
  }, Object.entries(kept));
  return { page, read: (path) => fromServer(path, { token: session?.accessToken }) };
}

/** At both sizes, without opening anything anew: what `look` finds. */
async function atBothSizes(page, look) {
  const found = [];
  for (const viewport of [PHONE, DESK]) {
    await page.setViewportSize(viewport);
    found.push(...(await look()).map((fault) => `${viewport.width}: ${fault}`));
  }
  await page.setViewportSize(PHONE);
  return found;
}

/** 一眼看到电话: the property's number and the public ones that cannot be read and tapped before anything is scrolled. */
async function numbersOutOfSight(page) {
  const { height } = page.viewportSize();
  const outOfSight = [];
  for (const number of ['0571-', '119', '120', '110']) {
    const shown = page
      .getByRole('button', { name: new RegExp(`打电话 .*${number}`) })
      .filter({ visible: true })
      .first();
    const box = await shown.boundingBox({ timeout: 10_000 }).catch(() => null);
    if (box === null || box.y < 0 || box.y + box.height > height) outOfSight.push(`${number} is out of sight`);
  }
  return outOfSight;
}

const MOST_NODES = 1000;

async function tooManyElements(page) {
  const nodes = await nodesOf(page);
  return nodes > MOST_NODES ? [`${nodes} elements`] : [];
}

/** What has been looked at once, in ordinary and in elders' letters. */
const opened = new Set();
const sheetKey = (path, name, isElder) => `${path} → ${name}${isElder ? ', elders' : ''}`;

/** Opens every sheet of the page that nobody has opened before, and closes it by Back's key in a browser. */
async function faultsOfSheets(page, path, isElder) {
  const found = [];
  for (const name of SHEETS[path] ?? []) {
    const key = sheetKey(path, name, isElder);
    const isNamed = new RegExp(`^${name}`);
    const button = page.getByRole('button', { name: isNamed, disabled: false }).filter({ visible: true }).first();
    if (opened.has(key) || (await button.count()) === 0) continue;
    opened.add(key);
    await button.click();
    const dialog = page.getByRole('dialog').filter({ visible: true });
    await dialog.waitFor();
    await settle(page);
    found.push(
      ...(await atBothSizes(page, () => faultsOf(page, { isDialogOnly: true }))).map((fault) => `${key}\n  ${fault}`),
    );
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  }
  return found;
}

for (const persona of PERSONAS) {
  const { name, home, isElder = false } = persona;
  test(`${name}${isElder ? ' in elders’ letters' : ''}: axe finds nothing on any page or sheet at either size, and residents see whom to call`, async () => {
    const { page, read } = await open(persona);
    const isForResidents = home === null || home === 'resident';
    const look = async () => [
      ...(await faultsOf(page)),
      ...(isForResidents ? await numbersOutOfSight(page) : []),
      ...(await tooManyElements(page)),
    ];
    const faults = [];
    for (const path of (await pagesOfApp()).filter((each) => mayOpen(home, each))) {
      for (const address of await addressesOf(path, read, imports)) {
        await typeAddress(page, address);
        await settle(page);
        faults.push(...(await atBothSizes(page, look)).map((fault) => `${address}\n  ${fault}`));
        faults.push(...(await faultsOfSheets(page, path, isElder)));
      }
    }
    assert.equal((await page.locator('.is-elder').count()) > 0, isElder);
    await page.context().close();
    assert.deepEqual(faults, []);
  });
}

test('every page of the app was one of somebody’s, and every sheet of the plan was opened', async () => {
  const pages = await pagesOfApp();
  const homes = PERSONAS.map(({ home }) => home);
  assert.deepEqual(
    pages.filter((page) => !homes.some((home) => mayOpen(home, page))),
    [],
  );
  assert.deepEqual(
    Object.keys(SHEETS).filter((page) => !pages.includes(page)),
    [],
  );
  const planned = Object.entries(SHEETS).flatMap(([path, names]) => names.map((name) => sheetKey(path, name, false)));
  assert.deepEqual(
    planned.filter((key) => !opened.has(key)),
    [],
  );
});

test('without JavaScript the page has the name and the telephones to dial', async () => {
  const context = await browser.newContext({ baseURL: server.url, viewport: PHONE, javaScriptEnabled: false });
  const page = await context.newPage();
  const phones = await fromServer('/api/service-phones');
  await page.goto('/');
  assert.ok(await page.getByRole('heading', { name: '应声' }).isVisible());
  for (const { estateName, servicePhone } of phones) {
    assert.ok(await page.getByRole('link', { name: `${estateName} ${servicePhone}` }).isVisible(), estateName);
  }
  for (const number of ['119', '110', '120']) assert.equal(await page.locator(`a[href="tel:${number}"]`).count(), 1);
  await context.close();
});

test('what the page loads is compressed and kept for ever', async () => {
  const html = await (await fetch(server.url)).text();
  const files = [...html.matchAll(/(?:src|href)="(\/(?:js|css)\/[^"]+)"/g)].map(([, path]) => path);
  assert.ok(files.length >= 3);
  assert.ok(html.indexOf('物业服务电话') < html.indexOf('<script'));
  for (const path of files) {
    const { headers } = await fetch(`${server.url}${path}`, { headers: { 'accept-encoding': 'br' } });
    assert.equal(headers.get('content-encoding'), 'br', path);
    assert.match(headers.get('cache-control'), /immutable/, path);
  }
});
