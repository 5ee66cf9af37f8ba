import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { DESK } from '../lib/browser.mjs';
import { openStage } from './stage.mjs';
import { FRONT_DESK, REPORTER } from './steps.mjs';

const MANAGER = '陈志远';
const QUESTION = '停车费怎么交';
let stage;

before(async () => {
  stage = await openStage();
});
after(() => stage?.close());

/** What the editor's page says of the entry: `本月打开 5 次，解决 3 次…`. */
async function countsOn(manager) {
  await manager.go('/admin/knowledge/index');
  const card = manager.page.getByRole('button', { name: new RegExp(`^打开 ${QUESTION}`) }).filter({ visible: true });
  const words = await card.innerText();
  const count = (pattern) => Number(pattern.exec(words)?.[1] ?? 0);
  return { opened: count(/打开 (\d+) 次/), helped: count(/解决 (\d+) 次/), desk: count(/前台答复 (\d+) 次/) };
}

test('an enquiry is answered without a complaint, and counted on the page of those who keep the answers', async () => {
  const manager = await stage.enter(MANAGER, DESK);
  const before = await countsOn(manager);
  const resident = await stage.enter(REPORTER);
  await resident.press(/^我要反映/);
  await resident.write('发生了什么？', '你好，停车费咋交啊');
  await resident.press(QUESTION);
  await resident.sees(/固定车位月租/);
  await resident.meetsNoBarrier();
  await resident.press('这就解决了');
  await resident.sees(/您刚写的没有提交/);
  await resident.press('回去继续写');
  await resident.seesThePageAgain();
  assert.equal(await resident.written('发生了什么？'), '你好，停车费咋交啊');
  await resident.press('这就解决了');
  await resident.press('删掉草稿');
  await resident.arrivesAt('/pages/home/index');
  await resident.go('/pages/submit/index');
  assert.equal(await resident.written('发生了什么？'), '');
  await resident.go('/pages/complaints/index');
  await resident.noLongerSees(/停车费咋交/);
  assert.deepEqual(await countsOn(manager), { ...before, opened: before.opened + 1, helped: before.helped + 1 });
});

test('what is written at the editor is found in other words at once, and retired it is found no more', async () => {
  const manager = await stage.enter(MANAGER, DESK);
  await manager.go('/admin/knowledge/index');
  await manager.press('写一条');
  await manager.write('业主会怎么问', '阅览室几点开门\n图书角怎么借书');
  await manager.write('答案', '阅览室每天 9:00–21:00 开门，凭业主卡借书。');
  await manager.press(/^负责部门/);
  await manager.choose('客服部');
  await manager.press('发布');
  await manager.seesThePageAgain();
  await manager.write('试一试', '阅览室啥时候开门哈');
  await manager.sees('业主会看到 1 条：');
  const resident = await stage.enter(REPORTER);
  await resident.go('/pages/submit/index');
  await resident.write('发生了什么？', '想问问图书角咋个借书');
  await resident.press('图书角怎么借书');
  await resident.sees(/凭业主卡借书/);
  await resident.press('没解决，继续提交');
  await resident.noLongerSees(/凭业主卡借书/);
  assert.equal(await resident.written('发生了什么？'), '想问问图书角咋个借书');
  await manager.press(/^打开 阅览室几点开门/);
  await manager.press('停用');
  await manager.sheet('已停用的一条').waitFor();
  await manager.press('关闭');
  await resident.write('发生了什么？', '阅览室几点开门啊');
  await resident.noLongerSees('也许已有答案，点开看看：');
});

test('the desk gives the answer on the spot with what it read to the caller', async () => {
  const manager = await stage.enter(MANAGER, DESK);
  const before = await countsOn(manager);
  const desk = await stage.enter(FRONT_DESK, DESK);
  await desk.go('/staff/desk/index');
  await desk.write('找来电人', '3-2-1201');
  await desk.press(/^选择 3 栋 2 单元 1201/);
  await desk.choose(new RegExp(`^${REPORTER}`));
  await desk.write('发生了什么', '来电问停车费咋交');
  await desk.press(`就这样答复，登记后当场办结：${QUESTION}`);
  await desk.press('登记 · 当场办结');
  await desk.sheet('当场办结').waitFor();
  assert.match(await desk.written('怎么答复的'), /固定车位月租/);
  await desk.press('当场办结');
  await desk.sees(/已当场答复，等业主确认/);
  assert.deepEqual(await countsOn(manager), { ...before, desk: before.desk + 1 });
});
