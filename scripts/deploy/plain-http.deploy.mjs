// Somebody tries it in the local network: no https, an address that is not this machine's own. There a browser keeps
// back what it gives to secure pages only, and nothing of the product may stand on it.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { PATIENCE_MS, Person, takePhoto } from '../journeys/stage.mjs';
import { acceptAndDispatch, FRONT_DESK, fileComplaint, REPORTER } from '../journeys/steps.mjs';
import { DESK, enterAs, launchBrowser, openPage, PHONE } from '../lib/browser.mjs';
import { startDemo } from './demo-server.mjs';
import { Processes } from './processes.mjs';

const TAP = '厨房水槽下面接口滴水';
const folder = mkdtempSync(join(tmpdir(), 'yingsheng-http-'));
const processes = new Processes();
const address = Object.values(networkInterfaces())
  .flat()
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
let browser;
let url;
const problems = [];

before(async () => {
  if (address === undefined) return;
  const settings = { DATA_DIR: folder, DATABASE_URL: `sqlite:${join(folder, 'yingsheng.db')}` };
  ({ url } = await startDemo(processes, settings, address));
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await processes.stopAll();
  rmSync(folder, { recursive: true, force: true });
});

async function meets(viewport) {
  const opened = await openPage(browser, url, viewport);
  opened.page.setDefaultTimeout(PATIENCE_MS);
  problems.push(opened.problems);
  return new Person(opened.page);
}

async function enters(name, viewport) {
  const person = await meets(viewport);
  await enterAs(person.page, name);
  return person;
}

test('from sign-in to a matter with a photo that is answered, over plain http in the local network', async (context) => {
  if (address === undefined) return context.skip('this machine has no address in a network');
  const resident = await enters(REPORTER, PHONE);
  assert.deepEqual(
    await resident.page.evaluate(() => [isSecureContext, 'serviceWorker' in navigator, 'clipboard' in navigator]),
    [false, false, false],
  );
  const photo = await takePhoto(browser, '水槽下面');
  const number = await fileComplaint(resident, { text: `${TAP}，已经用盆接着。`, photo });
  const shown = resident.page.getByRole('button', { name: '查看照片 1' }).filter({ visible: true }).first();
  await shown.scrollIntoViewIfNeeded();
  await resident.page.waitForFunction(
    (element) => element.querySelector('img')?.naturalWidth > 0,
    await shown.elementHandle(),
  );
  await resident.page.evaluate(() =>
    document.addEventListener('copy', () => {
      window.copied = String(getSelection());
    }),
  );
  await resident.press('复制编号');
  await resident.sees('编号已复制');
  assert.equal(await resident.page.evaluate(() => window.copied), number);

  const desk = await enters(FRONT_DESK, DESK);
  await acceptAndDispatch(desk, TAP);
  await resident.page.reload();
  await resident.sees(FRONT_DESK);
});

test('so do the pages of whoever is not signed in, and the desk', async (context) => {
  if (address === undefined) return context.skip('this machine has no address in a network');
  const stranger = await meets(PHONE);
  await stranger.go('/resident/emergency/index');
  await stranger.sees('遇到危险怎么做');
  await stranger.go('/open/report/index');
  await stranger.meetsNoBarrier();
  const desk = await enters(FRONT_DESK, DESK);
  await desk.go('/staff/desk/index');
  await desk.sees('代客登记');
});

test('no page of it threw', () => assert.deepEqual(problems.flat(), []));
