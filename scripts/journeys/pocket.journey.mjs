// Danger described in people's own words while there is no network: the phone judges by the model that it keeps.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test, { after, before } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { judgeDanger } from '../../shared/dist/triage/judge-danger.js';
import { readJudgeModel } from '../../shared/dist/triage/judge-model.js';
import { POCKET_FILE } from '../triage/corpus.mjs';
import { openStage, PATIENCE_MS } from './stage.mjs';
import { FRONT_DESK, REPORTER } from './steps.mjs';
import { UNCLEAR } from './unclear-words.mjs';

const QUESTION = '有人受伤、被困、不舒服，或有烟、火、燃气味、漏电吗？';
const OFFLINE = '现在没有网络，这是本机自己判断的，可能不准。联网后会再判断一次';
const SILENT = '系统一时没有回应，这是本机自己判断的，可能不准。系统回应后会再判断一次，您的回答也算数。';
const IN_DANGER = '电梯卡在两层中间出不去了';
const HARMLESS = '楼道灯不亮';

let stage;
let mother;
let desk;

before(async () => {
  stage = await openStage({ keepsShell: true });
  mother = await stage.enter(REPORTER);
  desk = await stage.enter(FRONT_DESK);
});
after(() => stage?.close());

/** Words that a phone is unsure of. */
function unclearToAPhone() {
  const model = readJudgeModel(JSON.parse(readFileSync(POCKET_FILE, 'utf8')), (base64) =>
    Buffer.from(base64, 'base64'),
  );
  const words = UNCLEAR.find((text) => judgeDanger(model, text).isUnsure);
  assert.ok(words, 'none of the unclear words is unclear any more: write others');
  return words;
}

/** The phone keeps the model by itself, a moment after a start with a network. */
const keepsTheModel = ({ page }) => page.waitForFunction(() => localStorage.getItem('ys:pocket-tag') !== null);

async function filedAbout(text) {
  const giveUpAt = Date.now() + PATIENCE_MS;
  for (;;) {
    const { items } = await desk.reads('/api/complaints?scope=estate');
    for (const { id } of items) {
      const complaint = await desk.reads(`/api/complaints/${id}`);
      if (complaint.text === text) return complaint;
    }
    assert.ok(Date.now() < giveUpAt, text);
    await wait(500);
  }
}

test('no network: advice and question stand there all the same, and what was answered sends somebody as soon as it arrives', async () => {
  const words = unclearToAPhone();
  await mother.go('/pages/submit/index');
  await mother.shellIsKept();
  await keepsTheModel(mother);
  await mother.losesNetwork();
  await mother.write('发生了什么？', HARMLESS);
  await mother.press('提交 · 联网后自动发出');
  await mother.sees('等待网络，已保存');
  await mother.press('返回首页');

  await mother.press(/^我要反映/);
  await mother.arrivesAt('/pages/submit/index');
  await mother.write('发生了什么？', words);
  await mother.sees('先保证安全：');
  await mother.sees(QUESTION);
  await mother.sees(`${OFFLINE}，您的回答也算数。`);
  await mother.meetsNoBarrier();
  await mother.choose('有');
  await mother.press('提交 · 联网后自动发出');
  await mother.sees('先保证安全：');
  await mother.sees(/^求助还没有发出去。/);
  await mother.meetsNoBarrier();
  await mother.page.reload();

  await mother.findsNetwork();
  const filed = await filedAbout(words);
  assert.equal(filed.urgency, 'lifeSafety');
  assert.equal(filed.workOrders.length, 1);
  assert.equal((await filedAbout(HARMLESS)).urgency, 'normal');
});

test('the server keeps her waiting: after two seconds the phone judges, and the server’s word counts when it comes', async () => {
  let answer;
  const held = new Promise((resolve) => {
    answer = resolve;
  });
  await mother.page.route('**/api/triage/suggest', async (route) => {
    await held;
    await route.continue();
  });
  await mother.go('/pages/submit/index');
  await mother.write('发生了什么？', IN_DANGER);
  await mother.sees(SILENT);
  await mother.sees('先保证安全：');
  answer();
  await mother.noLongerSees(SILENT);
  await mother.sees('先保证安全：');
  await mother.press('提交 · 立即派人');
  await mother.sees(/^已收到，/);
});

test('whoever has not signed in is warned by the phone too', async () => {
  const guest = await stage.passes();
  await guest.go('/open/report/index');
  await guest.shellIsKept();
  await guest.page.getByRole('radio', { name: '翠湖花园' }).click();
  await keepsTheModel(guest);
  await guest.losesNetwork();
  await guest.write('发生了什么？', IN_DANGER);
  await guest.sees('先保证安全：');
  await guest.sees(QUESTION);
  await guest.sees(`${OFFLINE}，您的回答也算数。`);
  await guest.meetsNoBarrier();
});
