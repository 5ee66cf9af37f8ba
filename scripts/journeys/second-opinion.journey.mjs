import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { startChat } from '../stand-in/chat.mjs';
import { openStage } from './stage.mjs';
import { FRONT_DESK, REPORTER } from './steps.mjs';
import { unclearWords } from './unclear-words.mjs';

let chat;
let stage;
let mother;
let desk;

before(async () => {
  chat = await startChat();
  stage = await openStage({ hasSecondOpinion: chat });
  mother = await stage.enter(REPORTER);
  desk = await stage.enter(FRONT_DESK);
});
after(async () => {
  await stage?.close();
  await chat?.close();
});

test('what a second opinion takes for a danger is one from the form to the desk, and everybody reads why', async () => {
  const words = await unclearWords(mother, ({ isRaisedByOpinion }) => isRaisedByOpinion);
  await mother.go('/pages/submit/index');
  await mother.write('发生了什么？', words);
  await mother.sees('先保证安全：');
  await mother.press('提交 · 立即派人');
  await mother.sees(/^已收到，/);
  await mother.sees('先保证安全：');
  const [filed] = (await mother.reads('/api/complaints')).items;
  assert.equal(filed.urgency, 'lifeSafety');
  await mother.go(`/resident/detail/index?id=${filed.id}`);
  await mother.sees(/系统复核后，按险情处理/);
  await mother.meetsNoBarrier();
  await desk.go(`/staff/complaint/index?id=${filed.id}`);
  await desk.sees(/第二意见也认为可能危险/);
  assert.ok(chat.asked.some((said) => said.includes(words)));
});
