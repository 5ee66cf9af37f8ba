import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { openStage, PATIENCE_MS } from './stage.mjs';
import { FRONT_DESK, REPORTER } from './steps.mjs';
import { unclearWords } from './unclear-words.mjs';

const DIZZY = '家里有一股怪味，闻得我头晕';
const QUESTION = '有人受伤、被困、不舒服，或有烟、火、燃气味、漏电吗？';

let stage;
let mother;
let desk;

before(async () => {
  stage = await openStage();
  mother = await stage.enter(REPORTER);
  desk = await stage.enter(FRONT_DESK);
});
after(() => stage?.close());

/** What goes out after the fact is there a moment later. */
async function isTold(person, title) {
  const giveUpAt = Date.now() + PATIENCE_MS;
  while (!(await person.reads('/api/notices')).items.some((notice) => notice.title === title)) {
    assert.ok(Date.now() < giveUpAt, title);
    await wait(500);
  }
}

test('a smell that makes her dizzy: the advice stands before anything, and the desk is told at once', async () => {
  await mother.go('/pages/submit/index');
  await mother.write('发生了什么？', DIZZY);
  await mother.sees('先保证安全：');
  await mother.meetsNoBarrier();
  await mother.press('提交 · 立即派人');
  await mother.sees('先保证安全：');
  await isTold(desk, '新的反映，请受理');
});

test('where nobody is sure, she is asked at the tap, and not knowing sends somebody', async () => {
  const words = await unclearWords(mother);
  await mother.go('/pages/submit/index');
  await mother.write('发生了什么？', words);
  await mother.sees(QUESTION);
  await mother.sees('先保证安全：');
  await mother.meetsNoBarrier();
  await mother.press(/^提交/);
  await mother.sheet('提交前请回答一句').waitFor();
  await mother.meetsNoBarrier();
  await mother.sheet('提交前请回答一句').getByRole('button', { name: '不清楚' }).click();
  await mother.sees(/^已收到，/);
  const [filed] = (await desk.reads('/api/complaints?scope=estate')).items;
  assert.equal(filed.urgency, 'lifeSafety');
  assert.equal(filed.isToVerify, false);
});

test('what came in without an answer stands on top of the desk’s list until somebody has found out', async () => {
  const id = await mother.files(await unclearWords(mother));
  await isTold(desk, '请立即核实，可能有险情');
  await desk.opensAnew('/staff/inbox/index?view=complaints', '/api/complaints');
  await desk.sees('待核实 1');
  await desk.meetsNoBarrier();
  await desk.go(`/staff/complaint/index?id=${id}`);
  await desk.sees('待核实：可能有险情');
  await desk.press('已核实，不是险情');
  await desk.write('怎么核实的', '打过电话，是隔壁在烧菜');
  await desk.meetsNoBarrier();
  await desk.press('已核实，不是险情');
  await desk.noLongerSees('待核实：可能有险情');
  const { timeline, urgency } = await desk.reads(`/api/complaints/${id}`);
  assert.ok(timeline.some(({ action, body }) => action === 'confirmHarmless' && body === '打过电话，是隔壁在烧菜'));
  assert.notEqual(urgency, 'lifeSafety');
});
