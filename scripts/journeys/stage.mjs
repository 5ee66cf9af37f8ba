import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faultsOf, settle } from '../lib/accessible.mjs';
import { enterAs, historyMatches, launchBrowser, openPage, PHONE, pressBack, typeAddress } from '../lib/browser.mjs';
import { runServer } from '../lib/run-server.mjs';
import { shiftedClock } from '../lib/shifted-clock.mjs';
import { demoEnvironment } from '../stand-in/demo-environment.mjs';
import { startStandIn } from '../stand-in/platform.mjs';
import { ownDemoData } from './demo-data.mjs';
import { Hand } from './hand.mjs';

/** A busy machine may be slow; a person would wait this long too. */
export const PATIENCE_MS = 30_000;
const ATTEMPT_MS = 5_000;

/** A photo as a camera would give it: a JPEG of a drawn scene, different for every `caption`. */
export async function takePhoto(browser, caption) {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  await page.setContent(
    `<body style="margin:0;height:100vh;font:80px sans-serif;background:linear-gradient(160deg,#8a9a96,#d8d0c0 60%,#5d6f78)">
       <div style="padding:80px;color:#fff">${caption}</div></body>`,
  );
  const buffer = await page.screenshot({ type: 'jpeg', quality: 80 });
  await page.close();
  return { name: `${caption}.jpg`, mimeType: 'image/jpeg', buffer };
}

/**
 * A seeded server on data of its own, and a browser. `JOURNEY_DATABASE_URL` chooses the database; SQLite without it.
 * With `isClockShifted` the server's time of day can be moved on; with `hasOutsideWorld` its messages arrive at a
 * stand-in platform, as in the demo; `hasSecondOpinion` is the chat service that it asks; with `keepsShell` the app is
 * kept in everybody's browser for the time without a network, as for every visitor: it takes as long as all else that a
 * short visit does.
 */
export async function openStage({
  isClockShifted = false,
  hasOutsideWorld = false,
  hasSecondOpinion = null,
  keepsShell = false,
} = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'yingsheng-stage-'));
  const clock = isClockShifted ? shiftedClock(folder) : null;
  const outside = hasOutsideWorld ? await startStandIn() : null;
  const env = { ...clock?.env, ...hasSecondOpinion?.env, ...(outside === null ? {} : demoEnvironment(outside)) };
  const demo = await ownDemoData();
  const server = await runServer({ ...demo.options, env });
  const browser = await launchBrowser();
  const people = [];
  return {
    url: server.url,
    outside,
    photo: (caption) => takePhoto(browser, caption),
    later: (minutes) => clock.advance(minutes),
    colleague: (name) => signInColleague(server.url, name),
    async enter(name, viewport = PHONE) {
      const { page, problems } = await openPage(browser, server.url, viewport, { keepsShell });
      page.setDefaultTimeout(PATIENCE_MS);
      people.push({ name, problems });
      await enterAs(page, name);
      return new Person(page);
    },
    /** Somebody who has not signed in. */
    async passes(viewport = PHONE) {
      const { page, problems } = await openPage(browser, server.url, viewport, { keepsShell });
      page.setDefaultTimeout(PATIENCE_MS);
      people.push({ name: 'nobody signed in', problems });
      return new Person(page);
    },
    async close() {
      await browser.close();
      await server.stop();
      await demo.drop();
      await outside?.close();
      rmSync(folder, { recursive: true, force: true });
      for (const { name, problems } of people) assert.deepEqual(problems, [], `errors on the pages of ${name}`);
    },
  };
}

/** A member of staff whose screens are not what the journey is about: speaks to the server as their app would. */
async function signInColleague(url, name) {
  const { STAFF, STAFF_PASSWORD } = await import('../../server/dist/seed/directory/staff-plan.js');
  const { account } = STAFF.find((plan) => plan.name === name);
  let token = null;
  const send = (path, body) => {
    const isForm = body instanceof FormData;
    const headers = {
      'idempotency-key': randomUUID(),
      ...(isForm || body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    };
    const method = body === undefined ? 'GET' : 'POST';
    return fetch(`${url}${path}`, { method, headers, body: isForm ? body : JSON.stringify(body) });
  };
  const accepted = async (path, answer) => {
    const said = await answer.json();
    assert.ok(answer.ok, `${name}: ${path}: ${answer.status} ${said.message}`);
    return said;
  };
  const call = async (path, body) => accepted(path, await send(path, body));
  token = (await call('/api/auth/staff', { account, password: STAFF_PASSWORD })).accessToken;
  return {
    reads: (path) => call(path),
    /** Acts on the thing at `path` as it is now; where the clocks moved it on meanwhile, on what is there then. */
    async acts(path, action, body) {
      for (;;) {
        const { version } = await call(path);
        const answer = await send(`${path}/${action}`, { ...body, version });
        if (answer.status !== 409 || (await call(path)).version === version) return accepted(path, answer);
      }
    },
    /** Uploads a photo; answers with its id. */
    async uploads({ name: fileName, mimeType, buffer }) {
      const form = new FormData();
      form.append('file', new Blob([buffer], { type: mimeType }), fileName);
      return (await call('/api/media', form)).id;
    },
  };
}

/** A person at a screen: presses what is named, writes into what is named, waits for what is said. */
export class Person {
  /** `hand` counts what is pressed and written, of several people together where it is shared. */
  constructor(page, hand = new Hand()) {
    this.page = page;
    this.hand = hand;
  }

  /** Where a person's hand would go: an open sheet covers everything else. */
  async ground() {
    const sheet = this.page.getByRole('dialog').filter({ visible: true });
    return (await sheet.count()) > 0 ? sheet.last() : this.page;
  }

  /**
   * Presses a button. While a page slides in, the button found first may belong to the page that is
   * leaving; a click that found no ground is tried again on what is there then.
   */
  async press(name) {
    this.hand.presses();
    const giveUpAt = Date.now() + PATIENCE_MS;
    for (;;) {
      const ground = await this.ground();
      try {
        const button = ground.getByRole('button', { name, exact: true }).filter({ visible: true }).last();
        return await button.click({ timeout: ATTEMPT_MS });
      } catch (error) {
        if (error.name !== 'TimeoutError' || Date.now() > giveUpAt) throw await this.withWhatStands(error);
      }
    }
  }

  /** Presses what may stand in a later part of a long list; `onwards` leads to the next part. */
  async pressFurther(name, onwards) {
    const named = (text) => this.page.getByRole('button', { name: text, exact: true }).filter({ visible: true });
    for (;;) {
      await named(name).or(named(onwards)).first().waitFor();
      if ((await named(name).count()) > 0) return this.press(name);
      await this.press(onwards);
    }
  }

  /** What lies over the page under this title. */
  sheet(title) {
    return this.page.getByRole('dialog', { name: title, exact: true }).filter({ visible: true });
  }

  /** Nothing lies over the page any more, and it has stepped out of what did. */
  async seesThePageAgain() {
    await this.page.getByRole('dialog').filter({ visible: true }).waitFor({ state: 'hidden' });
    await historyMatches(this.page);
  }

  /** The phone's or the browser's own Back. */
  pressBack() {
    return pressBack(this.page);
  }

  /** Another part of the same page. */
  turnsTo(name) {
    this.hand.presses();
    return this.page.getByRole('tab', { name, exact: true }).filter({ visible: true }).click();
  }

  choose(name) {
    this.hand.presses();
    return this.page.getByRole('radio', { name, exact: true }).filter({ visible: true }).last().click();
  }

  ticks(name) {
    this.hand.presses();
    return this.page.getByRole('checkbox', { name, exact: true }).filter({ visible: true }).last().click();
  }

  /** Numbers are boxes of another kind to a browser, and to a person the same. */
  write(label, text) {
    this.hand.writes(text);
    const named = { name: label, exact: true };
    const box = this.page.getByRole('textbox', named).or(this.page.getByRole('spinbutton', named));
    return box.filter({ visible: true }).last().fill(text);
  }

  /** What stands in a field. */
  written(label) {
    return this.page.getByRole('textbox', { name: label, exact: true }).filter({ visible: true }).last().inputValue();
  }

  async sees(text) {
    const seen = this.page.getByText(text).filter({ visible: true }).first();
    await seen.waitFor().catch(async (error) => {
      throw await this.withWhatStands(error);
    });
  }

  /** The error, and what the person had before them instead: whoever reads it was not there. */
  async withWhatStands(error) {
    const text = (await this.page.locator('body').innerText()).replace(/\s*\n\s*/g, ' | ');
    return new Error(`${error.message}\n${this.page.url()} says: ${text}`, { cause: error });
  }

  /** What stands before them here can be heard, reached and read by everybody. */
  async meetsNoBarrier() {
    await settle(this.page);
    assert.deepEqual(await faultsOf(this.page), [], this.page.url());
  }

  noLongerSees(text) {
    return this.page.getByText(text).filter({ visible: true }).first().waitFor({ state: 'hidden' });
  }

  /** From here on the page starts without a network too; never on a stage that keeps no shell. */
  shellIsKept() {
    return this.page.waitForFunction(() => navigator.serviceWorker.ready.then(() => true));
  }

  losesNetwork() {
    return this.page.context().setOffline(true);
  }

  findsNetwork() {
    return this.page.context().setOffline(false);
  }

  /** Another tab of the same browser. */
  async opensTab(path) {
    const page = await this.page.context().newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(path);
    return new Person(page, this.hand);
  }

  /** A parameter of the page's address. */
  param(name) {
    return new URL(this.page.url()).searchParams.get(name);
  }

  /** What the server tells this person. */
  async reads(path) {
    const answer = await this.page.request.get(path, { headers: await this.signIn() });
    assert.equal(answer.status(), 200, path);
    return answer.json();
  }

  /** An action of this person whose screen is not what the journey is about. */
  async sends(path, data) {
    const headers = { ...(await this.signIn()), 'idempotency-key': randomUUID() };
    const answer = await this.page.request.post(path, { data, headers });
    assert.ok(answer.ok(), `${path}: ${answer.status()}`);
    return answer.json();
  }

  /** The version of a thing, as an action on it must name it. */
  async seen(path) {
    const { version } = await this.reads(path);
    return { version };
  }

  /** Files a complaint about the own home; answers with its id. */
  async files(text, urgency = 'normal') {
    const [home] = (await this.reads('/api/me')).homes;
    const { id } = await this.sends('/api/complaints', {
      estateId: home.estateId,
      text,
      place: { householdId: home.householdId },
      category: 'plumbing',
      urgency,
      desiredOutcomes: ['repair'],
      contactPreference: 'either',
      isConfidential: false,
      mediaIds: [],
    });
    return id;
  }

  /** Sends somebody to a complaint; answers with the id of the work order. */
  async dispatches(complaintId, handler) {
    const { id: handlerId } = await handler.reads('/api/me');
    const path = `/api/complaints/${complaintId}`;
    const { workOrders } = await this.sends(`${path}/dispatch`, { handlerId, ...(await this.seen(path)) });
    return workOrders.at(-1).id;
  }

  async signIn() {
    const kept = await this.page.evaluate(() => localStorage.getItem('ys:session'));
    return { authorization: `Bearer ${JSON.parse(kept).data.accessToken}` };
  }

  /** Asked for only where the same thing has come up before. */
  async fillsRootCause() {
    const rootCause = this.page.getByRole('textbox', { name: '根本原因' });
    if (await rootCause.isVisible()) await rootCause.fill('接口胶圈老化');
  }

  /** The phone's time of day is the server's again after that was moved on. */
  clockIsAhead(minutes) {
    return this.page.clock.setSystemTime(Date.now() + minutes * 60_000);
  }

  /**
   * Opens a page and waits until it is read anew: it begins with what it showed the last time, and who presses at once
   * may open what is no longer theirs, or act on what has changed.
   */
  async opensAnew(path, source) {
    const isRead = this.page.waitForResponse((answer) => new URL(answer.url()).pathname === source);
    await this.go(path);
    await isRead;
  }

  /** Waits for the page at `path`: until then the buttons of the page before are still there. */
  arrivesAt(path) {
    this.hand.opens();
    return this.page.waitForURL((url) => url.pathname === path);
  }

  go(path) {
    this.hand.opens();
    return typeAddress(this.page, path);
  }

  /**
   * Adds a photo through the file chooser that the button opens, and waits until it has arrived. `isFirst`: the person
   * is asked first what photos may be used for, and agrees.
   */
  async addPhoto(buttonName, photo, { isFirst = false } = {}) {
    this.hand.photographs();
    const arrived = this.page.getByRole('button', { name: /^删除第 \d+ 个$/ }).filter({ visible: true });
    const before = await arrived.count();
    const chooser = this.page.waitForEvent('filechooser');
    await this.press(buttonName);
    if (isFirst) {
      await this.meetsNoBarrier();
      await this.press('同意');
    }
    await (await chooser).setFiles(photo);
    await arrived.nth(before).waitFor();
  }
}
