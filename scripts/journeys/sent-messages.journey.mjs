import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { DESK } from '../lib/browser.mjs';
import { openStage } from './stage.mjs';
import { REPAIRMAN, REPORTER } from './steps.mjs';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
const SHANGHAI_AHEAD_MINUTES = 8 * 60;
const ARRIVES_WITHIN_MS = 60_000;
const QUIET_FROM = 22;
const QUIET_UNTIL = 8;
/** How their numbers begin in the demo: of a danger they hear at night, also that it is late. */
const COLLEAGUES = '+8617000009';

let stage;
let minutesAhead = 0;

before(async () => {
  stage = await openStage({ isClockShifted: true, hasOutsideWorld: true });
});
after(() => stage?.close());

test('what was sent stands in order; no resident is woken but for danger, and nobody accused is told', async () => {
  const resident = await stage.enter(REPORTER);
  const { id: accusedId } = await (await stage.colleague(REPAIRMAN)).reads('/api/me');
  const quiet = await submits(resident, { text: '淋浴房地漏下水慢', category: 'plumbing' });
  const danger = await submits(resident, {
    text: '厨房燃气味很重，好像漏气了',
    category: 'gas',
    urgency: 'lifeSafety',
  });
  const about = await submits(resident, {
    text: '上门的师傅态度恶劣，还骂人摔门',
    category: 'rudeness',
    accusedIds: [accusedId],
  });
  await isTime('23:30');
  for (const { id, header } of [quiet, danger, about]) {
    const owner = await stage.colleague(header.firstContactOwner.name);
    await owner.acts(`/api/complaints/${id}`, 'accept', { message: '已收到，马上安排' });
  }
  await arrived(danger.number);
  await isTime('09:00');
  await arrived(quiet.number);
  await arrived(about.number);

  const rows = await readPage(await stage.enter(REPORTER, DESK));
  const times = rows.map(({ at }) => at);
  assert.deepEqual(times, [...times].sort().reverse(), 'the newest stands first');
  const atNight = rows.filter(({ to, at }) => to.startsWith('+86') && !to.startsWith(COLLEAGUES) && isQuiet(at));
  assert.ok(atNight.length > 0, 'danger is told at once');
  assert.deepEqual(
    atNight.filter(({ text }) => !text.includes(danger.number)),
    [],
    'no resident is woken for anything else',
  );
  const aboutThem = rows.filter(({ text }) => text.includes(about.number));
  assert.ok(aboutThem.length > 0, 'others are told of the complaint');
  assert.deepEqual(
    aboutThem.filter(({ to }) => to === 'wecom-lijianguo'),
    [],
    'the accused is not',
  );
});

/**
 * Moves the server and the outside world on to the next time of day `HH:MM` in Shanghai. While one of them has moved and
 * the other has not, it must look like day to the outside world, or what is rightly sent by day would seem sent at night.
 */
async function isTime(time) {
  const [hour, minute] = time.split(':').map(Number);
  const now = Date.now() / MINUTE_MS + minutesAhead + SHANGHAI_AHEAD_MINUTES;
  const until = (hour * 60 + minute - (now % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  minutesAhead += until;
  const instant = new Date(Date.now() + minutesAhead * MINUTE_MS).toISOString();
  const moves = [() => stage.later(until), () => order('POST', 'clock', { now: instant })];
  for (const move of isQuiet(instant) ? moves : moves.reverse()) await move();
}

async function order(method, what, body) {
  const signal = AbortSignal.timeout(ARRIVES_WITHIN_MS);
  const answer = await fetch(`${stage.outside.url}/__control/${what}`, {
    method,
    signal,
    body: body && JSON.stringify(body),
  });
  assert.ok(answer.ok, `${method} ${what}: ${answer.status}`);
}

/** A resident has been told that the matter with this number is in hand; colleagues are told other words. */
function arrived(number) {
  const text = encodeURIComponent(`${number} · 您的反映已受理`);
  return order('GET', `messages/arrived?count=1&channel=sms&text=${text}`);
}

async function submits(resident, matter) {
  const [home] = (await resident.reads('/api/me')).homes;
  const { id } = await resident.sends('/api/complaints', {
    estateId: home.estateId,
    place: { householdId: home.householdId },
    desiredOutcomes: [],
    contactPreference: 'message',
    isConfidential: false,
    mediaIds: [],
    ...matter,
  });
  return resident.reads(`/api/complaints/${id}`);
}

function isQuiet(at) {
  const hour = (new Date(at).getUTCHours() + SHANGHAI_AHEAD_MINUTES / 60) % 24;
  return hour >= QUIET_FROM || hour < QUIET_UNTIL;
}

/** What a newcomer reads on the page of the outside world. */
async function readPage(reader) {
  await reader.go(stage.outside.url);
  await reader.sees('已发出的消息');
  return reader.page.locator('tbody tr').evaluateAll((rows) =>
    rows.map((row) => {
      const [time, , to, text] = row.cells;
      return { at: time.querySelector('time').dateTime, to: to.innerText, text: text.innerText };
    }),
  );
}
