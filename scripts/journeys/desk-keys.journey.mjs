import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { DESK } from '../lib/browser.mjs';
import { openStage, PATIENCE_MS } from './stage.mjs';
import { FRONT_DESK, REPORTER } from './steps.mjs';

/** From the ringing phone to the receipt, beside what is written of the matter. */
const MOST_KEYSTROKES = 30;
/** From the words to 登记. */
const MOST_TABS = 4;
/** Milliseconds a key: a fast typist and a slow one. */
const PACES = [40, 90, 150, 220, 300];
const ROOM = '3 栋 2 单元 1201';

let stage;
let desk;
let keystrokes = 0;

before(async () => {
  stage = await openStage();
  desk = await stage.enter(FRONT_DESK, DESK);
});
after(() => stage?.close());

const press = async (key) => {
  keystrokes += 1;
  await desk.page.keyboard.press(key);
};
const type = async (text, pace = 0) => {
  for (const key of text) {
    await press(key);
    if (pace > 0) await wait(pace);
  }
};
/** The name of what has the focus. */
const focused = () =>
  desk.page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent?.trim() ?? '';
  });
async function focusComesTo(name) {
  const giveUpAt = Date.now() + PATIENCE_MS;
  for (;;) {
    const now = await focused();
    if (name instanceof RegExp ? name.test(now) : now === name) return;
    assert.ok(Date.now() < giveUpAt, `the focus is on “${now}” and not on “${name}”`);
    await wait(50);
  }
}
/** The room of the caller on the form; `null` while the search stands there. */
const caller = () =>
  desk.page.evaluate(
    () => document.querySelector('#desk-callers') && document.querySelector('.desk-hit-place')?.textContent,
  );

test(`from the ring to the receipt by keys alone, in at most ${MOST_KEYSTROKES} beside the words`, async () => {
  await desk.go('/staff/desk/index');
  await focusComesTo('找来电人');
  keystrokes = 0;
  await type('3-2-1201');
  await press('Enter');
  await focusComesTo(/林晓梅|发生了什么/);
  await desk.meetsNoBarrier();
  if (/林晓梅/.test(await focused())) await press('Enter');
  await focusComesTo('发生了什么');
  await desk.page.keyboard.insertText('厨房水槽下面一直漏水');
  await desk.sees(/^系统建议/);
  await press('Control+Enter');
  await desk.sees(/登记成功/);
  await focusComesTo('再登记一件');
  await press('Enter');
  await focusComesTo('找来电人');
  assert.ok(keystrokes <= MOST_KEYSTROKES, `${keystrokes} keystrokes`);
  console.log(`# ${keystrokes} keystrokes from the ring to the next call`);
});

test(`from the words at most ${MOST_TABS} Tabs lead to 登记`, async () => {
  await type('lxm');
  await press('Enter');
  await focusComesTo(/林晓梅|发生了什么/);
  if (/林晓梅/.test(await focused())) await press('Enter');
  await focusComesTo('发生了什么');
  await desk.page.keyboard.insertText('楼道的灯不亮了');
  await desk.sees(/^系统建议/);
  let tabs = 0;
  while (!(await focused()).startsWith('登记')) {
    await press('Tab');
    await wait(30);
    tabs += 1;
    assert.ok(tabs <= MOST_TABS, `after ${tabs} Tabs: ${await focused()}`);
  }
  console.log(`# ${tabs} Tabs from the words to 登记`);
  await press('Enter');
  await desk.sees(/登记成功/);
});

test('typed ahead at any pace, Enter takes the household that was typed and no other', async () => {
  for (const pace of PACES) {
    await desk.go('/staff/desk/index');
    await focusComesTo('找来电人');
    await type('3-2-1201', pace);
    await press('Enter');
    await desk.page.locator('#desk-callers').waitFor();
    assert.equal(await caller(), ROOM, `at ${pace} ms a key`);
    await desk.press('换一户');
  }
});

test('a room number alone is every such room, counted by building; arrows choose one', async () => {
  await focusComesTo('找来电人');
  await type('1201');
  await press('Enter');
  await desk.sees(/^共 \d+ 户，↑↓ 移动，回车选定。$/);
  await focusComesTo('符合的住户');
  await press('Enter');
  assert.equal(await caller(), null);
  await press('ArrowDown');
  await focusComesTo(/^选择 /);
  await desk.meetsNoBarrier();
  await press('Enter');
  await desk.page.locator('#desk-callers').waitFor();
});

test('a category and an area are found by typing, and taken by Enter', async () => {
  await press('Enter');
  await desk.page.getByRole('button', { name: /^类别：/ }).focus();
  await press('Enter');
  await focusComesTo('在“类别”里找');
  await desk.page.keyboard.insertText('噪音');
  await desk.meetsNoBarrier();
  await press('Enter');
  await desk.page.getByRole('button', { name: /^类别：.*噪音/ }).waitFor();
  await desk.choose('公共区域');
  await focusComesTo('搜地点');
  await desk.page.keyboard.insertText('3 栋电梯');
  await press('ArrowDown');
  await focusComesTo(/3 栋/);
  await press('Enter');
  await desk.page
    .getByRole('radio', { name: /3 栋.*电梯/, checked: true })
    .filter({ visible: true })
    .waitFor();
});

test('a second call is taken while the first is put aside, and nothing of either is lost by a reload', async () => {
  await desk.write('发生了什么', '第一通：门禁刷不开');
  await desk.addPhoto('添加照片或视频', await stage.photo('门禁'));
  await desk.press('先搁下，接下一通');
  await desk.press('来电人没有房号：访客、快递、路过的人');
  await focusComesTo('来电人电话');
  await desk.write('来电人电话', '13900001111');
  await desk.write('具体位置', '东门外');
  await desk.write('发生了什么', '第二通：东门外路灯不亮');
  await desk.meetsNoBarrier();
  await desk.page.reload();
  await desk.sees(/^搁着一通：.*第一通：门禁刷不开$/);
  assert.equal(await desk.written('发生了什么'), '第二通：东门外路灯不亮');
  await desk.press(/^登记/);
  await desk.sees(/登记成功/);
  await desk.press('再登记一件');
  await desk.press('接着登记搁着的');
  assert.equal(await desk.written('发生了什么'), '第一通：门禁刷不开');
  await desk.page.getByRole('button', { name: '删除第 1 个' }).waitFor();
});

test('who is stuck in the lift is helped though a stranger calls, without an invented family', async () => {
  await desk.press('先搁下，接下一通');
  await desk.press('来电人没有房号：访客、快递、路过的人');
  await desk.write('发生了什么', '有人被困在 3 栋的电梯里出不来');
  await desk.sees(/^请马上告诉业主/);
  await desk.write('具体位置', '3 栋东侧电梯');
  await desk.press('登记 · 立即派人');
  await desk.sees(/登记成功/);
  const [filed] = (await desk.reads('/api/complaints?scope=estate&limit=1')).items;
  assert.equal(filed.urgency, 'lifeSafety');
});

test('the room shows what is open there, and the matter is found again by any of its marks', async () => {
  await desk.go('/staff/desk/index');
  await focusComesTo(/找来电人|发生了什么/);
  if ((await focused()) === '发生了什么') await desk.press('换一户');
  await desk.write('找来电人', '林女士');
  await desk.press(new RegExp(`^选择 ${ROOM}`));
  await desk.sees(/^这一户还有 \d+ 件(以上)?没办完，请先问是不是同一件：$/);
  await desk.sees(/厨房水槽下面一直漏水/);
  await desk.meetsNoBarrier();
  await desk.press('查投诉');
  await desk.write('找哪一件', `${REPORTER} 水槽`);
  await desk.press(/^打开 厨房水槽下面一直漏水/);
  await desk.arrivesAt('/staff/complaint/index');
  await desk.sees('此处过往');
});
