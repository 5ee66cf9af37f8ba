import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser, openPage, PHONE } from '../lib/browser.mjs';
import { runServer } from '../lib/run-server.mjs';
import { shiftedClock } from '../lib/shifted-clock.mjs';
import { demoEnvironment } from '../stand-in/demo-environment.mjs';
import { startStandIn } from '../stand-in/platform.mjs';
import { Hand } from './hand.mjs';
import { dropDatabase, emptyDatabase } from './own-database.mjs';
import { PATIENCE_MS, Person, takePhoto } from './stage.mjs';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
const SHANGHAI_AHEAD_MINUTES = 8 * 60;
const MORNING_MINUTES = 10 * 60;

/** Minutes from now until it is ten in the morning in China: a working day lies ahead, and no midnight. */
function minutesUntilMorning() {
  const minuteOfDay = (Math.floor(Date.now() / MINUTE_MS) + SHANGHAI_AHEAD_MINUTES) % DAY_MINUTES;
  return (MORNING_MINUTES + DAY_MINUTES - minuteOfDay) % DAY_MINUTES;
}

/**
 * The server as a company installs it: in production, with nothing in its database and its messages arriving at a
 * stand-in platform; and a browser. It is morning. `JOURNEY_DATABASE_URL` chooses the database server; SQLite without it.
 */
export async function openNewInstallation() {
  const folder = mkdtempSync(join(tmpdir(), 'yingsheng-new-'));
  const clock = shiftedClock(folder);
  const outside = await startStandIn();
  const databaseUrl = await emptyDatabase(process.env.JOURNEY_DATABASE_URL, 'new');
  const server = await runServer({
    databaseUrl,
    isSeeded: false,
    env: {
      ...clock.env,
      ...demoEnvironment(outside),
      NODE_ENV: 'production',
      DEMO: 'false',
      APP_SECRET: randomBytes(32).toString('hex'),
    },
  });
  let minutesAhead = minutesUntilMorning();
  await clock.advance(minutesAhead);
  const now = () => Date.now() + minutesAhead * MINUTE_MS;
  const browser = await launchBrowser();
  const hand = new Hand();
  const people = [];
  return {
    url: server.url,
    hand,
    photo: (caption) => takePhoto(browser, caption),
    now,
    async later(minutes) {
      minutesAhead += minutes;
      await clock.advance(minutes);
    },
    /** As the server printed it for whoever installs it. */
    setUpAddress: () => /^\s+(http\S+#\S+)$/m.exec(server.output())[1],
    /** Somebody with a browser of their own, who has never been here. */
    async meets(name, viewport = PHONE) {
      const { page, problems } = await openPage(browser, server.url, viewport);
      page.setDefaultTimeout(PATIENCE_MS);
      people.push({ name, problems });
      const person = new Person(page, hand);
      await person.clockIsAhead(minutesAhead);
      await outsideIsAt(outside, now());
      return person;
    },
    /** The newest code that was sent to this telephone. */
    async codeSentTo(phone) {
      const answer = await fetch(
        `${outside.url}/__control/messages?channel=sms&to=${encodeURIComponent(`+86${phone}`)}`,
      );
      const codes = (await answer.json()).flatMap(({ text }) => /\d{6}/.exec(text) ?? []);
      assert.ok(codes.length > 0, `a code for ${phone}`);
      return codes.at(-1);
    },
    async close() {
      await browser.close();
      await server.stop();
      await dropDatabase(databaseUrl);
      await outside.close();
      rmSync(folder, { recursive: true, force: true });
      for (const { name, problems } of people) assert.deepEqual(problems, [], `errors on the pages of ${name}`);
    },
  };
}

/** Providers refuse what is signed at another hour than theirs. */
async function outsideIsAt({ url }, instant) {
  const body = JSON.stringify({ now: new Date(instant).toISOString() });
  const answer = await fetch(`${url}/__control/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  assert.ok(answer.ok);
}
